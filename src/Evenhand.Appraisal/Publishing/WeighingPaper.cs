using System.Globalization;
using Evenhand.Appraisal.Problems;
using Evenhand.Papers;
using Evenhand.Vocabulary;

namespace Evenhand.Appraisal.Publishing;

/// <summary>A weighing as tables and as a paper.</summary>
public static class WeighingPaper
{
    /// <summary>How often each option takes each rank.</summary>
    public static ResultTable Ranks(WeighingReport report) =>
        new(
            $"How often each option takes each rank, of {Plain.Count(report.Draws)} draws",
            [
                new("option", "Option"),
                .. report.RankAcceptability.Select(
                    (_, r) => new ResultColumn(Id("rank", r), $"Rank {r + 1}", CellKind.Share)
                ),
                new("expected_rank", "Mean rank", CellKind.Number),
                new(
                    "confidence_factor",
                    "First with its own weights",
                    CellKind.Share,
                    Nothing: "no weights favour it"
                ),
            ],
            [
                .. report.RankAcceptability.Select(
                    (ranks, i) =>
                        (IReadOnlyList<object?>)
                            [
                                Id("option", i),
                                .. ranks.Cast<object?>(),
                                report.ExpectedRank[i],
                                report.ConfidenceFactor[i],
                            ]
                ),
            ]
        );

    /// <summary>How often each option does better than each other.</summary>
    public static ResultTable Pairs(WeighingReport report) =>
        new(
            "How often the option of the row does better than that of the column",
            [
                new("option", "Option"),
                .. report.PairwiseWinningIndex.Select(
                    (_, k) => new ResultColumn(Id("option", k), $"Option {k + 1}", CellKind.Share)
                ),
            ],
            [
                .. report.PairwiseWinningIndex.Select(
                    (wins, i) => (IReadOnlyList<object?>)[Id("option", i), .. wins.Cast<object?>()]
                ),
            ]
        );

    /// <summary>The weights that favour each option.</summary>
    public static ResultTable Weights(WeighingReport report) =>
        new(
            "The mean of the weights that put each option first",
            [
                new("option", "Option"),
                .. Enumerable
                    .Range(
                        0,
                        report
                            .CentralWeights.OfType<IReadOnlyList<double>>()
                            .FirstOrDefault()
                            ?.Count
                            ?? 0
                    )
                    .Select(c => new ResultColumn(
                        Id("criterion", c),
                        $"Criterion {c + 1}",
                        CellKind.Share
                    )),
            ],
            [
                .. report
                    .CentralWeights.Select((w, i) => (w, i))
                    .Where(p => p.w is not null)
                    .Select(p =>
                        (IReadOnlyList<object?>)[Id("option", p.i), .. p.w!.Cast<object?>()]
                    ),
            ]
        );

    /// <summary>At most three sentences.</summary>
    public static IReadOnlyList<string> Headline(WeighingReport report)
    {
        var first = report
            .RankAcceptability.Select((r, i) => (Share: r[0], Option: i + 1))
            .MaxBy(p => p.Share);
        var never = report
            .CentralWeights.Select((w, i) => (w, i))
            .Where(p => p.w is null)
            .Select(p => $"option {p.i + 1}")
            .ToList();
        var sentence =
            $"Option {first.Option} comes first in {Plain.Percent(first.Share)} of what is held possible.";
        return never.Count == 0
            ? [sentence]
            : [sentence, $"No weights favour {string.Join(", ", never)}."];
    }

    /// <summary>All of it.</summary>
    public static Paper Of(WeighingReport report, string source) =>
        new()
        {
            Title = "Which option comes first, and how surely",
            Subtitle = source,
            Headline = Headline(report),
            Sections =
            [
                new("Ranks")
                {
                    Tables =
                    [
                        new("ranks", "Ranks", Ranks(report)),
                        new("pairs", "Pairs", Pairs(report)),
                        new("weights", "Weights", Weights(report)),
                    ],
                },
            ],
            MainTable = "ranks",
            Method =
            [
                "Stochastic multicriteria acceptability analysis (SMAA-2, Lahdelma and Salminen 2001) with an additive value; weights uniform on those held possible.",
                $"{Plain.Count(report.Draws)} draws, seed {report.Seed.ToString(CultureInfo.InvariantCulture)}.",
            ],
            Sources = [source],
            FileName = "weighing",
        };

    private static string Id(string what, int at) =>
        string.Create(CultureInfo.InvariantCulture, $"{what}_{at + 1}");
}
