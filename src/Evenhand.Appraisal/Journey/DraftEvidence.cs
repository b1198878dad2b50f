using System.Globalization;
using Evenhand.Appraisal.Files;
using Evenhand.Appraisal.Reading;
using Evenhand.Evidence.Library;

namespace Evenhand.Appraisal.Journey;

/// <summary>A piece of evidence that scores of a service may rest on.</summary>
/// <param name="Id">The id of a question or finding.</param>
/// <param name="Title">What it is on.</param>
/// <param name="Body">The findings.</param>
public sealed record DraftEvidence(string Id, string Title, EvidenceBody Body)
{
    /// <summary>What the library has for a service: its questions, and its findings that say how sure they are.</summary>
    public static IReadOnlyList<DraftEvidence> Of(AppraisalShelf shelf, string? service)
    {
        var found = new List<DraftEvidence>();
        foreach (var question in shelf.Questions.Where(q => q.Service == service))
        {
            if (EvidenceFinder.OfQuestion(shelf, question.Id) is { IsOk: true } body)
            {
                found.Add(new(question.Id, question.Title, body.Value));
            }
        }

        foreach (
            var finding in shelf.Library.Findings.Where(f =>
                f.Service == service && f.Analysed is not null
            )
        )
        {
            if (EvidenceFinder.OfFindings(shelf, [finding.Id]) is { IsOk: true } body)
            {
                found.Add(new(finding.Id, Said(shelf.Library, finding), body.Value));
            }
        }

        return found;
    }

    private static string Said(EvidenceLibrary library, Finding finding) =>
        $"{finding.Id}: {finding.Outcome}, {library.ModelName(finding.Intervention)} against {library.ModelName(finding.Comparator)} ({finding.Measure} {finding.Estimate.ToString(CultureInfo.InvariantCulture)})";
}
