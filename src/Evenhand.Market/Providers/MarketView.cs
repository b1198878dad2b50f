using Evenhand.Lake;
using Evenhand.Lake.Editions;
using Evenhand.Vocabulary;

namespace Evenhand.Market.Providers;

/// <summary>Answers who provides a service, from the current edition.</summary>
public sealed class MarketView(EditionStore store, Libraries libraries)
{
    private const string WithoutArea = "area-not-known";

    /// <summary>Answers a question; a name that is not found comes back as a problem.</summary>
    public Outcome<MarketAnswer> Ask(MarketQuestion question) =>
        Scope
            .Open(store, libraries, question)
            .Then(scope =>
            {
                using (scope)
                {
                    return Outcome<MarketAnswer>.Ok(Answer(scope, question.By));
                }
            });

    private static MarketAnswer Answer(Scope scope, MarketBy by)
    {
        var totals = Totals(scope);
        var groups = by == MarketBy.Definition ? ByDefinition(scope) : By(scope, by);
        var withShares = groups
            .Select(g =>
                g with
                {
                    ShareOfPlaces =
                        g.Places is { } places && totals.All.Places > 0
                            ? (double)places / totals.All.Places
                            : null,
                }
            )
            .OrderByDescending(g => g.Places)
            .ThenByDescending(g => g.Providers)
            .ThenBy(g => g.Key, StringComparer.Ordinal)
            .ToList();
        return new MarketAnswer
        {
            Edition = scope.Edition.Number,
            ContentHash = scope.Edition.ContentHash,
            Service = scope.Service.Id,
            ServiceName = scope.Service.Name,
            AsOf = scope.AsOf,
            Area = scope.Area,
            AreaName = scope.AreaName,
            By = Word(by),
            Headline = [.. MarketWords.Headline(scope, totals.All, totals.Outside, by, withShares)],
            Groups = withShares,
            Totals = totals.All,
            OutsideEngland = totals.Outside,
            AreaNotKnown = totals.NoArea,
            ProvidersWithoutPlaces = totals.WithoutPlaces,
            Notes = [.. scope.Notes(), .. MarketWords.Notes(scope, by, totals.WithoutPlaces)],
            Sources = scope.Sources(),
        };
    }

    /// <summary>The word for a grouping in files and addresses.</summary>
    public static string Word(MarketBy by) => by.ToString().ToLowerInvariant();

    private static (Counted All, Counted Outside, Counted NoArea, long WithoutPlaces) Totals(
        Scope scope
    ) =>
        Scope
            .Steps.With(
                new Step(
                    "totals",
                    """
                    SELECT count(*) AS providers, sum(places) AS places,
                        count(*) FILTER (nation <> 'England') AS outside, sum(places) FILTER (nation <> 'England') AS outside_places,
                        count(*) FILTER (area_code IS NULL) AS no_area, sum(places) FILTER (area_code IS NULL) AS no_area_places,
                        count(*) FILTER (places IS NULL) AS without_places
                    FROM placed
                    """,
                    "All providers, and those outside England or without a known area"
                )
            )
            .Run(
                scope.Connection,
                r =>
                    (
                        scope.Count(r.Count("providers"), r.OptionalCount("places")),
                        scope.Count(r.Count("outside"), r.OptionalCount("outside_places")),
                        scope.Count(r.Count("no_area"), r.OptionalCount("no_area_places")),
                        scope.Service.HasPlaces ? r.Count("without_places") : 0
                    ),
                scope.Values
            )
            .Single();

    private static IReadOnlyList<MarketGroup> By(Scope scope, MarketBy by)
    {
        var (key, name) = by switch
        {
            MarketBy.Sector => ("sector", "sector"),
            MarketBy.Owner => (
                "CASE WHEN owner_is_person THEN 'a-person' ELSE coalesce(owner_key, 'unknown') END",
                "CASE WHEN owner_is_person THEN 'A person (name not kept)' ELSE coalesce(mode(owner ORDER BY owner), 'Not known') END"
            ),
            MarketBy.Area => (
                $"coalesce(area_code, '{WithoutArea}')",
                "coalesce(area_name, 'Area not known: ' || coalesce(area_written, 'nothing written'))"
            ),
            MarketBy.Region => (
                "coalesce(region_code, region, 'unknown')",
                "coalesce(region, 'Not known')"
            ),
            MarketBy.Hint => ("coalesce(h.form, 'none')", "coalesce(h.form, 'none')"),
            _ => ("'unknown'", "'Not known'"),
        };
        var names = by == MarketBy.Owner ? name : $"any_value({name})";
        var grouping = by == MarketBy.Owner ? $"{key}, owner_is_person" : key;
        return Scope
            .Steps.With(
                new Step(
                    "grouped",
                    $"""
                    SELECT {key} AS key, {names} AS name, count(*) AS providers, sum(places) AS places
                    FROM placed LEFT JOIN name_hint h USING (owner_key)
                    GROUP BY {grouping}
                    """,
                    "Providers and places of each group"
                )
            )
            .Run(
                scope.Connection,
                r =>
                {
                    var counted = scope.Count(r.Count("providers"), r.OptionalCount("places"));
                    return new MarketGroup(
                        r.Text("key"),
                        Title(by, r.Text("key"), r.Text("name")),
                        counted.Providers,
                        counted.Places,
                        null
                    );
                },
                scope.Values
            );
    }

    private static IReadOnlyList<MarketGroup> ByDefinition(Scope scope) =>
        [
            .. DefinitionMatrix
                .Read(scope, scope.Definitions)
                .Totals()
                .Select(t => new MarketGroup(
                    t.Definition.Id,
                    t.Definition.Name,
                    t.Cell.Yes.Providers,
                    t.Cell.Yes.Places,
                    null,
                    t.Cell.No,
                    t.Cell.Unknown
                )),
        ];

    private static string Title(MarketBy by, string key, string name) =>
        by switch
        {
            MarketBy.Sector => Sectors.Title(key),
            MarketBy.Hint => name == "none" ? "No hint" : name.Replace('-', ' '),
            _ => name,
        };
}
