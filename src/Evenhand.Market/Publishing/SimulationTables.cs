using Evenhand.Market.Providers;
using Evenhand.Market.Simulation;
using Evenhand.Papers;
using Evenhand.Vocabulary;

namespace Evenhand.Market.Publishing;

/// <summary>The tables of a simulation.</summary>
public static class SimulationTables
{
    /// <summary>What a policy does in total.</summary>
    public static ResultTable Totals(SimulationResult result) =>
        new(
            Caption(result, "in total"),
            [
                new("outcome", "Under the rule"),
                new("providers", "Providers", CellKind.Count),
                new("places", "Places", CellKind.Count),
                new("share_of_places", "Share of places", CellKind.Share),
            ],
            [
                .. new[]
                {
                    ("May go on", result.Retained),
                    ("May not go on", result.Excluded),
                    ("Not known", result.Unknown),
                }.Select(p =>
                    (IReadOnlyList<object?>)
                        [
                            p.Item1,
                            p.Item2.Providers,
                            p.Item2.Places,
                            p.Item2.Places is { } places && result.Totals.Places > 0
                                ? (double)places / result.Totals.Places
                                : null,
                        ]
                ),
            ]
        );

    /// <summary>What a policy does in each area.</summary>
    public static ResultTable Areas(SimulationResult result) =>
        new(
            Caption(result, $"by local authority. {MarketWords.HomesLocatedHere}"),
            [
                new("code", "Code"),
                new("area", "Local authority"),
                new("region", "Region"),
                new("eligible_providers", "Eligible providers", CellKind.Count),
                new("excluded_providers", "Excluded providers", CellKind.Count),
                new("unknown_providers", "Unknown providers", CellKind.Count),
                new("retained_places", "Places that stay", CellKind.Count),
                new("excluded_places", "Places that go", CellKind.Count),
                new("unknown_places", "Places not known", CellKind.Count),
            ],
            [
                .. result.Areas.Select(a =>
                    (IReadOnlyList<object?>)
                        [
                            a.Code,
                            a.Area,
                            a.Region,
                            a.EligibleProviders,
                            a.ExcludedProviders,
                            a.UnknownProviders,
                            a.RetainedPlaces,
                            a.ExcludedPlaces,
                            a.UnknownPlaces,
                        ]
                ),
            ]
        );

    /// <summary>What a policy does in each region.</summary>
    public static ResultTable Regions(SimulationResult result) =>
        new(
            Caption(result, $"by region. {MarketWords.HomesLocatedHere}"),
            [
                new("region", "Region"),
                new("areas", "Areas with a provider", CellKind.Count),
                .. LeftWithout,
                .. Outcomes,
            ],
            [
                .. result.Regions.Select(r =>
                    (IReadOnlyList<object?>)
                        [
                            r.Region,
                            (long)r.Areas,
                            (long)r.AreasSurelyWithoutEligibleProvider,
                            (long)r.AreasWithoutEligibleProvider,
                            .. Cells(r.Retained, r.Excluded, r.Unknown),
                        ]
                ),
            ]
        );

    /// <summary>The same policy on every service.</summary>
    public static ResultTable Services(SimulationResult result) =>
        new(
            $"{result.PolicyName}, {result.DefinitionName ?? "everybody"}, {result.AreaName}, {Plain.Date(result.AsOf)}: every service of the register side by side",
            [
                new("service", "Id", OffPage: true),
                new("service_name", "Service"),
                .. Outcomes,
                new("areas_with_provider", "Areas with a provider", CellKind.Count),
                .. LeftWithout,
            ],
            [
                .. result.Services.Select(s =>
                    (IReadOnlyList<object?>)
                        [
                            s.Service,
                            s.ServiceName,
                            .. Cells(s.Retained, s.Excluded, s.Unknown),
                            (long)s.AreasWithProvider,
                            (long)s.AreasSurelyWithoutEligibleProvider,
                            (long)s.AreasWithoutEligibleProvider,
                        ]
                ),
            ]
        );

    /// <summary>Eligible supply on the day of each list.</summary>
    public static ResultTable EligibleDays(SimulationResult result) =>
        new(
            Caption(
                result,
                $"providers known to be eligible, on the day of each loaded list up to {Plain.Date(result.AsOf)}"
            ),
            [
                new("as_of", "Day", CellKind.Date),
                new("eligible_providers", "Eligible providers", CellKind.Count),
                new("eligible_places", "Eligible places", CellKind.Count),
                new("unknown_providers", "Providers not known", CellKind.Count),
                new("unknown_places", "Places not known", CellKind.Count),
                new("compared_with", "Compared with the list of", CellKind.Date, Nothing: ""),
                new(
                    "net_per_year",
                    $"Change in eligible {result.WhatItWouldTake.Unit} a year",
                    CellKind.Number,
                    Nothing: ""
                ),
            ],
            [
                .. result.WhatItWouldTake.Days.Select(
                    (d, i) =>
                        (IReadOnlyList<object?>)
                            [
                                d.AsOf,
                                d.Eligible.Providers,
                                d.Eligible.Places,
                                d.Unknown.Providers,
                                d.Unknown.Places,
                                i == 0 ? null : result.WhatItWouldTake.Days[i - 1].AsOf,
                                d.NetPerYear,
                            ]
                ),
            ]
        );

    /// <summary>Openings and closures by whether the provider would be eligible.</summary>
    public static ResultTable EligibleMovements(SimulationResult result) =>
        new(
            Caption(
                result,
                "providers that joined and left the register, in the years whose lists are loaded"
            ),
            [
                new("year_to", "Year to", CellKind.Date),
                new("eligible_joined", "Eligible that joined", CellKind.Count),
                new("eligible_joined_places", "Their places", CellKind.Count),
                new("eligible_left", "Eligible that left", CellKind.Count),
                new("eligible_left_places", "Their places", CellKind.Count),
                new("others_joined", "Others that joined", CellKind.Count),
                new("others_joined_places", "Their places", CellKind.Count),
                new("others_left", "Others that left", CellKind.Count),
                new("others_left_places", "Their places", CellKind.Count),
                new("unknown_joined", "Not known that joined", CellKind.Count),
                new("unknown_left", "Not known that left", CellKind.Count),
            ],
            [
                .. result.WhatItWouldTake.Movements.Select(m =>
                    (IReadOnlyList<object?>)
                        [
                            m.YearTo,
                            m.EligibleJoined.Providers,
                            m.EligibleJoined.Places,
                            m.EligibleLeft.Providers,
                            m.EligibleLeft.Places,
                            m.OthersJoined.Providers,
                            m.OthersJoined.Places,
                            m.OthersLeft.Providers,
                            m.OthersLeft.Places,
                            m.UnknownJoined.Providers,
                            m.UnknownLeft.Providers,
                        ]
                ),
            ]
        );

    /// <summary>Years to replace what a policy takes away.</summary>
    public static ResultTable Taking(SimulationResult result)
    {
        var take = result.WhatItWouldTake;
        var rows = new List<IReadOnlyList<object?>>
        {
            new object?[]
            {
                take.Days.Count > 1
                    ? $"Observed between {Plain.Date(take.Days[0].AsOf)} and {Plain.Date(take.Days[^1].AsOf)}"
                    : "Observed: one list alone shows no rate",
                take.ObservedNetPlacesPerYear,
                take.ToReplace,
                take.ToReplaceAtMost,
                take.YearsToReplace,
                take.NeverAtThisRate ? "never at this rate"
                : take.YearsToReplace is null ? "not known"
                : "",
            },
        };
        if (take.AssumedNetPlacesPerYear is { } assumed)
        {
            rows.Add(
                new object?[]
                {
                    "Assumed by you",
                    assumed,
                    take.ToReplace,
                    take.ToReplaceAtMost,
                    take.YearsAtAssumedRate,
                    take.YearsAtAssumedRate is null ? "never at this rate" : "",
                }
            );
        }

        if (take.NeededPerYear is { } needed)
        {
            rows.Add(
                new object?[]
                {
                    $"Needed from {Plain.Date(take.Days[^1].AsOf)} to replace all by {Plain.Date(result.Until!.Value)}",
                    needed,
                    take.ToReplace,
                    take.ToReplaceAtMost,
                    needed > 0 ? take.ToReplace / needed : 0,
                    "",
                }
            );
        }

        return new ResultTable(
            Caption(result, "years to replace what goes"),
            [
                new("rate", "Rate"),
                new("net_per_year", $"Net new eligible {take.Unit} a year", CellKind.Number),
                new(
                    "to_replace",
                    $"{Plain.Capital(take.Unit)} to replace (at least)",
                    CellKind.Count
                ),
                new(
                    "to_replace_at_most",
                    $"{Plain.Capital(take.Unit)} to replace (at most)",
                    CellKind.Count
                ),
                new("years", "Years, for those at least", CellKind.Number, Nothing: ""),
                new("remark", "Remark"),
            ],
            rows
        );
    }

    /// <summary>How much few owners hold, before and after.</summary>
    public static ResultTable Concentration(SimulationResult result) =>
        SharedTables.Concentration(
            Caption(result, "concentration of owners as written"),
            [
                ("All providers today", result.Concentration.Before),
                ("Those known to be able to go on", result.Concentration.After),
            ]
        );

    /// <summary>Grades of those who may go on and may not.</summary>
    public static ResultTable Grades(SimulationResult result) =>
        SharedTables.Grades(
            Caption(result, "latest inspection grades, adjusted for nothing"),
            "Under the rule",
            result.Grades
        );

    /// <summary>What councils spent, split as the policy splits providers; no rows where the return tells nothing.</summary>
    public static ResultTable Spending(SimulationResult result)
    {
        var spending = result.SpendingGbp;
        return new ResultTable(
            spending is null
                ? Caption(result, "spending")
                : $"{spending.ServiceName}, {result.AreaName}, {spending.Year}: gross expenditure of councils in pounds of the year, by what the rule says of the kind of provider",
            [
                new("outcome", "Under the rule"),
                new("year", "Financial year"),
                new("amount_gbp", "Pounds", CellKind.Money),
            ],
            spending is null
                ? []
                :
                [
                    new object?[] { "May go on", spending.Year, spending.Retained },
                    new object?[] { "May not go on", spending.Year, spending.Excluded },
                    new object?[] { "Not known", spending.Year, spending.Unknown },
                ]
        );
    }

    /// <summary>The same policy under every definition.</summary>
    public static ResultTable Definitions(SimulationResult result) =>
        new(
            Caption(result, "under every definition"),
            [
                new("id", "Id", OffPage: true),
                new("name", "Definition"),
                new("jurisdictions", "Law of"),
                new("in_force", "In force"),
                .. Outcomes,
                .. LeftWithout,
            ],
            [
                .. result.Definitions.Select(d =>
                    (IReadOnlyList<object?>)
                        [
                            d.Id,
                            d.Name,
                            string.Join(", ", d.Jurisdictions),
                            d.InForce ? "yes" : "no",
                            .. Cells(d.Retained, d.Excluded, d.Unknown),
                            (long)d.AreasSurelyWithoutEligibleProvider,
                            (long)d.AreasWithoutEligibleProvider,
                        ]
                ),
            ]
        );

    /// <summary>What the names of unknown providers' owners hint at.</summary>
    public static ResultTable Hints(SimulationResult result) =>
        new(
            Caption(result, "what the owners' names hint at (no fact, and no figure rests on it)"),
            [
                new("form", "The name hints at"),
                new("confidence", "Confidence in the hint"),
                new("providers", "Unknown providers", CellKind.Count),
                new("places", "Unknown places", CellKind.Count),
            ],
            [
                .. result.HintsAmongUnknown.Select(h =>
                    (IReadOnlyList<object?>)
                        [
                            h.Form == "none" ? "nothing" : h.Form.Replace('-', ' '),
                            h.Form == "none" ? "" : h.Confidence,
                            h.Providers,
                            h.Places,
                        ]
                ),
            ]
        );

    private static string Caption(SimulationResult r, string what) =>
        $"{r.ServiceName}, {r.AreaName}, {Plain.Date(r.AsOf)}: {(r.DefinitionName is null ? r.PolicyName : $"\u201C{r.DefinitionName}\u201D")}, {what}";

    private static IReadOnlyList<ResultColumn> Outcomes { get; } =
    [
        new("retained_providers", "Providers that stay", CellKind.Count),
        new("retained_places", "Places that stay", CellKind.Count),
        new("excluded_providers", "Providers that go", CellKind.Count),
        new("excluded_places", "Places that go", CellKind.Count),
        new("unknown_providers", "Providers not known", CellKind.Count),
        new("unknown_places", "Places not known", CellKind.Count),
    ];

    private static IReadOnlyList<ResultColumn> LeftWithout { get; } =
    [
        new(
            "areas_surely_without_eligible_provider",
            "Areas left without (at least)",
            CellKind.Count
        ),
        new("areas_without_eligible_provider", "Areas left without (at most)", CellKind.Count),
    ];

    private static IReadOnlyList<object?> Cells(
        Counted retained,
        Counted excluded,
        Counted unknown
    ) =>
        [
            retained.Providers,
            retained.Places,
            excluded.Providers,
            excluded.Places,
            unknown.Providers,
            unknown.Places,
        ];
}
