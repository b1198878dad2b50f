using Evenhand.Lake;
using Evenhand.Vocabulary;

namespace Evenhand.Market.Providers;

/// <summary>Puts an area beside neighbours that a person chose, its region and England.</summary>
internal static class NeighbourReader
{
    /// <summary>The codes of the neighbours.</summary>
    /// <returns>The codes; or the problem that the question is of no single area, or that a neighbour is not known.</returns>
    public static Outcome<IReadOnlyList<string>> Find(Scope scope, IReadOnlyList<string> neighbours)
    {
        if (scope.Area is null)
        {
            return Outcome<IReadOnlyList<string>>.Failed(
                new Problem("Neighbours are compared with one area, and none is named")
                {
                    Field = "area",
                    Expected = "the name or GSS code of an authority",
                }
            );
        }

        var found = neighbours.Select(n => AreaFinder.Find(scope.Connection, n)).ToList();
        var problems = found
            .SelectMany(f => f.Problems)
            .Select(p => p with { Field = "neighbours" })
            .ToList();
        if (problems.Count > 0)
        {
            return Outcome<IReadOnlyList<string>>.Failed(problems);
        }

        IReadOnlyList<string> others =
        [
            .. found
                .Select(f => f.Value.Code!)
                .Where(c => c != scope.Area)
                .Distinct(StringComparer.Ordinal),
        ];
        return others.Count > 0
            ? Outcome<IReadOnlyList<string>>.Ok(others)
            : Outcome<IReadOnlyList<string>>.Failed(
                new Problem("No neighbour is named but the area itself")
                {
                    Field = "neighbours",
                    Found = scope.AreaName,
                    Expected = "at least one other area",
                }
            );
    }

    /// <summary>Reads the comparison, largest groups of England first.</summary>
    /// <param name="scope">The question.</param>
    /// <param name="neighbours">Codes of the neighbours.</param>
    /// <param name="key">The group as an SQL expression over a provider.</param>
    /// <param name="name">Its name, as an SQL expression over the providers of a group.</param>
    /// <param name="title">What a person calls a group of this key and name.</param>
    public static IReadOnlyList<NeighbourComparison> Read(
        Scope scope,
        IReadOnlyList<string> neighbours,
        string key,
        string name,
        Func<string, string, string> title
    )
    {
        var rows = Scope
            .Steps.With(
                new Step(
                    "compared",
                    $"""
                    SELECT {key} AS key, {name} AS name, {Part(
                        "own",
                        "area_code = $own OR region_code = $own"
                    )},
                        {Part(
                        "near",
                        "list_contains($neighbours, area_code) OR list_contains($neighbours, region_code)"
                    )},
                        {Part(
                        "region",
                        "region_code = (SELECT any_value(coalesce(region_code, $own)) FROM area WHERE area_code = $own OR region_code = $own)"
                    )},
                        {Part("england", "nation = 'England'")}
                    FROM placed LEFT JOIN name_hint h USING (owner_key)
                    GROUP BY {key}
                    ORDER BY england DESC, key
                    """,
                    "Each group in the area, its neighbours, its region and England"
                )
            )
            .Run(
                scope.Connection,
                r =>
                    (
                        Key: r.Text("key"),
                        Name: title(r.Text("key"), r.Text("name")),
                        Counts: Parts
                            .Select(p => scope.Count(r.Count(p), r.OptionalCount(p + "_places")))
                            .ToArray()
                    ),
                [
                    ("as_of", scope.AsOf),
                    ("service", scope.Service.Id),
                    ("area", null),
                    ("own", scope.Area),
                    ("neighbours", neighbours.ToList()),
                ]
            );
        var totals = Parts
            .Select((_, i) => rows.Sum(r => r.Counts[i].Places ?? r.Counts[i].Providers))
            .ToArray();
        return
        [
            .. rows.Select(r => new NeighbourComparison(
                r.Key,
                r.Name,
                Share(r.Counts, 0),
                Share(r.Counts, 1),
                Share(r.Counts, 2),
                Share(r.Counts, 3)
            )),
        ];

        ComparedCount Share(Counted[] counts, int part) =>
            new(
                counts[part].Providers,
                counts[part].Places,
                totals[part] > 0
                    ? (double)(counts[part].Places ?? counts[part].Providers) / totals[part]
                    : null
            );
    }

    private static readonly string[] Parts = ["own", "near", "region", "england"];

    private static string Part(string name, string condition) =>
        $"count(*) FILTER ({condition}) AS {name}, sum(places) FILTER ({condition}) AS {name}_places";
}
