using Evenhand.Charts;
using Evenhand.Market.Catalogue;
using Evenhand.Market.Profiles;
using Evenhand.Market.Providers;
using Evenhand.Market.Simulation;
using Evenhand.Market.Spending;
using Evenhand.Vocabulary;

namespace Evenhand.Market.Publishing;

/// <summary>One chart for each result.</summary>
public static class ResultCharts
{
    /// <summary>The most bars of a market chart; the table has all groups.</summary>
    public const int MostBars = 20;

    /// <summary>The groups of a market by places, or by providers where there are no places.</summary>
    public static string Market(MarketAnswer answer)
    {
        var places = answer.Totals.Places is not null;
        var groups = answer.Groups.Take(MostBars).ToList();
        if (answer.By == "definition")
        {
            return Svg(
                "",
                places ? "Places" : "Providers",
                [.. groups.Select(g => g.Name)],
                Parts(
                    groups.Select(g =>
                        (new Counted(g.Providers, g.Places), g.Excluded!, g.Unknown!)
                    ),
                    places,
                    "Meets it",
                    "Does not",
                    "Not known"
                )
            );
        }

        return BarChart.Svg(
            new BarChartSpec(
                "",
                places ? "Places" : "Providers",
                [.. groups.Select(g => g.Name)],
                [
                    new BarSeries(
                        places ? "Places" : "Providers",
                        BarRole.Neutral,
                        [.. groups.Select(g => (double?)(places ? g.Places : g.Providers))]
                    ),
                ]
            )
        );
    }

    /// <summary>The mix of grades of each sector, each share with its 95% interval.</summary>
    public static string Grades(MarketAnswer answer) =>
        IntervalChart.Svg(
            new IntervalChartSpec(
                $"{answer.ServiceName}, {answer.AreaName}, {Plain.Date(answer.AsOf)}: latest inspection grades by sector",
                "Shares of those with a judgement, each with its 95% interval (Wilson), adjusted for nothing.",
                "Share of the providers of the sector that have a judgement, with its 95% interval",
                [
                    .. answer
                        .GradesBySector.Where(g => g.Share is not null)
                        .GroupBy(g => g.GroupName, StringComparer.Ordinal)
                        .Select(g => new IntervalGroup(
                            $"{g.Key}, {Plain.Counted(g.First().OfInspected, "provider", "providers")} with a judgement",
                            [
                                .. g.Select(s => new IntervalRow(
                                    s.GradeName,
                                    s.Share!.Value,
                                    s.Low!.Value,
                                    s.High!.Value
                                )),
                            ]
                        )),
                ]
            )
        );

    /// <summary>What is spent, in millions of pounds of the year; what the return does not give has no bar.</summary>
    public static string Spending(SpendingAnswer answer)
    {
        var groups = answer.Groups.Take(MostBars).ToList();
        var unit =
            "Millions of pounds" + (answer.By == "year" ? " of each year" : $", {answer.Year}");
        return BarChart.Svg(
            new BarChartSpec(
                "",
                unit,
                [.. groups.Select(g => g.Name)],
                [
                    new BarSeries(
                        unit,
                        BarRole.Neutral,
                        [
                            .. groups.Select(g =>
                                // A return may hold a correction below nought; a bar cannot.
                                g.AmountGbp
                                    is >= 0
                                        and var pounds
                                    ? (double?)(pounds / 1_000_000)
                                    : null
                            ),
                        ]
                    ),
                ]
            )
            {
                Decimals = 1,
            }
        );
    }

    /// <summary>An owner's size on the day of each list.</summary>
    public static string Owner(OwnerProfile owner)
    {
        var places = owner.Days.Any(d => d.Places is not null);
        var unit = places ? "Places" : "Providers";
        return BarChart.Svg(
            new BarChartSpec(
                "",
                unit,
                [.. owner.Days.Select(d => Plain.Date(d.AsOf))],
                [
                    new BarSeries(
                        unit,
                        BarRole.Neutral,
                        [
                            .. owner.Days.Select(d =>
                                d.Providers == 0 ? 0 : (double?)(places ? d.Places : d.Providers)
                            ),
                        ]
                    ),
                ]
            )
        );
    }

    /// <summary>What stays, goes and is not known under every definition.</summary>
    public static string Simulation(SimulationResult result)
    {
        var places = result.Totals.Places is not null;
        return Svg(
            "",
            places
                ? $"Places on {Plain.Date(result.AsOf)}"
                : $"Providers on {Plain.Date(result.AsOf)}",
            [.. result.Definitions.Select(d => d.Name)],
            Parts(
                result.Definitions.Select(d => (d.Retained, d.Excluded, d.Unknown)),
                places,
                "May go on",
                "May not go on",
                "Not known"
            )
        );
    }

    /// <summary>Rows kept and rejected of each source.</summary>
    public static string Sources(SourcesReport report) =>
        Svg(
            "",
            "Rows",
            [.. report.Sources.Select(s => $"{s.Publisher}, {Plain.Date(s.AsOf)}")],
            [
                new BarSeries(
                    "Kept",
                    BarRole.Neutral,
                    [.. report.Sources.Select(s => (double?)s.RowsKept)]
                ),
                new BarSeries(
                    "Rejected",
                    BarRole.Unknown,
                    [.. report.Sources.Select(s => (double?)s.RowsRejected)]
                ),
            ]
        );

    private static string Svg(
        string title,
        string axis,
        IReadOnlyList<string> categories,
        IReadOnlyList<BarSeries> series
    ) =>
        BarChart.Svg(
            new BarChartSpec(title, axis, categories, series)
            {
                Arrangement = BarArrangement.Stacked,
                Width = 960,
            }
        );

    private static IReadOnlyList<BarSeries> Parts(
        IEnumerable<(Counted Yes, Counted No, Counted Unknown)> rows,
        bool places,
        string yes,
        string no,
        string unknown
    )
    {
        var all = rows.ToList();
        return
        [
            new(yes, BarRole.Retained, [.. all.Select(r => Value(r.Yes))]),
            new(no, BarRole.Excluded, [.. all.Select(r => Value(r.No))]),
            new(unknown, BarRole.Unknown, [.. all.Select(r => Value(r.Unknown))]),
        ];

        double? Value(Counted counted) => places ? counted.Places : counted.Providers;
    }
}
