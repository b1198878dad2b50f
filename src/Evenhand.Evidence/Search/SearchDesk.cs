using System.Globalization;
using Evenhand.Evidence.Library;
using Evenhand.Evidence.Preconditions;
using Evenhand.Lake;
using Evenhand.Vocabulary;

namespace Evenhand.Evidence.Search;

/// <summary>Looks for words in findings, sources and preconditions.</summary>
public sealed class SearchDesk : IDisposable
{
    /// <summary>The most that are shown.</summary>
    public const int Most = 1000;

    private static readonly IReadOnlyList<TextColumn> Columns =
    [
        new("name", 3),
        new("title", 3),
        new("subject", 2),
        new("says", 1),
        new("setting", 1),
    ];

    private readonly EvidenceLibrary library;
    private readonly IReadOnlyList<Gate> gates;
    private readonly ILookup<string, Finding> ofSources;
    private readonly TextIndex texts;
    private readonly int count;

    /// <summary>Takes in what is to be looked through.</summary>
    public SearchDesk(EvidenceLibrary library, GateBook gates)
    {
        (this.library, this.gates) = (library, gates.Gates);
        ofSources = library.Findings.ToLookup(f => f.Source, StringComparer.Ordinal);
        count = library.Findings.Count + library.Sources.Count + gates.Gates.Count;
        texts = new TextIndex(
            Columns,
            library
                .Findings.Select(Entry)
                .Concat(library.Sources.Values.Select(Entry))
                .Concat(gates.Gates.Select(Entry))
        );
    }

    /// <summary>What has words of a question; or a problem with the field <c>q</c>, or of the filter.</summary>
    public Outcome<SearchReport> Ask(SearchQuestion question) =>
        TextIndex.Words(question.Words) is { Count: > 0 } words
            ? question.Filter.Of(library).Then(fit => Ok(Report(question, words, fit)))
            : Outcome<SearchReport>.Failed(
                new Problem(
                    string.IsNullOrWhiteSpace(question.Words)
                        ? "Write a word to look for"
                        : "None of these words says anything of a subject"
                )
                {
                    Field = "q",
                    Found = string.IsNullOrWhiteSpace(question.Words)
                        ? null
                        : Problem.Excerpt(question.Words),
                    Expected = "words of two letters or more, such as 'dialysis mortality'",
                }
            );

    /// <inheritdoc/>
    public void Dispose() => texts.Dispose();

    private static Outcome<SearchReport> Ok(SearchReport report) =>
        Outcome<SearchReport>.Ok(report);

    private SearchReport Report(
        SearchQuestion question,
        IReadOnlyList<string> words,
        FindingsReport fit
    )
    {
        var all = texts.Find(question.Words);
        var isFiltered = question.Filter != new FindingFilter();
        var findings = fit.Findings.Select(f => f.Id).ToHashSet(StringComparer.Ordinal);
        var sources = fit.Findings.Select(f => f.Source).ToHashSet(StringComparer.Ordinal);
        var inside = isFiltered ? all.Where(h => Fits(h.Id)).ToList() : all;
        var found = all.SelectMany(h => h.Words).ToHashSet(StringComparer.Ordinal);
        return new()
        {
            Words = question.Words,
            LookedFor = words,
            Missing =
            [
                .. words
                    .Where(w => !found.Contains(w))
                    .Select(w => new MissingWord(w, texts.Nearest(w))),
            ],
            Hits = [.. inside.Take(Most).Select(h => Hit(question.Words, h))],
            Total = inside.Count,
            Filtered = all.Count - inside.Count,
            Of = count,
        };

        bool Fits(string key)
        {
            var id = key[2..];
            return key[0] switch
            {
                'F' => findings.Contains(id),
                'S' => sources.Contains(id),
                _ => question.Filter
                    is {
                        Model: { } model,
                        Service: null,
                        Outcome: null,
                        Design: null,
                        Maryland: null
                    }
                    && gates.First(g => g.Id == id).Models.Contains(model, StringComparer.Ordinal),
            };
        }
    }

    private SearchHit Hit(string words, TextHit hit)
    {
        var id = hit.Id[2..];
        var (kind, title, added) = hit.Id[0] switch
        {
            'F' when library.Finding(id).Value is var f => (
                SearchKind.Finding,
                $"{Plain.Capital(f.Outcome)}: {library.ModelName(f.Intervention)} against {library.ModelName(f.Comparator)}",
                f.Added
            ),
            'S' when library.Sources[id] is var s => (SearchKind.Source, s.Citation, s.Added),
            _ => (SearchKind.Precondition, gates.First(g => g.Id == id).Name, null),
        };
        var marked = texts.Marked(words, hit.Id);
        return new(
            kind,
            id,
            title,
            hit.Words,
            [
                .. marked
                    .Index()
                    .Where(m => m.Item.Any(p => p.Matched))
                    .Select(m => new FoundIn(FieldName(kind, Columns[m.Index].Name), m.Item)),
            ],
            hit.Score,
            added
        );
    }

    private TextEntry Entry(Finding finding)
    {
        var source = library.Sources[finding.Source];
        return new(
            "F:" + finding.Id,
            [
                $"{finding.Id} {finding.Study}",
                finding.Outcome,
                $"{library.ServiceName(finding.Service)}; {library.ModelName(finding.Intervention)} against {library.ModelName(finding.Comparator)}; {library.OutcomeName(finding.OutcomeGroup)}",
                source.Citation,
                Joined(finding.Design, finding.Country, finding.Period, source.Funder),
            ]
        );
    }

    private TextEntry Entry(Source source)
    {
        var findings = ofSources[source.Id].ToList();
        return new(
            "S:" + source.Id,
            [
                source.Id,
                source.Citation,
                string.Join(
                    "; ",
                    findings
                        .Select(f => library.ServiceName(f.Service))
                        .Concat(findings.Select(f => library.ModelName(f.Intervention)))
                        .Distinct()
                ),
                string.Join("; ", findings.Select(f => f.Outcome).Distinct()),
                Joined(
                    source.Locator,
                    source.Year?.ToString(CultureInfo.InvariantCulture),
                    source.Funder
                ),
            ]
        );
    }

    private TextEntry Entry(Gate gate) =>
        new(
            "P:" + gate.Id,
            [
                gate.Id,
                $"{gate.Name}. {gate.Why}",
                string.Join("; ", gate.Models.Select(library.ModelName)),
                string.Join(" ", gate.Evidence.Select(e => e.Says)),
                string.Join("; ", gate.Evidence.Select(e => e.Source.Citation)),
            ]
        );

    private static string Joined(params IEnumerable<string?> parts) =>
        string.Join("; ", parts.Where(p => !string.IsNullOrEmpty(p)));

    private static string FieldName(SearchKind kind, string column) =>
        (kind, column) switch
        {
            (SearchKind.Finding, "name") => "id or study",
            (_, "name") => "id",
            (SearchKind.Finding, "title") => "outcome",
            (SearchKind.Source, "title") => "citation",
            (_, "title") => "what it asks",
            (SearchKind.Finding, "subject") => "service, models, kind of outcome",
            (SearchKind.Source, "subject") => "services and models of its findings",
            (_, "subject") => "models",
            (SearchKind.Finding, "says") => "source",
            (SearchKind.Source, "says") => "outcomes of its findings",
            (_, "says") => "what was read",
            (SearchKind.Precondition, _) => "sources",
            (SearchKind.Source, _) => "DOI or address, year, funder",
            _ => "design, country, period, funder",
        };
}
