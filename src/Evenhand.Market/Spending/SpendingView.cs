using System.Globalization;
using DuckDB.NET.Data;
using Evenhand.Lake;
using Evenhand.Lake.Editions;
using Evenhand.Market.Providers;
using Evenhand.Market.Services;
using Evenhand.Registers.Section251;
using Evenhand.Vocabulary;

namespace Evenhand.Market.Spending;

/// <summary>Answers what is spent on a service and on whom, from the section 251 outturn in the current edition.</summary>
public sealed class SpendingView(EditionStore store, Libraries libraries)
{
    /// <summary>The steps that every question begins with; the last gives one row an authority, year and line.</summary>
    private static readonly Pipeline Steps = new(
        new Step(
            "returned",
            """
            SELECT s.* EXCLUDE (own, private, other_public, voluntary), s.own, s.private, s.other_public, s.voluntary
            FROM spending s
            JOIN source f USING (source_id)
            JOIN service_line l USING (line_key)
            WHERE l.service_id = $service AND s.level = 'authority'
            QUALIFY f.as_of = max(f.as_of) OVER (PARTITION BY s.year_begins)
            """,
            "Lines of the service; where two returns hold one year, those of the newer"
        ),
        new Step(
            "spent",
            """
            SELECT r.*, a.name AS area_name, a.region, a.region_code
            FROM returned r
            LEFT JOIN area a USING (area_code)
            WHERE CAST($area AS VARCHAR) IS NULL OR r.area_code = $area OR a.region_code = $area
            """,
            "The same with authority and region, within the area asked about"
        )
    );

    private const string Sums =
        "sum(own) AS own, sum(private) AS private, sum(other_public) AS other_public, sum(voluntary) AS voluntary";

    /// <summary>Answers a question; a name that is not found, or a year that is not loaded, comes back as a problem.</summary>
    public Outcome<SpendingAnswer> Ask(SpendingQuestion question) =>
        Scope
            .OpenEdition(store, question.Edition)
            .Then(opened =>
            {
                using var connection = opened.Connection;
                return libraries
                    .Services.Find(question.Service)
                    .Then(service => Paying(service))
                    .Then(services =>
                        AreaFinder
                            .Find(connection, question.Area)
                            .Then(area =>
                            {
                                var years = Years(connection, services.Paying);
                                return Year(years, question)
                                    .Then(year =>
                                        Outcome<SpendingAnswer>.Ok(
                                            Answer(
                                                connection,
                                                opened.Edition,
                                                services,
                                                area,
                                                years,
                                                year,
                                                question.By
                                            )
                                        )
                                    );
                            })
                    );
            });

    /// <summary>The newest year's spending of a service split by who provided, in an area; null where nothing is loaded for it.</summary>
    internal static (FinancialYear Year, Service Paying, Split Split)? Newest(
        DuckDBConnection connection,
        ServiceBook services,
        Service service,
        string? area
    )
    {
        if (
            services.SpendingOf(service) is not { } paying
            || Years(connection, paying) is not { Count: > 0 } years
        )
        {
            return null;
        }

        var split = Read(connection, paying, area, "''", "''", years[^1]).SingleOrDefault();
        return split.Key is null ? null : (years[^1], paying, split.Split);
    }

    private Outcome<(Service Asked, Service Paying)> Paying(Service service) =>
        libraries.Services.SpendingOf(service) is { } paying
            ? Outcome<(Service, Service)>.Ok((service, paying))
            : Outcome<(Service, Service)>.Failed(
                new Problem("The spending return has no line for this service")
                {
                    Field = "service",
                    Found = service.Id,
                    Expected =
                        "one of "
                        + string.Join(", ", libraries.Services.WithSpending.Select(s => s.Id)),
                }
            );

    private static Outcome<FinancialYear> Year(
        IReadOnlyList<FinancialYear> years,
        SpendingQuestion question
    )
    {
        if (years.Count == 0)
        {
            return Outcome<FinancialYear>.Failed(
                new Problem("No spending return is loaded")
                {
                    ToDo = "Run 'evenhand load data' to load the returns that ship with Evenhand.",
                }
            );
        }

        if (question.Year is null)
        {
            return Outcome<FinancialYear>.Ok(years[^1]);
        }

        return FinancialYear.TryParse(question.Year, out var year) && years.Contains(year)
            ? Outcome<FinancialYear>.Ok(year)
            : Outcome<FinancialYear>.Failed(
                new Problem("No loaded spending return of this year has a line for this service")
                {
                    Field = "year",
                    Found = Problem.Excerpt(question.Year),
                    Expected = "one of " + string.Join(", ", years),
                }
            );
    }

    private static IReadOnlyList<FinancialYear> Years(
        DuckDBConnection connection,
        Service paying
    ) =>
        connection.Query(
            "SELECT DISTINCT year_begins FROM spending JOIN service_line USING (line_key) WHERE service_id = $service ORDER BY 1",
            r => new FinancialYear((int)r.Count("year_begins")),
            ("service", paying.Id)
        );

    private static SpendingAnswer Answer(
        DuckDBConnection connection,
        EditionInfo edition,
        (Service Asked, Service Paying) services,
        (string? Code, string Name) area,
        IReadOnlyList<FinancialYear> years,
        FinancialYear year,
        SpendingBy by
    )
    {
        var all = Read(connection, services.Paying, area.Code, "''", "''", year);
        var split = all.Count == 0 ? Split.Nothing : all[0].Split;
        var answer = new SpendingAnswer
        {
            Edition = edition.Number,
            ContentHash = edition.ContentHash,
            Measure = "spending",
            Service = services.Asked.Id,
            ServiceName = services.Asked.Name,
            SpendingService = services.Paying.Id,
            SpendingServiceName = services.Paying.Name,
            SpendingLines = services.Paying.SpendingLines,
            Year = year.ToString(),
            Years = [.. years.Select(y => y.ToString())],
            Area = area.Code,
            AreaName = area.Name,
            By = by.ToString().ToLowerInvariant(),
            Headline = [],
            Groups = by switch
            {
                SpendingBy.Sector => split.Groups(year),
                SpendingBy.Area => Groups(
                    Read(
                        connection,
                        services.Paying,
                        area.Code,
                        "coalesce(area_code, 'area-not-known: ' || area_written)",
                        "coalesce(area_name, area_written)",
                        year
                    )
                ),
                SpendingBy.Region => Groups(
                    Read(
                        connection,
                        services.Paying,
                        area.Code,
                        "coalesce(region_code, 'unknown')",
                        "coalesce(region, 'Not known')",
                        year
                    )
                ),
                _ => ByYear(connection, services.Paying, area.Code),
            },
            TotalGbp = split.Known,
            Authorities = all.Count == 0 ? 0 : all[0].Authorities,
            Notes = [.. SpendingWords.Notes(services, year, split, by)],
            Sources = Scope.SourcesOf(connection, null, OutturnReturn.ReaderId),
        };
        return answer with { Headline = [.. SpendingWords.Headline(answer, year, split)] };
    }

    private static IReadOnlyList<SpendingGroup> Groups(
        IReadOnlyList<(string Key, string Name, Split Split, long Authorities)> rows
    )
    {
        var total = rows.Sum(r => r.Split.Known ?? 0);
        return
        [
            .. rows.Select(r => Group(r.Key, r.Name, r.Split, total))
                .OrderByDescending(g => g.AmountGbp)
                .ThenBy(g => g.Name, StringComparer.Ordinal),
        ];
    }

    private static IReadOnlyList<SpendingGroup> ByYear(
        DuckDBConnection connection,
        Service paying,
        string? area
    ) =>
        [
            .. Read(
                    connection,
                    paying,
                    area,
                    "CAST(year_begins AS VARCHAR)",
                    "CAST(year_begins AS VARCHAR)",
                    null
                )
                .OrderBy(r => r.Key, StringComparer.Ordinal)
                .Select(r =>
                {
                    var year = new FinancialYear(
                        int.Parse(r.Key, CultureInfo.InvariantCulture)
                    ).ToString();
                    // A sum over years would be of pounds of different worth: no shares.
                    return Group(year, year, r.Split, 0);
                }),
        ];

    private static SpendingGroup Group(string key, string name, Split split, decimal total) =>
        new(
            key,
            name,
            split.Known,
            split.Known is { } known && total != 0 ? (double)(known / total) : null,
            split.Own,
            split.Private,
            split.OtherPublic,
            split.Voluntary
        );

    private static IReadOnlyList<(string Key, string Name, Split Split, long Authorities)> Read(
        DuckDBConnection connection,
        Service paying,
        string? area,
        string key,
        string name,
        FinancialYear? year
    ) =>
        Steps
            .With(
                new Step(
                    "grouped",
                    $"""
                    SELECT {key} AS key, any_value({name}) AS name, {Sums},
                        count(DISTINCT area_written) FILTER (coalesce(own, private, other_public, voluntary) IS NOT NULL) AS authorities
                    FROM spent
                    WHERE CAST($year AS INTEGER) IS NULL OR year_begins = $year
                    GROUP BY ALL
                    HAVING count(*) > 0
                    """,
                    "Pounds of each group by who provided"
                )
            )
            .Run(
                connection,
                r =>
                    (
                        r.Text("key"),
                        r.Text("name"),
                        new Split(
                            r.OptionalMoney("own"),
                            r.OptionalMoney("private"),
                            r.OptionalMoney("other_public"),
                            r.OptionalMoney("voluntary")
                        ),
                        r.Count("authorities")
                    ),
                ("service", paying.Id),
                ("area", area),
                ("year", year?.Begins)
            );
}
