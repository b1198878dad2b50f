using Evenhand.Lake;

namespace Evenhand.Market.Providers;

/// <summary>Providers and places of one sector on one day.</summary>
/// <param name="AsOf">The day that the list speaks of.</param>
/// <param name="Sector">Key of the sector.</param>
/// <param name="SectorName">What a person calls it.</param>
/// <param name="Providers">How many providers.</param>
/// <param name="Places">Their places; null where the register gives none.</param>
/// <param name="ShareOfPlaces">Of all places on that day, from 0 to 1.</param>
public sealed record SectorOnDay(
    DateOnly AsOf,
    string Sector,
    string SectorName,
    long Providers,
    long? Places,
    double? ShareOfPlaces
);

/// <summary>Providers of one sector that joined or left the register in one year.</summary>
/// <param name="YearTo">The last day of the year.</param>
/// <param name="Sector">Key of the sector.</param>
/// <param name="SectorName">What a person calls it.</param>
/// <param name="Joined">Those that joined.</param>
/// <param name="Left">Those that left.</param>
public sealed record SectorMovement(
    DateOnly YearTo,
    string Sector,
    string SectorName,
    Counted Joined,
    Counted Left
);

/// <summary>Reads what changed over the years.</summary>
internal static class YearsReader
{
    /// <summary>Sectors on every day that a list speaks of, oldest first.</summary>
    public static IReadOnlyList<SectorOnDay> Sectors(Scope scope)
    {
        var rows = Scope
            .CountsOfAllDays.With(
                new Step(
                    "by_day",
                    "SELECT as_of, sector, sum(providers) AS providers, sum(places) AS places FROM counted GROUP BY ALL ORDER BY as_of, providers DESC, sector",
                    "Providers and places of each sector on each day"
                )
            )
            .Run(
                scope.Connection,
                r =>
                    (
                        Day: r.Date("as_of"),
                        Sector: r.Text("sector"),
                        Counted: scope.Count(r.Count("providers"), r.OptionalCount("places"))
                    ),
                scope.ValuesOfAllDays
            );
        var places = rows.GroupBy(r => r.Day)
            .ToDictionary(g => g.Key, g => g.Sum(r => r.Counted.Places ?? 0));
        return
        [
            .. rows.Select(r => new SectorOnDay(
                r.Day,
                r.Sector,
                Vocabulary.Sectors.Title(r.Sector),
                r.Counted.Providers,
                r.Counted.Places,
                r.Counted.Places is { } p && places[r.Day] > 0 ? (double)p / places[r.Day] : null
            )),
        ];
    }

    /// <summary>Joiners and leavers of every year that a list is loaded of, oldest first.</summary>
    public static IReadOnlyList<SectorMovement> Movements(Scope scope) =>
        scope.Connection.Query(
            """
            SELECT s.as_of, m.sector,
                count(*) FILTER (has_joined) AS joined, sum(places) FILTER (has_joined) AS joined_places,
                count(*) FILTER (has_left) AS gone, sum(places) FILTER (has_left) AS gone_places
            FROM movement m
            JOIN source s USING (source_id)
            JOIN service_type t USING (type_key)
            LEFT JOIN area a USING (area_code)
            WHERE t.service_id = $service
                AND (CAST($area AS VARCHAR) IS NULL OR m.area_code = $area OR a.region_code = $area)
            GROUP BY ALL
            ORDER BY s.as_of, joined DESC, m.sector
            """,
            r => new SectorMovement(
                r.Date("as_of"),
                r.Text("sector"),
                Vocabulary.Sectors.Title(r.Text("sector")),
                scope.Count(r.Count("joined"), r.OptionalCount("joined_places")),
                scope.Count(r.Count("gone"), r.OptionalCount("gone_places"))
            ),
            scope.ValuesOfAllDays
        );
}
