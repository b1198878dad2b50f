using System.Globalization;
using Evenhand.Appraisal.Files;
using Evenhand.Appraisal.Reading;
using Evenhand.Evidence.Library;

namespace Evenhand.Appraisal.Journey;

/// <summary>A piece of evidence that scores of a service may rest on.</summary>
/// <param name="Id">The id of a question or finding. That of an organisation's own finding is its id in the workspace: two organisations may each have a W1, and a link goes from hand to hand.</param>
/// <param name="Name">The id by which a file names it.</param>
/// <param name="Title">What it is on.</param>
/// <param name="Body">The findings.</param>
/// <param name="Own">Those of them that are the organisation's own, by their names.</param>
/// <param name="IsQuestion">Whether it is a question, which may pool several findings.</param>
public sealed record DraftEvidence(
    string Id,
    string Name,
    string Title,
    EvidenceBody Body,
    IReadOnlyList<string> Own,
    bool IsQuestion
)
{
    /// <summary>What the library has for a service: its questions, and its findings that say how sure they are.</summary>
    public static IReadOnlyList<DraftEvidence> Of(AppraisalShelf shelf, string? service)
    {
        var found = new List<DraftEvidence>();
        foreach (var question in shelf.Questions.Where(q => q.Service == service))
        {
            if (EvidenceFinder.OfQuestion(shelf, question.Id) is { IsOk: true } body)
            {
                found.Add(
                    new(
                        question.Id,
                        question.Id,
                        question.Title,
                        body.Value,
                        OwnIn(shelf, body.Value),
                        IsQuestion: true
                    )
                );
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
                found.Add(
                    new(
                        shelf.Own.FirstOrDefault(o => o.Id == finding.Id)?.WorkspaceId is { } id
                            ? $"own-{id:N}"
                            : finding.Id,
                        finding.Id,
                        Said(shelf.Library, finding),
                        body.Value,
                        OwnIn(shelf, body.Value),
                        IsQuestion: false
                    )
                );
            }
        }

        return found;
    }

    /// <summary>What the scores of a draft rest on, by criterion; judgement is not among it.</summary>
    public static IReadOnlyDictionary<string, DraftEvidence> Taken(
        AppraisalShelf shelf,
        AppraisalDraft draft
    )
    {
        if (draft.Sources.Values.All(s => s.From == DraftSource.Judgement))
        {
            return new Dictionary<string, DraftEvidence>();
        }

        var offered = Of(shelf, draft.Service);
        return draft
            .Sources.Where(s => draft.Criteria.Contains(s.Key))
            .Select(s =>
                (Criterion: s.Key, Evidence: offered.FirstOrDefault(e => e.Id == s.Value.From))
            )
            .Where(p => p.Evidence is not null)
            .ToDictionary(p => p.Criterion, p => p.Evidence!, StringComparer.Ordinal);
    }

    /// <summary>The draft without evidence that is not at hand: of another service, of another organisation, or no longer standing.</summary>
    /// <returns>The draft, in which these questions are open again; and the criteria that they ask about.</returns>
    public static (AppraisalDraft Draft, IReadOnlyList<string> Lost) AtHand(
        AppraisalShelf shelf,
        AppraisalDraft draft
    )
    {
        var taken = Taken(shelf, draft);
        string[] lost =
        [
            .. draft
                .Sources.Where(s =>
                    draft.Criteria.Contains(s.Key)
                    && s.Value.From != DraftSource.Judgement
                    && !taken.ContainsKey(s.Key)
                )
                .Select(s => s.Key),
        ];
        return (
            lost.Length == 0
                ? draft
                : draft with
                {
                    Sources = draft
                        .Sources.Where(s => !lost.Contains(s.Key))
                        .ToDictionary(s => s.Key, s => s.Value, StringComparer.Ordinal),
                },
            lost
        );
    }

    private static string[] OwnIn(AppraisalShelf shelf, EvidenceBody body) =>
        [.. body.Findings.Select(f => f.Id).Where(i => shelf.Own.Any(o => o.Id == i))];

    private static string Said(EvidenceLibrary library, Finding finding) =>
        $"{finding.Id}: {finding.Outcome}, {library.ModelName(finding.Intervention)} against {library.ModelName(finding.Comparator)} ({finding.Measure} {finding.Estimate.ToString(CultureInfo.InvariantCulture)})";
}
