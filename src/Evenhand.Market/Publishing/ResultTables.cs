using Evenhand.Market.Building;
using Evenhand.Market.Catalogue;
using Evenhand.Market.Providers;
using Evenhand.Market.Simulation;
using Evenhand.Market.Spending;
using Evenhand.Vocabulary;

namespace Evenhand.Market.Publishing;

/// <summary>The tables of each result.</summary>
public static class ResultTables
{
    /// <summary>Groups of a market.</summary>
    public static ResultTable Of(MarketAnswer answer)
    {
        var first = answer.By switch
        {
            "sector" => "Sector as Ofsted prints it",
            "owner" => "Owner as written",
            "area" => "Local authority",
            "region" => "Region",
            "definition" => "Definition",
            "form" => "Legal form",
            "year" => "Day of the list",
            "grade" => "Overall judgement",
            _ => "Hint from the owner's name",
        };
        if (answer.By == "year")
        {
            return new ResultTable(
                $"{answer.ServiceName}, {answer.AreaName}, on the day of each loaded list",
                [
                    new("key", first, OffPage: true),
                    new("name", first),
                    new("providers", "Providers", CellKind.Count),
                    new("places", "Places", CellKind.Count),
                    new("compared_with", "Compared with the list of"),
                    new("change_in_providers", "Change in providers", CellKind.Change),
                    new("change_in_places", "Change in places", CellKind.Change),
                ],
                [
                    .. answer.Groups.Select(
                        (g, i) =>
                            (IReadOnlyList<object?>)
                                [
                                    g.Key,
                                    g.Name,
                                    g.Providers,
                                    g.Places,
                                    i == 0 ? null : answer.Groups[i - 1].Name,
                                    g.Change?.Providers,
                                    g.Change?.Places,
                                ]
                    ),
                ]
            );
        }

        var caption =
            $"{answer.ServiceName}, {answer.AreaName}, {Plain.Date(answer.AsOf)}"
            + (answer.By is "area" or "region" ? $". {MarketWords.HomesLocatedHere}" : "");
        if (answer.By is "area" or "region")
        {
            return new ResultTable(
                caption,
                [
                    new("key", "Code"),
                    new("name", first),
                    new("providers", "Providers", CellKind.Count),
                    new("places", "Places", CellKind.Count),
                    new("share_of_places", "Share of places", CellKind.Share),
                    new("owners", "Owners named", CellKind.Count),
                    new("hhi", "Concentration of owners (HHI, to 10,000)", CellKind.Number),
                    new("cr1", "Share of the largest owner", CellKind.Share),
                    new("cr5", "Share of the five largest", CellKind.Share),
                ],
                [
                    .. answer.Groups.Select(g =>
                        (IReadOnlyList<object?>)
                            [
                                g.Key,
                                g.Name,
                                g.Providers,
                                g.Places,
                                g.ShareOfPlaces,
                                g.Concentration?.Owners,
                                g.Concentration?.Hhi,
                                g.Concentration?.Cr1,
                                g.Concentration?.Cr5,
                            ]
                    ),
                ]
            );
        }

        if (answer.By == "definition")
        {
            return new ResultTable(
                caption,
                [
                    new("key", "Id", OffPage: true),
                    new("name", first),
                    new("providers", "Providers that meet it", CellKind.Count),
                    new("places", "Places", CellKind.Count),
                    new("excluded_providers", "Providers that do not", CellKind.Count),
                    new("excluded_places", "Places", CellKind.Count),
                    new("unknown_providers", "Providers not known", CellKind.Count),
                    new("unknown_places", "Places", CellKind.Count),
                ],
                [
                    .. answer.Groups.Select(g =>
                        (IReadOnlyList<object?>)
                            [
                                g.Key,
                                g.Name,
                                g.Providers,
                                g.Places,
                                g.Excluded!.Providers,
                                g.Excluded.Places,
                                g.Unknown!.Providers,
                                g.Unknown.Places,
                            ]
                    ),
                ]
            );
        }

        return new ResultTable(
            caption,
            [
                new(
                    "key",
                    answer.By is "area" or "region" ? "Code" : "Key",
                    OffPage: answer.By is not ("area" or "region")
                ),
                new("name", first),
                new("providers", "Providers", CellKind.Count),
                new("places", "Places", CellKind.Count),
                new("share_of_places", "Share of places", CellKind.Share),
            ],
            [
                .. answer.Groups.Select(g =>
                    (IReadOnlyList<object?>)[g.Key, g.Name, g.Providers, g.Places, g.ShareOfPlaces]
                ),
            ]
        );
    }

    /// <summary>How much of a market few owners hold.</summary>
    public static ResultTable Concentration(MarketAnswer answer) =>
        Concentration(
            $"{answer.ServiceName}, {answer.AreaName}, {Plain.Date(answer.AsOf)}: concentration of owners as written",
            [("All providers", answer.Concentration)]
        );

    /// <summary>The mix of grades of each sector.</summary>
    public static ResultTable Grades(MarketAnswer answer) =>
        Grades(
            $"{answer.ServiceName}, {answer.AreaName}, {Plain.Date(answer.AsOf)}: latest inspection grades by sector, adjusted for nothing",
            "Sector as Ofsted prints it",
            answer.GradesBySector
        );

    /// <summary>Each sector on the day of each list.</summary>
    public static ResultTable SectorsByYear(MarketAnswer answer) =>
        new(
            $"{answer.ServiceName}, {answer.AreaName}: sectors on the day of each loaded list",
            [
                new("as_of", "Day", CellKind.Date),
                new("sector", "Key", OffPage: true),
                new("sector_name", "Sector as Ofsted prints it"),
                new("providers", "Providers", CellKind.Count),
                new("places", "Places", CellKind.Count),
                new("share_of_places", "Share of places that day", CellKind.Share),
            ],
            [
                .. answer.SectorsByYear.Select(s =>
                    (IReadOnlyList<object?>)
                        [s.AsOf, s.Sector, s.SectorName, s.Providers, s.Places, s.ShareOfPlaces]
                ),
            ]
        );

    /// <summary>Joiners and leavers.</summary>
    public static ResultTable Movements(MarketAnswer answer) =>
        new(
            $"{answer.ServiceName}, {answer.AreaName}: providers that joined or left the register, in the years whose lists are loaded",
            [
                new("year_to", "Year to", CellKind.Date),
                new("sector", "Key", OffPage: true),
                new("sector_name", "Sector as Ofsted prints it"),
                new("joined_providers", "Providers that joined", CellKind.Count),
                new("joined_places", "Their places", CellKind.Count),
                new("left_providers", "Providers that left", CellKind.Count),
                new("left_places", "Their places", CellKind.Count),
            ],
            [
                .. answer.Movements.Select(m =>
                    (IReadOnlyList<object?>)
                        [
                            m.YearTo,
                            m.Sector,
                            m.SectorName,
                            m.Joined.Providers,
                            m.Joined.Places,
                            m.Left.Providers,
                            m.Left.Places,
                        ]
                ),
            ]
        );

    /// <summary>An area beside its chosen neighbours, its region and England.</summary>
    public static ResultTable Comparison(MarketAnswer answer)
    {
        (string Key, string Title, Func<NeighbourComparison, ComparedCount> Part)[] parts =
        [
            ("own", answer.AreaName, c => c.Own),
            ("neighbours", "Neighbours", c => c.Neighbours),
            ("region", "Region", c => c.Region),
            ("england", "England", c => c.England),
        ];
        return new ResultTable(
            $"{answer.ServiceName}, {Plain.Date(answer.AsOf)}: {answer.AreaName} beside its chosen neighbours, its region and England. {MarketWords.HomesLocatedHere}",
            [
                new("key", "Key", OffPage: true),
                new("name", "Group"),
                .. parts.SelectMany(p =>
                    new ResultColumn[]
                    {
                        new($"{p.Key}_providers", $"{p.Title}: providers", CellKind.Count),
                        new($"{p.Key}_places", $"{p.Title}: places", CellKind.Count),
                        new($"{p.Key}_share", $"{p.Title}: share", CellKind.Share),
                    }
                ),
            ],
            [
                .. answer.Comparison.Select(c =>
                    (IReadOnlyList<object?>)
                        [
                            c.Key,
                            c.Name,
                            .. parts.SelectMany(p =>
                                new object?[]
                                {
                                    p.Part(c).Providers,
                                    p.Part(c).Places,
                                    p.Part(c).Share,
                                }
                            ),
                        ]
                ),
            ]
        );
    }

    /// <summary>What is spent on a service.</summary>
    public static ResultTable Of(SpendingAnswer answer)
    {
        var caption =
            $"{answer.ServiceName}, {answer.AreaName}, "
            + (answer.By == "year" ? "financial years loaded" : answer.Year)
            + ": gross expenditure of councils in pounds of the year";
        ResultColumn[] head =
        [
            new("key", "Code", OffPage: answer.By is "sector" or "year"),
            new(
                "name",
                answer.By switch
                {
                    "sector" => "Who provided",
                    "area" => "Local authority that pays",
                    "region" => "Region",
                    _ => "Financial year",
                }
            ),
            new("amount_gbp", "Pounds", CellKind.Money),
        ];
        return answer.By switch
        {
            "sector" => new ResultTable(
                caption,
                [.. head, new("share", "Share", CellKind.Share)],
                [
                    .. answer.Groups.Select(g =>
                        (IReadOnlyList<object?>)[g.Key, g.Name, g.AmountGbp, g.Share]
                    ),
                ]
            ),
            _ => new ResultTable(
                caption,
                [
                    .. head,
                    new("own_gbp", "Own provision", CellKind.Money),
                    new("private_gbp", "Private", CellKind.Money),
                    new("other_public_gbp", "Other public", CellKind.Money),
                    new("voluntary_gbp", "Voluntary", CellKind.Money),
                ],
                [
                    .. answer.Groups.Select(g =>
                        (IReadOnlyList<object?>)
                            [
                                g.Key,
                                g.Name,
                                g.AmountGbp,
                                g.OwnGbp,
                                g.PrivateGbp,
                                g.OtherPublicGbp,
                                g.VoluntaryGbp,
                            ]
                    ),
                ]
            ),
        };
    }

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
                new("compared_with", "Compared with the list of", CellKind.Date),
                new(
                    "net_per_year",
                    $"Change in eligible {result.WhatItWouldTake.Unit} a year",
                    CellKind.Number
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
                    $"Needed to replace all by {Plain.Date(result.Until!.Value)}",
                    needed,
                    take.ToReplace,
                    take.ToReplace / needed,
                    "",
                }
            );
        }

        return new ResultTable(
            Caption(result, "years to replace what goes"),
            [
                new("rate", "Rate"),
                new("net_per_year", $"Net new eligible {take.Unit} a year", CellKind.Number),
                new("to_replace", $"{Capital(take.Unit)} to replace", CellKind.Count),
                new("years", "Years", CellKind.Number),
                new("remark", "Remark"),
            ],
            rows
        );
    }

    /// <summary>How much few owners hold, before and after.</summary>
    public static ResultTable Concentration(SimulationResult result) =>
        Concentration(
            Caption(result, "concentration of owners as written"),
            [
                ("All providers today", result.Concentration.Before),
                ("Those known to be able to go on", result.Concentration.After),
            ]
        );

    /// <summary>Grades of those who may go on and may not.</summary>
    public static ResultTable Grades(SimulationResult result) =>
        Grades(
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

    /// <summary>The sources of an edition.</summary>
    public static ResultTable Of(SourcesReport report) =>
        new(
            $"Sources of edition {report.Edition}",
            [
                new("title", "Source"),
                new("publisher", "Publisher", OffPage: true),
                new("as_of", "As of", CellKind.Date, OffPage: true),
                new("licence", "Licence"),
                new("rows_read", "Rows read", CellKind.Count),
                new("rows_kept", "Rows kept", CellKind.Count),
                new("rows_rejected", "Rows rejected", CellKind.Count),
                new("file", "File", OffPage: true),
                new("sha256", "SHA-256", OffPage: true),
            ],
            [
                .. report.Sources.Select(s =>
                    (IReadOnlyList<object?>)
                        [
                            s.Title,
                            s.Publisher,
                            s.AsOf,
                            s.Licence,
                            s.RowsRead,
                            s.RowsKept,
                            s.RowsRejected,
                            s.File,
                            s.Sha256,
                        ]
                ),
            ]
        );

    /// <summary>Rejected rows.</summary>
    public static ResultTable Of(IReadOnlyList<RejectEntry> rejects, int? edition) =>
        new(
            $"Rejected rows of edition {edition}",
            [
                new("file", "File"),
                new("as_of", "As of", CellKind.Date),
                new("line", "Line", CellKind.Count),
                new("column", "Column"),
                new("reason", "Reason"),
                new("found", "Found"),
                new("expected", "Expected"),
            ],
            [
                .. rejects.Select(r =>
                    (IReadOnlyList<object?>)
                        [r.File, r.AsOf, r.Line, r.Column, r.Reason, r.Found, r.Expected]
                ),
            ]
        );

    /// <summary>All editions.</summary>
    public static ResultTable Of(EditionsReport report) =>
        new(
            $"Editions in {report.Home}",
            [
                new("edition", "Edition", CellKind.Count),
                new("current", "Current"),
                new("created_at", "Built"),
                new("sources", "Sources", CellKind.Count),
                new("rows_kept", "Rows kept", CellKind.Count),
                new("rows_rejected", "Rows rejected", CellKind.Count),
                new("content_hash", "Content hash"),
            ],
            [
                .. report.Editions.Select(e =>
                    (IReadOnlyList<object?>)
                        [
                            (long)e.Edition,
                            e.Current ? "yes" : "",
                            $"{e.CreatedAt:yyyy-MM-dd HH:mm:ss}Z",
                            e.Sources,
                            e.RowsKept,
                            e.RowsRejected,
                            e.ContentHash,
                        ]
                ),
            ]
        );

    /// <summary>What was loaded.</summary>
    public static ResultTable Of(LoadReport report) =>
        new(
            report.NewEdition
                ? $"Edition {report.Edition}"
                : $"Edition {report.Edition}: nothing new",
            [
                new("file", "File"),
                new("as_of", "As of", CellKind.Date),
                new("state", "State"),
                new("rows_read", "Rows read", CellKind.Count),
                new("rows_kept", "Rows kept", CellKind.Count),
                new("rows_rejected", "Rows rejected", CellKind.Count),
            ],
            [
                .. report.Sources.Select(s =>
                    (IReadOnlyList<object?>)
                        [
                            s.File,
                            s.AsOf,
                            s.State.Replace('-', ' '),
                            s.RowsRead,
                            s.RowsKept,
                            s.RowsRejected,
                        ]
                ),
            ]
        );

    /// <summary>All definitions.</summary>
    public static ResultTable Of(DefinitionsReport report) =>
        new(
            "Definitions",
            [
                new("id", "Id", OffPage: true),
                new("name", "Definition"),
                new("citation", "Citation"),
                new("jurisdictions", "Law of"),
                new("in_force_from", "In force from", CellKind.Date),
                new("in_force_to", "To"),
                new("confidence", "Confidence"),
            ],
            [
                .. report.Definitions.Select(d =>
                    (IReadOnlyList<object?>)
                        [
                            d.Id,
                            d.Name,
                            d.Citation,
                            string.Join(", ", d.Jurisdictions),
                            d.InForceFrom,
                            d.InForceTo is { } to ? Plain.Date(to) : null,
                            d.Confidence,
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

    private static string Capital(string word) => char.ToUpperInvariant(word[0]) + word[1..];

    private static ResultTable Concentration(
        string caption,
        IReadOnlyList<(string Name, Concentration Concentration)> rows
    ) =>
        new(
            caption,
            [
                new("name", "Of"),
                new("owners", "Owners named", CellKind.Count),
                new("hhi", "Herfindahl-Hirschman index (to 10,000)", CellKind.Number),
                new("cr1", "Share of the largest owner", CellKind.Share),
                new("cr5", "Share of the five largest", CellKind.Share),
                new("share_with_named_owner", "Share whose owner is named", CellKind.Share),
            ],
            [
                .. rows.Select(r =>
                    (IReadOnlyList<object?>)
                        [
                            r.Name,
                            r.Concentration.Owners,
                            r.Concentration.Hhi,
                            r.Concentration.Cr1,
                            r.Concentration.Cr5,
                            r.Concentration.ShareWithNamedOwner,
                        ]
                ),
            ]
        );

    private static ResultTable Grades(
        string caption,
        string group,
        IReadOnlyList<GradeShare> grades
    ) =>
        new(
            caption,
            [
                new("group", "Key", OffPage: true),
                new("group_name", group),
                new("grade", "Key", OffPage: true),
                new("grade_name", "Overall judgement"),
                new("providers", "Providers", CellKind.Count),
                new("share", "Share of those with a judgement", CellKind.Share),
                new("low", "95% interval from", CellKind.Share),
                new("high", "95% interval to", CellKind.Share),
            ],
            [
                .. grades.Select(g =>
                    (IReadOnlyList<object?>)
                        [
                            g.Group,
                            g.GroupName,
                            g.Grade,
                            g.GradeName,
                            g.Providers,
                            g.Share,
                            g.Low,
                            g.High,
                        ]
                ),
            ]
        );
}
