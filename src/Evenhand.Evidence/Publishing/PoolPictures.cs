using System.Globalization;
using Evenhand.Charts;
using Evenhand.Evidence.Pooling;
using Evenhand.Papers;
using Evenhand.Statistics.Distributions;
using Evenhand.Statistics.Effects;
using Evenhand.Statistics.Pooling;
using Evenhand.Statistics.Sensitivity;
using Evenhand.Vocabulary;

namespace Evenhand.Evidence.Publishing;

/// <summary>What stands around the pictures of a pool.</summary>
/// <param name="First">What the estimate is of, in words; null where nobody said.</param>
/// <param name="Published">A published estimate to stand beside ours, on the scale of analysis; null for none.</param>
public sealed record PoolSetting(
    string? First,
    (string Label, Estimate Estimate, string Figure)? Published
)
{
    /// <summary>Nothing.</summary>
    public static PoolSetting None { get; } = new(null, null);
}

/// <summary>The pictures of a pool, each with the words for those who do not see it; the figures in them stand in its tables.</summary>
public static class PoolPictures
{
    /// <summary>The most studies that a picture names one by one; of more, those with the most weight are drawn.</summary>
    public const int MostDrawn = 150;

    private const double Level95 = 1.959963984540054;

    /// <summary>All that can be drawn of a pool, by the name that each has in addresses.</summary>
    public static IReadOnlyList<(string Id, PaperPicture Picture)> Of(
        PoolReport report,
        PoolSetting? setting = null
    )
    {
        var pictures = new List<(string, PaperPicture)>();
        Add(
            "forest",
            Forest(report, setting ?? PoolSetting.None),
            ForestPlot.Svg,
            ForestCaption(report)
        );
        if (report.Terms.Count == 1 && report.K >= 3)
        {
            Add(
                "funnel",
                Funnel(report),
                ScatterChart.Svg,
                "Estimates against their standard errors; small studies stand low. Shaded by the p that a study has on its own, around no effect. An uneven funnel may come from studies that were not published, and may have other reasons."
            );
            if (report.K <= MostDrawn && Baujat(report) is { } baujat)
            {
                Add(
                    "baujat",
                    baujat,
                    ScatterChart.Svg,
                    "To the right stand studies that differ most from the others, at the top those that move the result most when they are left out. Numbers are those of the table of influence."
                );
            }
        }

        if (Labbe(report) is { } labbe)
        {
            Add(
                "labbe",
                labbe,
                ScatterChart.Svg,
                "Each circle is a study, its area its weight. On the plain line both groups fare alike."
            );
        }

        return pictures;

        void Add<T>(string id, T spec, Func<T, string> draw, string caption)
            where T : notnull =>
            pictures.Add((id, new PaperPicture(Said(spec), caption, () => draw(spec))));
    }

    /// <summary>Which study stands where in the picture of Baujat and others, as a table.</summary>
    public static ResultTable? BaujatTable(PoolReport report)
    {
        if (
            report.Terms.Count > 1
            || report.K is < 3 or > MostDrawn
            || Points(report) is not { } points
        )
        {
            return null;
        }

        return new(
            "What each study adds to the spread, and how far it moves the result",
            [
                new("label", "Study"),
                new("number", "Number in the picture", CellKind.Count),
                new("contribution", "Squared Pearson residual", CellKind.Figure),
                new("shift", "Influence on the result", CellKind.Figure),
            ],
            [
                .. report.Studies.Select(
                    (s, i) =>
                        (IReadOnlyList<object?>)
                            [s.Label, (long)i + 1, points[i].Contribution, points[i].Shift]
                ),
            ]
        );
    }

    private static string Said(object spec) =>
        spec switch
        {
            ForestSpec forest => forest.Description,
            ScatterSpec scatter => scatter.Description,
            _ => throw new ArgumentOutOfRangeException(nameof(spec), spec, null),
        };

    private static string ForestCaption(PoolReport report) =>
        report.K > MostDrawn
            ? $"The {MostDrawn} studies with the most weight, of {Plain.Count(report.K)}; all of them are pooled."
            : "Squares are studies, their area is their weight; lines are intervals. An arrow marks an interval that goes on. The diamond is what they come to together.";

    private static ForestSpec Forest(PoolReport report, PoolSetting setting)
    {
        var z = StandardNormal.Quantile((1 + report.Level) / 2);
        var drawn = report.Studies.OrderByDescending(s => s.Weight).Take(MostDrawn).ToHashSet();
        var rows = report
            .Studies.Where(drawn.Contains)
            .Select(s =>
            {
                var half = z * Math.Sqrt(s.Vi);
                return new ForestRow(
                    s.Label,
                    s.Yi,
                    s.Yi - half,
                    s.Yi + half,
                    Math.Max(s.Weight, 0),
                    Figure(report, s.Yi, s.Yi - half, s.Yi + half),
                    string.Create(CultureInfo.InvariantCulture, $"{s.Weight:0.0}%")
                );
            })
            .ToList();
        var axis = report.IsLog
            ? Plain.Capital(Ratio(report.Measure))
            : Plain.Capital(report.Measure);
        return new(
            $"Forest: {report.Measure}",
            string.Join(' ', PoolWords.Headline(report)),
            axis,
            report.IsLog,
            0,
            setting.First is { } below ? $"lower with {below}" : null,
            setting.First is { } above ? $"higher with {above}" : null,
            ("Study", Interval(report), "Weight"),
            rows,
            Summaries(report, setting)
        );
    }

    private static IReadOnlyList<ForestSummary> Summaries(PoolReport report, PoolSetting setting)
    {
        var summaries = new List<ForestSummary>();
        if (report.Terms.Count == 1 && report.CiLb[0] is { } low && report.CiUb[0] is { } high)
        {
            summaries.Add(
                new(
                    report.Method == "FE" ? "Together, one effect" : $"Together ({report.Method})",
                    report.Beta[0],
                    low,
                    high,
                    Figure(report, report.Beta[0], low, high)
                )
            );
            if (report.K > 1 && report.PiLb is { } from && report.PiUb is { } to)
            {
                summaries.Add(
                    new(
                        "Another such study",
                        null,
                        from,
                        to,
                        $"{PoolWords.Effect(report, from)} to {PoolWords.Effect(report, to)}"
                    )
                );
            }
        }

        if (setting.Published is { } known)
        {
            var half = Level95 * known.Estimate.StandardError;
            summaries.Add(
                new(
                    known.Label,
                    known.Estimate.Value,
                    known.Estimate.Value - half,
                    known.Estimate.Value + half,
                    known.Figure,
                    IsHollow: true
                )
            );
        }

        return summaries;
    }

    private static ScatterSpec Funnel(PoolReport report)
    {
        var (pooled, worst) = (report.Beta[0], Math.Sqrt(report.Studies.Max(s => s.Vi)));
        var most = worst * 1.05;
        var ends = report
            .Studies.Select(s => s.Yi)
            .Append(pooled - (Level95 * most))
            .Append(pooled + (Level95 * most))
            .Append(0)
            .ToList();
        return new(
            $"Funnel: {report.Measure}",
            $"{Plain.Counted(report.K, "study", "studies")}: each estimate against its standard error, which runs from 0 at the top to {PoolWords.Number(worst)}. The line stands at {PoolWords.Effect(report, pooled)}.",
            new(
                report.IsLog ? Plain.Capital(Ratio(report.Measure)) : Plain.Capital(report.Measure),
                ends.Min(),
                ends.Max(),
                report.IsLog
            ),
            new("Standard error", 0, most, RunsDown: true, IsExact: true),
            [
                new("p below 0.01", []),
                Contour("p from 0.01 to 0.05", 0.01, most),
                Contour("p from 0.05 to 0.10", 0.05, most),
                Contour("p above 0.10", 0.10, most),
            ],
            [
                new(
                    $"Together: {PoolWords.Effect(report, pooled)}",
                    false,
                    [(pooled, 0), (pooled, most)]
                ),
                new(
                    "Where 95% of studies would lie if only chance parted them",
                    true,
                    [
                        (pooled - (Level95 * most), most),
                        (pooled, 0),
                        (pooled + (Level95 * most), most),
                    ]
                ),
            ],
            [
                .. report
                    .Studies.OrderByDescending(s => s.Weight)
                    .Take(5000)
                    .Select(s => new ScatterPoint(s.Label, s.Yi, Math.Sqrt(s.Vi))),
            ]
        );
    }

    private static ScatterArea Contour(string name, double p, double most)
    {
        var z = StandardNormal.Quantile(1 - (p / 2));
        return new(name, [(0, 0), (-z * most, most), (z * most, most), (0, 0)]);
    }

    private static IReadOnlyList<Baujat>? Points(PoolReport report)
    {
        var found = Statistics.Sensitivity.Baujat.Of(
            [.. report.Studies.Select(s => new Estimate(s.Yi, s.Vi))],
            new PoolingOptions
            {
                Method = HeterogeneityCodes.Read(report.Method)!.Value,
                Level = report.Level,
            }
        );
        // Where leaving one out leaves too few, there is nothing to draw.
        return
            found.IsOk
            && found.Value.All(p => double.IsFinite(p.Contribution) && double.IsFinite(p.Shift))
            ? found.Value
            : null;
    }

    private static ScatterSpec? Baujat(PoolReport report)
    {
        if (Points(report) is not { } points)
        {
            return null;
        }

        var far = points.Index().OrderByDescending(p => p.Item.Shift).First().Index;
        return new(
            $"Baujat: {report.Measure}",
            $"What each of {Plain.Counted(report.K, "study", "studies")} adds to the spread, against how far it moves the result. {report.Studies[far].Label} moves it most.",
            new(
                "Squared Pearson residual (part in the spread)",
                0,
                points.Max(p => p.Contribution)
            ),
            new("Influence on the result", 0, points.Max(p => p.Shift)),
            [],
            [],
            [
                .. report.Studies.Select(
                    (s, i) =>
                        new ScatterPoint(
                            $"{i + 1}: {s.Label}",
                            points[i].Contribution,
                            points[i].Shift,
                            Mark: (i + 1).ToString(CultureInfo.InvariantCulture)
                        )
                ),
            ]
        );
    }

    private static ScatterSpec? Labbe(PoolReport report)
    {
        var told = report.Studies.Where(s => s.Risk1 is not null && s.Risk2 is not null).ToList();
        if (told.Count == 0 || report.Terms.Count > 1)
        {
            return null;
        }

        var most = told.Max(s => Math.Max(s.Risk1!.Value, s.Risk2!.Value));
        var end = Math.Min(1, most > 0 ? most * 1.08 : 1);
        var pooled = report.Beta[0];
        Func<double, double>? curve = report.Measure switch
        {
            "log risk ratio" => x => x * Math.Exp(pooled),
            "log odds ratio" or "log odds ratio by Peto's method" => x =>
                x * Math.Exp(pooled) / (1 - x + (x * Math.Exp(pooled))),
            "risk difference" => x => x + pooled,
            _ => null,
        };
        return new(
            $"L\u2019Abb\u00e9: {report.Measure}",
            $"The share with the outcome in the first group against that in the second, of {Plain.Counted(told.Count, "study", "studies")}: it is higher in the first group in {told.Count(s => s.Risk1 > s.Risk2)}, lower in {told.Count(s => s.Risk1 < s.Risk2)}.",
            new("Share with the outcome, second group", 0, end, IsExact: true),
            new("Share with the outcome, first group", 0, end, IsExact: true),
            [],
            [
                new("Both groups alike", false, [(0, 0), (end, end)]),
                .. curve is null
                    ? Array.Empty<ScatterLine>()
                    :
                    [
                        new ScatterLine(
                            $"Together: {PoolWords.Effect(report, pooled)}",
                            true,
                            [
                                .. Enumerable
                                    .Range(0, 81)
                                    .Select(i => end * i / 80)
                                    .Select(x => (X: x, Y: curve(x)))
                                    .Where(p => p.Y >= 0 && p.Y <= end),
                            ]
                        ),
                    ],
            ],
            [
                .. told.Select(s => new ScatterPoint(
                    s.Label,
                    s.Risk2!.Value,
                    s.Risk1!.Value,
                    Math.Max(s.Weight, 1e-6)
                )),
            ]
        );
    }

    private static string Figure(PoolReport report, double value, double low, double high) =>
        $"{PoolWords.Effect(report, value)} ({PoolWords.Effect(report, low)} to {PoolWords.Effect(report, high)})";

    private static string Interval(PoolReport report) =>
        string.Create(CultureInfo.InvariantCulture, $"{100 * report.Level:0.#}% interval");

    // The scale is labelled with ratios, so that the logarithm is not named again.
    private static string Ratio(string measure) =>
        measure.StartsWith("log ", StringComparison.Ordinal) ? measure[4..] : measure;
}
