using Evenhand.Vocabulary;

namespace Evenhand.Evidence.Library;

/// <summary>Which findings are asked for; null asks for all.</summary>
public sealed record FindingFilter
{
    /// <summary>The service.</summary>
    public string? Service { get; init; }

    /// <summary>The model, on either side of the comparison.</summary>
    public string? Model { get; init; }

    /// <summary>The kind of outcome.</summary>
    public string? Outcome { get; init; }

    /// <summary>How it was studied, in the words of the finding.</summary>
    public string? Design { get; init; }

    /// <summary>The least level on the Maryland scale, 1 to 5.</summary>
    public int? Maryland { get; init; }

    /// <summary>Whether sources that promote, oppose or deliver a model are left out.</summary>
    public bool WithoutInterest { get; init; }

    /// <summary>The findings that fit, in the order of their ids; or the word that is not known, its field being <c>service</c>, <c>model</c>, <c>outcome</c>, <c>design</c> or <c>maryland</c>.</summary>
    public Outcome<FindingsReport> Of(EvidenceLibrary library)
    {
        Problem?[] problems =
        [
            Unknown("service", Service, library.Services.Select(s => s.Id)),
            Unknown("model", Model, library.Models.Select(m => m.Id)),
            Unknown("outcome", Outcome, library.OutcomeGroups.Select(g => g.Id)),
            Unknown("design", Design, library.Findings.Select(f => f.Design).Distinct()),
            Maryland is < 1 or > 5
                ? new Problem("The level is not known")
                {
                    Field = "maryland",
                    Found = $"{Maryland}",
                    Expected = "1 to 5",
                }
                : null,
        ];
        return problems.Any(p => p is not null)
            ? Outcome<FindingsReport>.Failed([.. problems.OfType<Problem>()])
            : Outcome<FindingsReport>.Ok(
                new(library.Findings.Count, [.. library.Findings.Where(f => Fits(library, f))])
            );
    }

    private bool Fits(EvidenceLibrary library, Finding finding) =>
        (Service is null || finding.Service == Service)
        && (Model is null || finding.Intervention == Model || finding.Comparator == Model)
        && (Outcome is null || finding.OutcomeGroup == Outcome)
        && (Design is null || finding.Design == Design)
        && (Maryland is null || finding.Maryland >= Maryland)
        && (!WithoutInterest || !library.HasInterest(finding));

    private static Problem? Unknown(string field, string? word, IEnumerable<string> known) =>
        word is null || known.Contains(word, StringComparer.Ordinal)
            ? null
            : CodedRows.Unknown(field, word, known);
}
