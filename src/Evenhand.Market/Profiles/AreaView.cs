using DuckDB.NET.Data;
using Evenhand.Lake;
using Evenhand.Lake.Editions;
using Evenhand.Market.Providers;
using Evenhand.Market.Spending;
using Evenhand.Registers.Ofsted;
using Evenhand.Vocabulary;

namespace Evenhand.Market.Profiles;

/// <summary>Finds areas, and shows one: all services there side by side, and one of them in full.</summary>
/// <param name="store">The editions.</param>
/// <param name="libraries">What ships with the program.</param>
/// <param name="memory">Where answers are kept; null for nowhere.</param>
public sealed class AreaView(EditionStore store, Libraries libraries, IAnswerMemory? memory = null)
{
    private readonly MarketView market = new(store, libraries, memory);
    private readonly SpendingView spending = new(store, libraries);

    /// <summary>Authorities whose name or code holds a text: all of those that are there today, and former ones with providers.</summary>
    public Outcome<AreasAnswer> List(string? text, DateOnly? asOf = null, int? edition = null) =>
        Scope
            .OpenEdition(store, edition)
            .Then(opened =>
            {
                using var connection = opened.Connection;
                return Scope
                    .FindDay(connection, asOf)
                    .Then(day =>
                        Outcome<AreasAnswer>.Ok(
                            new AreasAnswer(
                                opened.Edition.Number,
                                opened.Edition.ContentHash,
                                day,
                                text,
                                Search(connection, day, text),
                                Scope.SourcesOf(connection, day, ProviderList.ReaderId)
                            )
                        )
                    );
            });

    /// <summary>Shows one area; a name that is not found comes back as a problem.</summary>
    public Outcome<AreaProfile> Find(AreaQuestion question) =>
        Scope
            .OpenEdition(store, question.Edition)
            .Then(opened =>
            {
                using var connection = opened.Connection;
                return Scope
                    .FindDay(connection, question.AsOf)
                    .Then(day =>
                        Named(connection, question.Code)
                            .Then(area => Profile(connection, question, area, day))
                    );
            });

    private static IReadOnlyList<AreaEntry> Search(
        DuckDBConnection connection,
        DateOnly day,
        string? text
    )
    {
        var folded = text is null ? null : Plain.Fold(text);
        return
        [
            .. connection
                .Query(
                    """
                    WITH here AS (
                        SELECT p.area_code, count(*) AS providers, sum(p.places) AS places
                        FROM provision p JOIN source s USING (source_id)
                        WHERE s.as_of = $as_of AND lower(p.status) IN ('active', 'suspended') AND p.area_code IS NOT NULL
                        GROUP BY p.area_code
                    )
                    SELECT a.area_code, a.name, a.official_name, a.region, a.region_code, a.valid_to,
                        coalesce(h.providers, 0) AS providers, h.places
                    FROM area a LEFT JOIN here h USING (area_code)
                    WHERE h.providers IS NOT NULL
                        OR a.nation = 'England' AND a.valid_to IS NULL
                            AND EXISTS (SELECT 1 FROM provision p WHERE p.area_code = a.area_code)
                    ORDER BY a.region_code IS NULL, a.region, a.name, a.area_code
                    """,
                    r => new AreaEntry(
                        r.Text("area_code"),
                        r.Text("name"),
                        r.Text("official_name"),
                        r.Text("region"),
                        r.OptionalText("region_code"),
                        r.OptionalDate("valid_to"),
                        r.Count("providers"),
                        r.OptionalCount("places")
                    ),
                    ("as_of", day)
                )
                .Where(a =>
                    folded is null
                    || new[] { a.Name, a.OfficialName, a.Region, a.Code }.Any(n =>
                        Plain.Fold(n).Contains(folded, StringComparison.Ordinal)
                    )
                ),
        ];
    }

    private static Outcome<(string Code, string Name)> Named(
        DuckDBConnection connection,
        string asked
    ) =>
        AreaFinder
            .Find(connection, asked)
            .Then(found =>
                found.Code is { } code
                    ? Outcome<(string, string)>.Ok((code, found.Name))
                    : Outcome<(string, string)>.Failed(
                        new Problem("No area is named")
                        {
                            Field = "area",
                            Expected = "the name or GSS code of an authority or English region",
                        }
                    )
            );

    private Outcome<AreaProfile> Profile(
        DuckDBConnection connection,
        AreaQuestion question,
        (string Code, string Name) area,
        DateOnly day
    )
    {
        var services = Services(connection, area.Code, day);
        var asked = new MarketQuestion(
            question.Service
                ?? services.Select(s => s.Service).FirstOrDefault()
                ?? libraries.Services.Finest[0].Id
        )
        {
            AsOf = question.AsOf,
            Area = area.Code,
            Edition = question.Edition,
        };
        return market
            .Ask(asked)
            .Then(sectors =>
            {
                var (region, regionCode, until) = Whereabouts(connection, area.Code);
                var profile = new AreaProfile
                {
                    Edition = sectors.Edition,
                    ContentHash = sectors.ContentHash,
                    Code = area.Code,
                    Name = area.Name,
                    Region = region,
                    RegionCode = regionCode,
                    Until = until,
                    AsOf = day,
                    Headline = [],
                    Services = services,
                    Sectors = sectors,
                    Owners = market.Ask(asked with { By = MarketBy.Owner }).Value,
                    Grades = market.Ask(asked with { By = MarketBy.Grade }).Value,
                    Years = market.Ask(asked with { By = MarketBy.Year }).Value,
                    Spending = Spending(asked),
                };
                return Outcome<AreaProfile>.Ok(
                    profile with
                    {
                        Headline = [.. AreaWords.Headline(profile)],
                    }
                );
            });
    }

    private SpendingAnswer? Spending(MarketQuestion asked)
    {
        // That no return is loaded, or that it has no line for the service, is no fault of the question.
        var answer = spending.Ask(
            new SpendingQuestion(asked.Service)
            {
                Area = asked.Area,
                Edition = asked.Edition,
                By = SpendingBy.Year,
            }
        );
        return answer.IsOk ? answer.Value : null;
    }

    private IReadOnlyList<ServiceInArea> Services(
        DuckDBConnection connection,
        string area,
        DateOnly day
    )
    {
        var rows = connection.Query(
            """
            SELECT t.service_id, p.sector, count(*) AS providers, sum(p.places) AS places
            FROM provision p
            JOIN source s USING (source_id)
            JOIN service_type t USING (type_key)
            LEFT JOIN area a USING (area_code)
            WHERE s.as_of = $as_of AND lower(p.status) IN ('active', 'suspended')
                AND (p.area_code = $area OR a.region_code = $area)
            GROUP BY ALL
            """,
            r =>
                (
                    Service: r.Text("service_id"),
                    Sector: Sectors.Parse(r.Text("sector")),
                    Providers: r.Count("providers"),
                    Places: r.OptionalCount("places")
                ),
            ("as_of", day),
            ("area", area)
        );
        return
        [
            .. libraries
                .Services.Finest.Select(service =>
                {
                    var of = rows.Where(r => r.Service == service.Id).ToList();
                    return new ServiceInArea(
                        service.Id,
                        service.Name,
                        Sum(_ => true),
                        Sum(s => s == Sector.LocalAuthority),
                        Sum(s => s == Sector.Private),
                        Sum(s => s == Sector.Voluntary),
                        Sum(s =>
                            s is not (Sector.LocalAuthority or Sector.Private or Sector.Voluntary)
                        )
                    );

                    Counted Sum(Func<Sector, bool> which) =>
                        of.Where(r => which(r.Sector))
                            .Aggregate(
                                Counted.None(service.HasPlaces),
                                (sum, r) =>
                                    sum
                                    + new Counted(
                                        r.Providers,
                                        service.HasPlaces ? r.Places ?? 0 : null
                                    )
                            );
                })
                .Where(s => s.All.Providers > 0)
                .OrderByDescending(s => s.All.Providers)
                .ThenBy(s => s.Service, StringComparer.Ordinal),
        ];
    }

    private static (string? Region, string? Code, DateOnly? Until) Whereabouts(
        DuckDBConnection connection,
        string area
    )
    {
        var found = connection.Query(
            "SELECT region, region_code, valid_to FROM area WHERE area_code = $area ORDER BY valid_from DESC NULLS LAST",
            r =>
                (
                    r.OptionalText("region"),
                    r.OptionalText("region_code"),
                    r.OptionalDate("valid_to")
                ),
            ("area", area)
        );
        return found.Count == 0 ? default : found[0];
    }
}
