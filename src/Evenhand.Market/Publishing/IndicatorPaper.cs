using Evenhand.Contracts.Indicators;
using Evenhand.Papers;
using Evenhand.Vocabulary;

namespace Evenhand.Market.Publishing;

/// <summary>The paper of what indicators say.</summary>
public static class IndicatorPaper
{
    /// <summary>Makes it.</summary>
    /// <param name="report">What they say.</param>
    /// <param name="of">What was looked at: the name of a file, or an edition.</param>
    public static Paper Of(IndicatorReport report, string of) =>
        new()
        {
            Title = "What stands out in contracting processes?",
            Subtitle = of,
            Headline = Headline(report),
            Sections =
            [
                new PaperSection("Counts")
                {
                    Paragraphs =
                    [
                        "A flag is a question to ask, and no finding against anybody. Most have harmless answers.",
                    ],
                    Tables = [new("counts", "Counts", IndicatorTables.Counts(report))],
                },
                new PaperSection("What stands out")
                {
                    Tables = [new("results", "Results", IndicatorTables.Results(report))],
                },
                new PaperSection("Why there is no answer")
                {
                    Tables = [new("reasons", "Reasons", IndicatorTables.Reasons(report))],
                },
                new PaperSection("Fences")
                {
                    Paragraphs =
                    [
                        "Quartiles by Hyndman and Fan's type 8. A fence drawn from few values says little.",
                    ],
                    Tables = [new("fences", "Fences", IndicatorTables.Fences(report))],
                },
                .. Measures("health", "The market's health", report.Health),
                .. Measures("access", "Access to the market", report.Access),
            ],
            MainTable = "counts",
            Notes =
            [
                .. report
                    .Health.Concat(report.Access)
                    .Where(m => m.Note is not null)
                    .DistinctBy(m => m.Id)
                    .Select(m => $"{m.Title}: {m.Note}"),
            ],
            Method =
            [
                "Codes and formulas are those of the Open Contracting Partnership's red flags; releases of one process are merged before it is looked at.",
                "Each process is counted once for each indicator: flagged, not flagged, not applicable, or not enough data. What is not published is never taken for no.",
                "Figures are rounded when they are shown and never before.",
            ],
            Edition = report is { Edition: { } edition, ContentHash: { } hash }
                ? new PaperEdition(edition, hash)
                : null,
            FileName = PaperParts.FileName("indicators", Path.GetFileNameWithoutExtension(of)),
        };

    private static IEnumerable<PaperSection> Measures(
        string id,
        string heading,
        IReadOnlyList<MarketMeasure> measures
    ) =>
        measures.Count == 0
            ? []
            :
            [
                new PaperSection(heading)
                {
                    Paragraphs =
                    [
                        "Each figure says on how many it rests, and how many lacked the data for it.",
                    ],
                    Tables = [new(id, heading, IndicatorTables.Measures(heading, measures))],
                },
            ];

    /// <summary>At most three sentences.</summary>
    public static IReadOnlyList<string> Headline(IndicatorReport report)
    {
        var answered = report.Indicators.Where(i => i.Flagged + i.NotFlagged > 0).ToList();
        return
        [
            $"{Plain.Counted(report.Processes, "contracting process was", "contracting processes were")} looked at; {Plain.Count(answered.Count)} of {Plain.Counted(report.Indicators.Count, "indicator", "indicators")} could be answered for any of them.",
            .. answered.MaxBy(i => i.Flagged + i.NotFlagged) is { } most
                ? (IEnumerable<string>)
                    [
                        $"The one that could be answered most often is {most.Code}, {most.Title.ToLowerInvariant()}: {Plain.Count(most.Flagged)} flagged of {Plain.Count(most.Flagged + most.NotFlagged)}.",
                    ]
                : [],
            "A flag is a question to ask, and no finding against anybody.",
        ];
    }
}
