using DuckDB.NET.Data;
using Evenhand.Lake;
using Evenhand.Lake.Editions;
using Evenhand.Market.Building;
using Evenhand.Market.Services;
using Evenhand.Registers.Ofsted;
using Evenhand.Rules;
using Evenhand.Vocabulary;

namespace Evenhand.Market.Providers;

/// <summary>What a question is about, after every name in it was found: an open edition, a service, a list, an area.</summary>
internal sealed class Scope : IDisposable
{
    /// <summary>The registrations that count as providers. Others (proposed, resigned) stand in some lists.</summary>
    private const string Listed = """
        SELECT p.*
        FROM provision p
        JOIN source s USING (source_id)
        JOIN service_type t USING (type_key)
        WHERE s.as_of = $as_of AND t.service_id = $service AND lower(p.status) IN ('active', 'suspended')
        """;

    /// <summary>The same providers, counted when the edition was built.</summary>
    private const string Counted = """
        SELECT t.*, a.name AS area_name, a.region, a.region_code, coalesce(a.nation, 'England') AS nation
        FROM tally t
        JOIN service_type y USING (type_key)
        LEFT JOIN area a USING (area_code)
        WHERE y.service_id = $service AND t.listed
            AND (CAST($area AS VARCHAR) IS NULL OR t.area_code = $area OR a.region_code = $area)
        """;

    private const string Placed = """
        SELECT l.*, a.name AS area_name, a.region, a.region_code, coalesce(a.nation, 'England') AS nation
        FROM listed l
        LEFT JOIN area a USING (area_code)
        WHERE CAST($area AS VARCHAR) IS NULL OR l.area_code = $area OR a.region_code = $area
        """;

    private Scope(
        DuckDBConnection connection,
        EditionInfo edition,
        Service service,
        DateOnly asOf,
        DateOnly? asked,
        string? area,
        string areaName,
        Libraries libraries
    )
    {
        (Definitions, ChangedDefinitions) = DefinitionsOf(connection, libraries);
        Connection = connection;
        Edition = edition;
        Service = service;
        AsOf = asOf;
        Asked = asked;
        Area = area;
        AreaName = areaName;
    }

    public DuckDBConnection Connection { get; }

    public EditionInfo Edition { get; }

    public Service Service { get; }

    public DateOnly AsOf { get; }

    public DateOnly? Asked { get; }

    public string? Area { get; }

    public string AreaName { get; }

    /// <summary>The definitions that the edition holds answers for: a newer program may know more of them.</summary>
    public IReadOnlyList<Definition> Definitions { get; }

    /// <summary>Those whose conditions have changed since the edition was built; its answers are of the older ones.</summary>
    public IReadOnlyList<Definition> ChangedDefinitions { get; }

    /// <summary>The steps that every question begins with; the last gives one row a provider, with its area.</summary>
    public static Pipeline Steps { get; } =
        new(
            new Step("listed", Listed, "Providers of the service that are registered on the day"),
            new Step(
                "placed",
                Placed,
                "The same with their authority and region, within the area asked about"
            )
        );

    /// <summary>
    /// The steps for a question about how many, and not about whom: the last gives one row for providers that are alike in
    /// sector, class, grade, hint and area, with <c>providers</c>, <c>places</c> and <c>without_places</c>.
    /// </summary>
    public static Pipeline Counts { get; } =
        new(
            new Step(
                "counted",
                Counted + " AND t.as_of = $as_of",
                "Providers of the service that are registered on the day, counted by what they have in common"
            )
        );

    /// <summary>The same for every day that a list speaks of, with the day in <c>as_of</c>.</summary>
    public static Pipeline CountsOfAllDays { get; } =
        new(
            new Step(
                "counted",
                Counted,
                "Providers of the service that are registered, counted by what they have in common, on each day that a list speaks of"
            )
        );

    /// <summary>The values that the steps take.</summary>
    public IEnumerable<(string Name, object? Value)> Values =>
        [("as_of", AsOf), ("service", Service.Id), ("area", Area)];

    /// <summary>The values that the steps of all days take.</summary>
    public IEnumerable<(string Name, object? Value)> ValuesOfAllDays =>
        [("service", Service.Id), ("area", Area)];

    /// <summary>Finds what a question names, answers it, and closes the edition again.</summary>
    public static Outcome<T> Ask<T>(
        EditionStore store,
        Libraries libraries,
        MarketQuestion question,
        Func<Scope, Outcome<T>> answer
    ) =>
        Open(store, libraries, question)
            .Then(scope =>
            {
                using (scope)
                {
                    return answer(scope);
                }
            });

    private static Outcome<Scope> Open(
        EditionStore store,
        Libraries libraries,
        MarketQuestion question
    )
    {
        var service = libraries.Services.Find(question.Service);
        if (!service.IsOk)
        {
            return Outcome<Scope>.Failed(service.Problems);
        }

        var opened = OpenEdition(store, question.Edition);
        if (!opened.IsOk)
        {
            return Outcome<Scope>.Failed(opened.Problems);
        }

        var (connection, edition) = opened.Value;
        try
        {
            var scope = FindDay(connection, question.AsOf)
                .Then(day =>
                    AreaFinder
                        .Find(connection, question.Area)
                        .Then(area =>
                            Outcome<Scope>.Ok(
                                new Scope(
                                    connection,
                                    edition,
                                    service.Value,
                                    day,
                                    question.AsOf,
                                    area.Code,
                                    area.Name,
                                    libraries
                                )
                            )
                        )
                );
            if (!scope.IsOk)
            {
                connection.Dispose();
            }

            return scope;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>Opens an edition, the current one when none is named; the caller closes the connection.</summary>
    public static Outcome<(DuckDBConnection Connection, EditionInfo Edition)> OpenEdition(
        EditionStore store,
        int? asked
    )
    {
        if (store.Current is not { } current)
        {
            return Outcome<(DuckDBConnection, EditionInfo)>.Failed(
                new Problem("Nothing is loaded yet")
                {
                    ToDo = "Run 'evenhand load data' to load the data that ships with Evenhand.",
                }
            );
        }

        var number = asked ?? current;
        if (!store.Numbers.Contains(number))
        {
            return Outcome<(DuckDBConnection, EditionInfo)>.Failed(
                new Problem("There is no such edition")
                {
                    Field = "edition",
                    Found = $"{number}",
                    Expected = "one of " + string.Join(", ", store.Numbers),
                }
            );
        }

        var connection = store.Open(number);
        try
        {
            if (!EditionTables.CanRead(connection))
            {
                connection.Dispose();
                return Outcome<(DuckDBConnection, EditionInfo)>.Failed(
                    new Problem($"Edition {number} was built by an older Evenhand")
                    {
                        Field = "edition",
                        Found = "tables of an older layout",
                        Expected = "an edition that this Evenhand has built",
                        ToDo =
                            "Run 'evenhand load data' to build an edition of the same rows with this Evenhand.",
                    }
                );
            }

            return Outcome<(DuckDBConnection, EditionInfo)>.Ok(
                (connection, EditionStore.Describe(connection))
            );
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>Looks that the edition holds answers for a definition: one that was written later it does not know.</summary>
    public Outcome<Definition?> Has(Definition? definition) =>
        definition is null || Definitions.Contains(definition)
            ? Outcome<Definition?>.Ok(definition)
            : Outcome<Definition?>.Failed(
                new Problem(
                    $"Edition {Edition.Number} was built before this definition was written"
                )
                {
                    Field = "definition",
                    Found = definition.Id,
                    ToDo = "Run 'evenhand load data' to build an edition with the rules of today.",
                }
            );

    /// <summary>The files behind the figures, each in a line.</summary>
    public IReadOnlyList<string> Sources() => SourcesOf(Connection, AsOf, ProviderList.ReaderId);

    /// <summary>The files behind figures of all days, each in a line.</summary>
    public IReadOnlyList<string> SourcesOfAllDays() =>
        SourcesOf(Connection, null, ProviderList.ReaderId, MovementList.ReaderId);

    /// <summary>The files of some readers, of one day or of all, each in a line.</summary>
    public static IReadOnlyList<string> SourcesOf(
        DuckDBConnection connection,
        DateOnly? asOf,
        params IReadOnlyList<string> readers
    ) =>
        connection.Query(
            """
            SELECT publisher_name, title, file, licence FROM source
            WHERE list_contains($readers, reader) AND (CAST($as_of AS DATE) IS NULL OR as_of = $as_of)
            ORDER BY reader, as_of, source_id
            """,
            r =>
                $"{r.Text("publisher_name")}: {r.Text("title")} ({r.Text("file")}), {r.Text("licence")}",
            ("readers", readers.ToList()),
            ("as_of", asOf)
        );

    /// <summary>A line where the list used is older than the day asked about.</summary>
    public IEnumerable<string> Notes()
    {
        if (Asked is not null && Asked != AsOf)
        {
            yield return $"Asked about {Plain.Date(Asked.Value)}; the newest list of that day or before is of {Plain.Date(AsOf)}.";
        }

        if (ChangedDefinitions.Count > 0)
        {
            yield return $"These definitions were changed after edition {Edition.Number} was built, and its answers are of the older wording: "
                + string.Join(", ", ChangedDefinitions.Select(d => d.Id))
                + ".";
        }
    }

    /// <summary>A sum of places as the service has it: nothing to sum is 0 where places are given, else not known.</summary>
    public Counted Count(long providers, long? places) =>
        new(providers, Service.HasPlaces ? places ?? 0 : null);

    public void Dispose() => Connection.Dispose();

    /// <summary>The definitions that an edition holds answers for, and those of them whose conditions have changed since.</summary>
    public static (IReadOnlyList<Definition> All, IReadOnlyList<Definition> Changed) DefinitionsOf(
        DuckDBConnection connection,
        Libraries libraries
    )
    {
        var hashes = connection
            .Query(
                "SELECT rule_id, sha256 FROM rule WHERE kind = 'definition'",
                r => (Id: r.Text("rule_id"), Sha256: r.Text("sha256"))
            )
            .ToDictionary(r => r.Id, r => r.Sha256, StringComparer.Ordinal);
        var all = libraries.Rules.Definitions.Where(d => hashes.ContainsKey(d.Id)).ToList();
        return (all, [.. all.Where(d => hashes[d.Id] != d.Sha256)]);
    }

    /// <summary>The day of the newest list on or before a day; null takes the newest of all.</summary>
    public static Outcome<DateOnly> FindDay(DuckDBConnection connection, DateOnly? asked)
    {
        var days = connection.Query(
            $"SELECT DISTINCT as_of FROM source WHERE reader = '{ProviderList.ReaderId}' ORDER BY as_of",
            r => r.Date("as_of")
        );
        var usable = asked is null ? days : [.. days.Where(d => d <= asked)];
        return usable.Count > 0
            ? Outcome<DateOnly>.Ok(usable[^1])
            : Outcome<DateOnly>.Failed(
                new Problem("No list is loaded for that day or before it")
                {
                    Field = "as-of",
                    Found = asked is null ? null : Plain.Iso(asked.Value),
                    Expected =
                        days.Count == 0
                            ? "a loaded list"
                            : "one of " + string.Join(", ", days.Select(Plain.Iso)) + ", or later",
                }
            );
    }
}
