using Evenhand.Evidence.Search;
using Evenhand.Papers;
using Evenhand.Vocabulary;

namespace Evenhand.Evidence.Publishing;

/// <summary>What a search found, as a table and a paper.</summary>
public static class SearchPaper
{
    /// <summary>What was found, best first.</summary>
    public static ResultTable Hits(SearchReport report) =>
        new(
            $"Found for: {Problem.Excerpt(report.Words)}",
            [
                new("kind", "Kind"),
                new("id", "Id"),
                new("title", "What"),
                new("words", "Has the words"),
                new("found_in", "Found in"),
                new("added", "Added"),
                new("score", "Score", CellKind.Figure, OffPage: true),
            ],
            [
                .. report.Hits.Select(h =>
                    (IReadOnlyList<object?>)
                        [
                            Word(h.Kind),
                            h.Id,
                            h.Title,
                            string.Join(", ", h.Words),
                            string.Join("; ", h.FoundIn.Select(f => f.Field)),
                            h.Added,
                            h.Score,
                        ]
                ),
            ]
        );

    /// <summary>What a thing that was found is called.</summary>
    public static string Word(SearchKind kind) =>
        kind switch
        {
            SearchKind.Finding => "finding",
            SearchKind.Source => "source",
            _ => "precondition",
        };

    /// <summary>How much was found, and what was not.</summary>
    public static IReadOnlyList<string> Headline(SearchReport report) =>
        [
            report.Total == 0
                ? $"Nothing was found among {Plain.Counted(report.Of, "finding, source and precondition", "findings, sources and preconditions")}. That is not evidence of no effect."
                : $"{Plain.Counted(report.Total, "thing was", "things were")} found among {Plain.Count(report.Of)} findings, sources and preconditions{(report.Total > report.Hits.Count ? $"; the best {Plain.Count(report.Hits.Count)} are shown" : "")}.",
            .. report.Missing.Count > 0
                ?
                [
                    $"Nowhere: {string.Join("; ", report.Missing.Select(m => m.Nearest is { } near ? $"{m.Word} (perhaps {near})" : m.Word))}.",
                ]
                : Array.Empty<string>(),
            .. report.Filtered > 0
                ?
                [
                    $"{Plain.Counted(report.Filtered, "more has", "more have")} the words and {(report.Filtered == 1 ? "does" : "do")} not fit the filter.",
                ]
                : Array.Empty<string>(),
        ];

    /// <summary>All of it.</summary>
    public static Paper Of(SearchReport report) =>
        new()
        {
            Title = "Search of the evidence library",
            Subtitle = Problem.Excerpt(report.Words),
            Headline = Headline(report),
            Sections = [new("Found") { Tables = [new("hits", "Found", Hits(report))] }],
            MainTable = "hits",
            Method =
            [
                "Words are compared by their stems (Porter) without accents; what has most of the words comes first, then by BM25 with a word in a title or id counting three times, in service or model twice.",
            ],
            FileName = "evidence-search",
        };
}
