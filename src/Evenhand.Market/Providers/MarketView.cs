using Evenhand.Lake;
using Evenhand.Lake.Editions;
using Evenhand.Vocabulary;

namespace Evenhand.Market.Providers;

/// <summary>Answers who provides a service, from the current edition.</summary>
/// <param name="store">The editions.</param>
/// <param name="libraries">What ships with the program.</param>
/// <param name="memory">Where answers are kept; null for nowhere.</param>
public sealed class MarketView(
    EditionStore store,
    Libraries libraries,
    IAnswerMemory? memory = null
)
{
    private const string WithoutArea = "area-not-known";

    /// <summary>Answers a question; a name that is not found comes back as a problem.</summary>
    public Outcome<MarketAnswer> Ask(MarketQuestion question) =>
        memory.Recall(
            (question.Edition ?? store.Current) is { } edition
                ? question with
                {
                    Edition = edition,
                }
                : null,
            () => AskAnew(question)
        );

    private Outcome<MarketAnswer> AskAnew(MarketQuestion question) =>
        Scope.Ask(store, libraries, question, scope => Answer(scope, question));

    private static Outcome<MarketAnswer> Answer(Scope scope, MarketQuestion question)
    {
        var by = question.By;
        var comparison = Compare(scope, question);
        if (!comparison.IsOk)
        {
            return Outcome<MarketAnswer>.Failed(comparison.Problems);
        }

        var totals = Totals(scope);
        IReadOnlyList<SectorOnDay> days = by == MarketBy.Year ? YearsReader.Sectors(scope) : [];
        var groups = by switch
        {
            MarketBy.Definition => ByDefinition(scope),
            MarketBy.Year => ByYear(scope, days),
            _ => By(scope, by),
        };
        IReadOnlyList<MarketGroup> ordered =
            by == MarketBy.Year
                ? groups
                :
                [
                    .. groups
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
                        .ThenBy(g => g.Key, StringComparer.Ordinal),
                ];
        var answer = new MarketAnswer
        {
            Edition = scope.Edition.Number,
            ContentHash = scope.Edition.ContentHash,
            Service = scope.Service.Id,
            ServiceName = scope.Service.Name,
            AsOf = scope.AsOf,
            Area = scope.Area,
            AreaName = scope.AreaName,
            By = Word(by),
            Headline = [],
            Groups = ordered,
            Totals = totals.All,
            OutsideEngland = totals.Outside,
            AreaNotKnown = totals.NoArea,
            ProvidersWithoutPlaces = totals.WithoutPlaces,
            Concentration = ConcentrationReader.OfAll(scope),
            GradesBySector =
                by == MarketBy.Grade ? Grades.Mix(scope, "sector", "", Sectors.Title) : [],
            SectorsByYear = days,
            Movements = by == MarketBy.Year ? YearsReader.Movements(scope) : [],
            Comparison = comparison.Value,
            Notes = [.. scope.Notes(), .. MarketWords.Notes(scope, by, totals.WithoutPlaces)],
            Sources = by == MarketBy.Year ? scope.SourcesOfAllDays() : scope.Sources(),
        };
        return Outcome<MarketAnswer>.Ok(
            answer with
            {
                Headline = [.. MarketWords.Headline(scope, by, answer)],
            }
        );
    }

    /// <summary>The word for a grouping in files and addresses.</summary>
    public static string Word(MarketBy by) => by.ToString().ToLowerInvariant();

    private static (Counted All, Counted Outside, Counted NoArea, long WithoutPlaces) Totals(
        Scope scope
    ) =>
        Scope
            .Counts.With(
                new Step(
                    "totals",
                    """
                    SELECT coalesce(sum(providers), 0) AS providers, sum(places) AS places,
                        coalesce(sum(providers) FILTER (nation <> 'England'), 0) AS outside, sum(places) FILTER (nation <> 'England') AS outside_places,
                        coalesce(sum(providers) FILTER (area_code IS NULL), 0) AS no_area, sum(places) FILTER (area_code IS NULL) AS no_area_places,
                        coalesce(sum(without_places), 0) AS without_places
                    FROM counted
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

    /// <summary>Key and name of a group as SQL expressions over a provider.</summary>
    private static (string Key, string Name) Expressions(MarketBy by) =>
        by switch
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
            MarketBy.Hint => ("coalesce(form, 'none')", "coalesce(form, 'none')"),
            MarketBy.Grade => ("coalesce(lower(grade), '')", "coalesce(lower(grade), '')"),
            _ => ("'unknown'", "'Not known'"),
        };

    private static IReadOnlyList<MarketGroup> By(Scope scope, MarketBy by)
    {
        var (key, name) = Expressions(by);
        var concentration = by is MarketBy.Area or MarketBy.Region
            ? ConcentrationReader.ByPlace(scope, key)
            : null;
        var grouped =
            by == MarketBy.Owner
                ? Scope.Steps.With(
                    new Step(
                        "grouped",
                        $"""
                        SELECT {key} AS key, {name} AS name, count(*) AS providers, sum(places) AS places
                        FROM placed
                        GROUP BY {key}, owner_is_person
                        """,
                        "Providers and places of each owner"
                    )
                )
                : Scope.Counts.With(
                    new Step(
                        "grouped",
                        $"""
                        SELECT {key} AS key, any_value({name}) AS name, sum(providers) AS providers, sum(places) AS places
                        FROM counted
                        GROUP BY {key}
                        """,
                        "Providers and places of each group"
                    )
                );
        var groups = grouped.Run(
            scope.Connection,
            r =>
            {
                var counted = scope.Count(r.Count("providers"), r.OptionalCount("places"));
                return new MarketGroup(
                    r.Text("key"),
                    Title(by, r.Text("key"), r.Text("name")),
                    counted.Providers,
                    counted.Places,
                    null,
                    Concentration: concentration?.GetValueOrDefault(r.Text("key"))
                );
            },
            scope.Values
        );
        return by == MarketBy.Grade ? Graded(groups) : groups;
    }

    /// <summary>The words of several years as the judgements that they stand for.</summary>
    private static IReadOnlyList<MarketGroup> Graded(IReadOnlyList<MarketGroup> written) =>
        [
            .. written
                .GroupBy(
                    g => Grades.KeyOf(g.Key.Length == 0 ? null : g.Key),
                    StringComparer.Ordinal
                )
                .Select(g => new MarketGroup(
                    g.Key,
                    Grades.NameOf(g.Key),
                    g.Sum(w => w.Providers),
                    g.Any(w => w.Places is not null) ? g.Sum(w => w.Places ?? 0) : null,
                    null
                )),
        ];

    private static IReadOnlyList<MarketGroup> ByYear(Scope scope, IReadOnlyList<SectorOnDay> days)
    {
        var groups = new List<MarketGroup>();
        foreach (var day in days.GroupBy(d => d.AsOf))
        {
            var counted = scope.Count(day.Sum(d => d.Providers), day.Sum(d => d.Places ?? 0));
            var before = groups.LastOrDefault();
            groups.Add(
                new MarketGroup(
                    Plain.Iso(day.Key),
                    Plain.Date(day.Key),
                    counted.Providers,
                    counted.Places,
                    null,
                    Change: before is null
                        ? null
                        : new Counted(
                            counted.Providers - before.Providers,
                            counted.Places - before.Places
                        )
                )
            );
        }

        return groups;
    }

    private static Outcome<IReadOnlyList<NeighbourComparison>> Compare(
        Scope scope,
        MarketQuestion question
    ) =>
        question.Neighbours.Count == 0
            ? Outcome<IReadOnlyList<NeighbourComparison>>.Ok([])
            : NeighbourReader
                .Find(scope, question.Neighbours)
                .Then(codes =>
                {
                    var (key, name) = Expressions(question.By);
                    return
                        question.By
                            is MarketBy.Sector
                                or MarketBy.Owner
                                or MarketBy.Hint
                                or MarketBy.Form
                                or MarketBy.Grade
                        ? Outcome<IReadOnlyList<NeighbourComparison>>.Ok(
                            NeighbourReader.Read(
                                scope,
                                codes,
                                key,
                                question.By == MarketBy.Owner
                                    ? "any_value(coalesce(owner, 'Not known'))"
                                    : $"any_value({name})",
                                (k, n) => Title(question.By, k, n)
                            )
                        )
                        : Outcome<IReadOnlyList<NeighbourComparison>>.Failed(
                            new Problem(
                                "Neighbours are compared by what providers are, not by where or when they are"
                            )
                            {
                                Field = "by",
                                Found = Word(question.By),
                                Expected = "one of sector, owner, form, hint, grade",
                            }
                        );
                });

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
            MarketBy.Grade => Grades.NameOf(Grades.KeyOf(key.Length == 0 ? null : key)),
            _ => name,
        };
}
