using Evenhand.Law.TenderChecks;
using Evenhand.Papers;
using Evenhand.Vocabulary;

namespace Evenhand.Law.Publishing;

/// <summary>Tables of what the checks say of a tender, or of many.</summary>
public static class TenderTables
{
    /// <summary>The barriers, the weightiest first.</summary>
    public static ResultTable Findings(TenderReport report) =>
        new(
            $"Barriers found: {report.Title}",
            [
                new("id", "Id", OffPage: true),
                new("title", "Barrier"),
                new("severity", "Severity"),
                new("found", "Found"),
                new("limit", "Limit"),
                new("basis", "Rests on"),
                new("source", "Source"),
                new("confidence", "Confidence", OffPage: true),
                new("affects", "Whom it shuts out or costs"),
                new("suggestion", "What to write instead"),
                new("where", "Where it stands"),
            ],
            [
                .. report.Findings.Select(f =>
                    (IReadOnlyList<object?>)
                        [
                            f.Id,
                            f.Title,
                            TenderPhrases.Of(f.Severity),
                            f.Found,
                            f.Limit,
                            TenderPhrases.Of(f.Basis),
                            f.Source,
                            f.Confidence,
                            f.Affects,
                            f.Suggestion,
                            Where(f.Places),
                        ]
                ),
            ]
        );

    /// <summary>What could not be checked.</summary>
    public static ResultTable NotStated(TenderReport report) =>
        new(
            "Not stated, so not checked",
            [
                new("id", "Id", OffPage: true),
                new("title", "Check"),
                new("asks", "Question"),
                new("missing", "What the tender does not say"),
            ],
            [
                .. report.NotStated.Select(g =>
                    (IReadOnlyList<object?>)
                        [
                            g.Id,
                            g.Title,
                            g.Asks,
                            string.Join(", ", g.Missing.Select(TenderPhrases.Words)),
                        ]
                ),
            ]
        );

    /// <summary>What is within its limit.</summary>
    public static ResultTable Clear(TenderReport report) =>
        new(
            "Checked, and within the limit",
            [
                new("id", "Id", OffPage: true),
                new("title", "Check"),
                new("found", "Found"),
                new("limit", "Limit"),
                new("where", "Where it stands"),
            ],
            [
                .. report.Clear.Select(c =>
                    (IReadOnlyList<object?>)[c.Id, c.Title, c.Found, c.Limit, Where(c.Places)]
                ),
            ]
        );

    /// <summary>All that is known of the tender.</summary>
    public static ResultTable Stated(TenderReport report) =>
        new(
            "What the tender states",
            [
                new("fact", "What"),
                new("value", "Value"),
                new("path", "Where"),
                new("quote", "Words"),
            ],
            [
                .. report.Stated.Select(s =>
                    (IReadOnlyList<object?>)[TenderPhrases.Words(s.Fact), s.Value, s.Path, s.Quote]
                ),
            ]
        );

    /// <summary>What is asked of bidders, and how many could bid without it.</summary>
    public static ResultTable Market(TenderMarket market) =>
        new(
            "How many could bid, and how many without each requirement",
            [
                new("fact", "Id", OffPage: true),
                new("asked", "Asked of bidders"),
                new("meet", "Meet it", CellKind.Count),
                new("fail", "Do not", CellKind.Count),
                new("unknown", "Not known", CellKind.Count),
                new("able_without", "Could bid without it", CellKind.Count),
                new("unknown_without", "Not known without it", CellKind.Count),
            ],
            [
                .. market.Asks.Select(a =>
                    (IReadOnlyList<object?>)
                        [
                            a.Fact,
                            a.Asked,
                            a.Meet,
                            a.Fail,
                            a.Unknown,
                            a.AbleWithout,
                            a.UnknownWithout,
                        ]
                ),
            ]
        );

    /// <summary>How often each barrier was found, the most frequent first.</summary>
    /// <param name="report">The counts.</param>
    /// <param name="most">How many barriers; null for all.</param>
    public static ResultTable Barriers(BarrierReport report, int? most = null)
    {
        // Among the most frequent none stands that no notice has.
        var shown = most is { } few
            ? report.Barriers.Where(b => b.Barrier > 0).Take(few).ToList()
            : report.Barriers;
        return new(
            most is null
                ? "Barriers found in notices"
                : $"The {Plain.Count(shown.Count)} most frequent barriers",
            [
                new("id", "Id", OffPage: true),
                new("title", "Barrier"),
                new("severity", "Severity"),
                new("barrier", "Notices with it", CellKind.Count),
                new("stated", "Notices that state it", CellKind.Count),
                new("share", "Share of these", CellKind.Share),
                new("not_stated", "Notices that do not say", CellKind.Count),
                new("does_not_apply", "Check is for others", CellKind.Count),
            ],
            [
                .. shown.Select(b =>
                    (IReadOnlyList<object?>)
                        [
                            b.Id,
                            b.Title,
                            TenderPhrases.Of(b.Severity),
                            b.Barrier,
                            b.Stated,
                            b.Share,
                            b.NotStated,
                            b.DoesNotApply,
                        ]
                ),
            ]
        );
    }

    private static string Where(IReadOnlyList<TenderPlace> places) =>
        string.Join(
            "; ",
            places.Select(p => p.Quote is { } quote ? $"{p.Path}: “{quote}”" : p.Path).Distinct()
        );
}
