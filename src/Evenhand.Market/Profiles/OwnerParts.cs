using DuckDB.NET.Data;
using Evenhand.Lake;
using Evenhand.Market.Catalogue;
using Evenhand.Market.Providers;
using Evenhand.Vocabulary;

namespace Evenhand.Market.Profiles;

/// <summary>What the lists say of one owner's providers.</summary>
internal sealed class OwnerParts(
    Pipeline owned,
    DuckDBConnection connection,
    Libraries libraries,
    string key,
    DateOnly day
)
{
    public IReadOnlyList<OwnedService> Services()
    {
        var finest = libraries.Services.Finest.ToDictionary(s => s.Id, StringComparer.Ordinal);
        return
        [
            .. Run(
                    """
                    SELECT t.service_id, sector, count(*) AS providers, sum(places) AS places
                    FROM owned JOIN service_type t USING (type_key)
                    WHERE as_of = $as_of GROUP BY ALL ORDER BY providers DESC, service_id, sector
                    """,
                    "Its providers by service and printed sector",
                    r =>
                        (
                            Service: r.Text("service_id"),
                            Sector: r.Text("sector"),
                            Providers: r.Count("providers"),
                            Places: r.OptionalCount("places")
                        )
                )
                .Where(r => finest.ContainsKey(r.Service))
                .Select(r => new OwnedService(
                    r.Service,
                    finest[r.Service].Name,
                    r.Sector,
                    Sectors.Title(r.Sector),
                    r.Providers,
                    finest[r.Service].HasPlaces ? r.Places : null
                )),
        ];
    }

    public IReadOnlyList<OwnedArea> Areas() =>
        Run(
            """
            SELECT area_code, coalesce(any_value(a.name), any_value(area_written), 'Nothing written') AS name,
                any_value(a.region) AS region, count(*) AS providers, sum(places) AS places
            FROM owned LEFT JOIN area a USING (area_code)
            WHERE as_of = $as_of
            GROUP BY area_code, CASE WHEN area_code IS NULL THEN area_written END
            ORDER BY providers DESC, name
            """,
            "Its providers by area",
            r => new OwnedArea(
                r.OptionalText("area_code"),
                r.Text("name"),
                r.OptionalText("region"),
                r.Count("providers"),
                r.OptionalCount("places")
            )
        );

    /// <summary>Every day that a list speaks of: a list without the owner is a day without providers of it.</summary>
    public IReadOnlyList<OwnedOnDay> Days() =>
        Run(
            """
            SELECT d.as_of, count(o.urn) AS providers, sum(o.places) AS places
            FROM (SELECT DISTINCT as_of FROM listed) d LEFT JOIN owned o USING (as_of)
            WHERE d.as_of >= (SELECT min(as_of) FROM owned) OR d.as_of = CAST($as_of AS DATE)
            GROUP BY d.as_of ORDER BY d.as_of
            """,
            "Its providers on each day",
            r => new OwnedOnDay(r.Date("as_of"), r.Count("providers"), r.OptionalCount("places"))
        );

    public IReadOnlyList<GradeShare> Grades() =>
        [
            .. Providers.Grades.Shares(
                "all",
                "All its providers",
                [
                    .. Run(
                        "SELECT grade, count(*) AS providers FROM owned WHERE as_of = $as_of GROUP BY ALL ORDER BY ALL",
                        "Its providers by latest judgement",
                        r => (Providers.Grades.KeyOf(r.OptionalText("grade")), r.Count("providers"))
                    ),
                ]
            ),
        ];

    public (IReadOnlyList<OwnedClass> Classes, IReadOnlyList<FactToFind> Facts) Classes()
    {
        var definitions = Scope.DefinitionsOf(connection, libraries).All;
        var answers = new AnswersBySector(
            definitions,
            Run(
                $"""
                SELECT sector, count(*) AS providers{AnswersBySector.Columns(definitions)}
                FROM owned JOIN classification c USING (class_id)
                WHERE as_of = $as_of GROUP BY ALL ORDER BY sector, providers DESC
                """,
                "For each printed sector and each set of answers: how many providers",
                r =>
                    (
                        r.Text("sector"),
                        new Counted(r.Count("providers"), null),
                        AnswersBySector.Read(r, definitions)
                    )
            )
        ).Each(Counted.None(hasPlaces: false));
        return (
            [
                .. answers
                    .Select(a => new OwnedClass(
                        a.Definition.Id,
                        a.Definition.Name,
                        a.Cell.Yes.Providers,
                        a.Cell.No.Providers,
                        a.Cell.Unknown.Providers,
                        FactsToFind.Of(libraries.Rules, a.Definition, a.Open).Count
                    ))
                    .OrderBy(c => c.DefinitionName, StringComparer.OrdinalIgnoreCase),
            ],
            FactsToFind.Of(libraries.Rules, answers.Select(a => (a.Definition, a.Open)))
        );
    }

    private IReadOnlyList<T> Run<T>(string sql, string why, Func<Row, T> read)
    {
        IEnumerable<(string, object?)> values = [("owner", key), ("as_of", day)];
        return owned.With(new Step("asked", sql, why)).Run(connection, read, values);
    }
}
