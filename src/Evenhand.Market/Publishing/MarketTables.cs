using Evenhand.Market.Providers;
using Evenhand.Papers;
using Evenhand.Vocabulary;

namespace Evenhand.Market.Publishing;

/// <summary>The tables of a market.</summary>
public static class MarketTables
{
    /// <summary>Groups of a market.</summary>
    public static ResultTable Of(MarketAnswer answer) =>
        answer.By switch
        {
            "sector" => OfGroups(answer, "Sector as Ofsted prints it"),
            "owner" => OfGroups(answer, "Owner as written"),
            "area" => OfPlaces(answer, "Local authority"),
            "region" => OfPlaces(answer, "Region"),
            "definition" => OfDefinitions(answer),
            "form" => OfGroups(answer, "Legal form"),
            "year" => OfDays(answer),
            "grade" => OfGroups(answer, "Overall judgement"),
            _ => OfGroups(answer, "Hint from the owner's name"),
        };

    private static string Caption(MarketAnswer answer) =>
        $"{answer.ServiceName}, {answer.AreaName}, {Plain.Date(answer.AsOf)}";

    private static ResultTable OfGroups(MarketAnswer answer, string first) =>
        new(
            Caption(answer),
            [
                new("key", "Key", OffPage: true),
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

    private static ResultTable OfPlaces(MarketAnswer answer, string first) =>
        new(
            $"{Caption(answer)}. {MarketWords.HomesLocatedHere}",
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

    private static ResultTable OfDefinitions(MarketAnswer answer) =>
        new(
            Caption(answer),
            [
                new("key", "Id", OffPage: true),
                new("name", "Definition"),
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

    private static ResultTable OfDays(MarketAnswer answer) =>
        new(
            $"{answer.ServiceName}, {answer.AreaName}, on the day of each loaded list",
            [
                new("key", "Day of the list", OffPage: true),
                new("name", "Day of the list"),
                new("providers", "Providers", CellKind.Count),
                new("places", "Places", CellKind.Count),
                new("compared_with", "Compared with the list of"),
                new("change_in_providers", "Change in providers", CellKind.Change, Nothing: ""),
                new("change_in_places", "Change in places", CellKind.Change, Nothing: ""),
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

    /// <summary>How much of a market few owners hold.</summary>
    public static ResultTable Concentration(MarketAnswer answer) =>
        SharedTables.Concentration(
            $"{answer.ServiceName}, {answer.AreaName}, {Plain.Date(answer.AsOf)}: concentration of owners as written",
            [("All providers", answer.Concentration)]
        );

    /// <summary>The mix of grades of each sector.</summary>
    public static ResultTable Grades(MarketAnswer answer) =>
        SharedTables.Grades(
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
}
