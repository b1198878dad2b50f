using Evenhand.Charts;
using Evenhand.Evidence.Own;
using Evenhand.Papers;

namespace Evenhand.Evidence.Publishing;

/// <summary>Own data as evidence, as tables, a picture and a paper.</summary>
public static class OwnPaper
{
    /// <summary>Both sectors.</summary>
    public static ResultTable Groups(OwnReport report) =>
        new(
            $"{report.ServiceName}: inspections by sector, {report.FirstDay.Year} to {report.LastDay.Year}",
            [
                new("sector", "Sector", OffPage: true),
                new("name", "Sector as the regulator prints it"),
                new("inspections", "Inspections", CellKind.Count),
                new("providers", "Providers", CellKind.Count),
                new("with_outcome", $"Found {report.OutcomeName}", CellKind.Count),
                new("share", "Share", CellKind.Share),
            ],
            [
                .. report.Groups.Select(g =>
                    (IReadOnlyList<object?>)
                        [
                            g.Sector,
                            g.SectorName,
                            (long)g.Inspections,
                            (long)g.Providers,
                            (long)g.WithOutcome,
                            g.Inspections == 0 ? null : (double)g.WithOutcome / g.Inspections,
                        ]
                ),
            ]
        );

    /// <summary>The odds ratios.</summary>
    public static ResultTable Odds(OwnReport report) =>
        new(
            $"Odds of {report.OutcomeName}: {report.Groups[0].SectorName} over {report.Groups[1].SectorName}",
            [
                new("id", "Id", OffPage: true),
                new("method", "Method"),
                new("odds_ratio", "Odds ratio", CellKind.Ratio),
                new("low", "From (95%)", CellKind.Ratio),
                new("high", "To", CellKind.Ratio),
                new("inspections", "Inspections", CellKind.Count),
                new("clusters", "Clusters", CellKind.Count, Nothing: "taken as independent"),
            ],
            [
                .. report.Odds.Select(o =>
                    (IReadOnlyList<object?>)
                        [
                            o.Id,
                            o.Method,
                            o.OddsRatio,
                            o.Low,
                            o.High,
                            (long)o.Inspections,
                            (long?)o.Clusters,
                        ]
                ),
            ]
        );

    /// <summary>What is in no figure, and what could not be made.</summary>
    public static ResultTable LeftOut(OwnReport report) =>
        new(
            "Left out",
            [new("what", "What"), new("reason", "Why")],
            [
                .. report
                    .LeftOut.Concat(report.NotMade)
                    .Select(g => (IReadOnlyList<object?>)[g.What, g.Reason]),
            ]
        );

    /// <summary>The odds ratios as a picture, the published one beside them.</summary>
    public static string Svg(OwnReport report) =>
        ForestPlot.Svg(
            new(
                "Odds ratios by method",
                string.Join(' ', OwnWords.Headline(report)),
                "Odds ratio",
                true,
                0,
                $"lower odds: {report.Groups[0].SectorName}",
                $"higher odds: {report.Groups[0].SectorName}",
                ("Method", "95% interval", ""),
                [
                    .. report.Odds.Select(o => new ForestRow(
                        o.Method,
                        Math.Log(o.OddsRatio),
                        Math.Log(o.Low),
                        Math.Log(o.High),
                        1,
                        $"{Figure(o.OddsRatio)} ({Figure(o.Low)} to {Figure(o.High)})",
                        null
                    )),
                ],
                report.Published is { CiLow: { } low, CiHigh: { } high } known
                    ?
                    [
                        new(
                            $"Published ({known.Study})",
                            Math.Log(known.Estimate),
                            Math.Log(low),
                            Math.Log(high),
                            $"{Figure(known.Estimate)} ({Figure(low)} to {Figure(high)})",
                            IsHollow: true
                        ),
                    ]
                    : []
            )
        );

    /// <summary>All of it.</summary>
    public static Paper Of(OwnReport report) =>
        new()
        {
            Title = "Own data as evidence",
            Subtitle =
                $"{report.ServiceName}: {report.Groups[0].SectorName} against {report.Groups[1].SectorName}, {report.OutcomeName}",
            Headline = OwnWords.Headline(report),
            Sections =
            [
                new("Odds")
                {
                    Paragraphs = OwnWords.Reproduced(report),
                    Pictures =
                        report.Odds.Count == 0
                            ? []
                            :
                            [
                                new(
                                    string.Join(' ', OwnWords.Headline(report)),
                                    "Squares are odds ratios by method, lines their 95% intervals.",
                                    () => Svg(report)
                                ),
                            ],
                    Tables =
                    [
                        new("odds", "Odds ratios", Odds(report)),
                        new("groups", "Sectors", Groups(report)),
                        new("left-out", "Left out", LeftOut(report)),
                    ],
                },
            ],
            MainTable = "odds",
            Notes = report.Notes,
            Method =
            [
                "Each full inspection counts once, by provider and day. Regressions: logistic, with the sandwich over clusters (HC1). Mantel and Haenszel with the variance of Robins, Breslow and Greenland.",
            ],
            Sources = report.Sources,
            Edition = new(report.Edition, report.ContentHash),
            FileName = $"own-{report.Question.Service}",
        };

    private static string Figure(double value) =>
        value.ToString("0.00", System.Globalization.CultureInfo.InvariantCulture);
}
