using Evenhand.Lake;
using Evenhand.Lake.Editions;
using Evenhand.Market.Providers;
using Evenhand.Market.Simulation;
using Evenhand.Vocabulary;

namespace Evenhand.Market.Maps;

/// <summary>Answers where a service is provided, and where a policy would change that.</summary>
/// <param name="store">The editions.</param>
/// <param name="libraries">What ships with the program.</param>
/// <param name="simulator">Runs the policies that are mapped.</param>
public sealed class MapView(EditionStore store, Libraries libraries, Simulator simulator)
{
    /// <summary>Maps a market; a name that is not found comes back as a problem.</summary>
    public Outcome<AreaMap> Ask(MapQuestion question) =>
        Scope.Ask(
            store,
            libraries,
            new MarketQuestion(question.Service)
            {
                AsOf = question.AsOf,
                Area = question.Area,
                Edition = question.Edition,
            },
            scope =>
                MapMeasure
                    .Find(
                        MapMeasure.OfMarket,
                        question.Measure ?? (scope.Service.HasPlaces ? "places" : "providers")
                    )
                    .Then(measure => Outcome<AreaMap>.Ok(Map(scope, measure)))
        );

    /// <summary>Maps a simulation; a name that is not found comes back as a problem.</summary>
    /// <param name="policy">The policy.</param>
    /// <param name="measure">What to show, by its key; null takes the share that stays.</param>
    public Outcome<AreaMap> Simulate(Policy policy, string? measure) =>
        MapMeasure
            .Find(MapMeasure.OfPolicy, measure ?? MapMeasure.OfPolicy[0].Key)
            .Then(found =>
                simulator.Run(policy).Then(result => Outcome<AreaMap>.Ok(Map(result, found)))
            );

    private AreaMap Map(Scope scope, MapMeasure measure)
    {
        var concentration =
            measure.Figure == MapFigure.Index
                ? ConcentrationReader.ByPlace(scope, "coalesce(area_code, '')")
                : null;
        var rows = Read(scope, measure);
        IReadOnlyList<AreaFigure> figures =
        [
            .. rows.English.Select(r => new AreaFigure(
                r.Code,
                r.Name,
                measure switch
                {
                    { Figure: MapFigure.Index } => concentration!
                        .GetValueOrDefault(r.Code ?? "")
                        ?.Hhi,
                    { Figure: MapFigure.Share } when scope.Service.HasPlaces => r.Places > 0
                        ? (double)r.PlacesOfSector / r.Places
                        : null,
                    { Figure: MapFigure.Share } => (double)r.ProvidersOfSector / r.Providers,
                    { Key: "places" } => r.Places,
                    _ => r.Providers,
                },
                r.Providers,
                r.Places
            )),
        ];
        var (areas, classes, missing) = MapBuilder.Build(
            libraries,
            scope.AsOf,
            scope.Area,
            measure.Figure,
            figures
        );
        var map = new AreaMap
        {
            Edition = scope.Edition.Number,
            ContentHash = scope.Edition.ContentHash,
            Service = scope.Service.Id,
            ServiceName = scope.Service.Name,
            AsOf = scope.AsOf,
            Area = scope.Area,
            AreaName = scope.AreaName,
            Policy = null,
            PolicyName = null,
            Definition = null,
            Measure = measure.Key,
            MeasureName = MapWords.Name(measure, scope.Service.HasPlaces),
            Figure = measure.Figure,
            Headline = [],
            Classes = classes,
            Areas = areas,
            NotOnTheMap = [.. missing, .. MapWords.Outside(rows.Outside)],
            Notes =
            [
                .. scope.Notes(),
                .. MarketWords.Notes(scope, MarketBy.Area, rows.WithoutPlaces),
                .. MapWords.Notes(measure),
            ],
            Sources = scope.Sources(),
        };
        return map with { Headline = [.. MapWords.Headline(map)] };
    }

    private AreaMap Map(SimulationResult result, MapMeasure measure)
    {
        var hasPlaces = result.Totals.Places is not null;
        var (areas, classes, missing) = MapBuilder.Build(
            libraries,
            result.AsOf,
            result.Area,
            measure.Figure,
            [.. result.Areas.Select(a => FigureOf(a, measure, hasPlaces))]
        );
        var map = new AreaMap
        {
            Edition = result.Edition,
            ContentHash = result.ContentHash,
            Service = result.Service,
            ServiceName = result.ServiceName,
            AsOf = result.AsOf,
            Area = result.Area,
            AreaName = result.AreaName,
            Policy = result.Policy,
            PolicyName = result.DefinitionName is { } definition
                ? $"{result.PolicyName}, “{definition}”"
                : result.PolicyName,
            Definition = result.Definition,
            Measure = measure.Key,
            MeasureName = MapWords.Name(measure, hasPlaces),
            Figure = measure.Figure,
            Headline = [],
            Classes = classes,
            Areas = areas,
            NotOnTheMap = [.. missing, .. MapWords.Outside(result.OutsideEngland.All)],
            Notes = [.. result.Notes, .. MapWords.Notes(measure)],
            Sources = result.Sources,
        };
        return map with { Headline = [.. MapWords.Headline(map)] };
    }

    private static AreaFigure FigureOf(AreaEffect area, MapMeasure measure, bool hasPlaces)
    {
        var providers = area.RetainedProviders + area.ExcludedProviders + area.UnknownProviders;
        var places = area.RetainedPlaces + area.ExcludedPlaces + area.UnknownPlaces;
        var (part, of) = measure.Key switch
        {
            "stays" when hasPlaces => (area.RetainedPlaces, places),
            "stays" => (area.RetainedProviders, providers),
            "goes" when hasPlaces => (area.ExcludedPlaces, places),
            "goes" => (area.ExcludedProviders, providers),
            _ when hasPlaces => (area.UnknownPlaces, places),
            _ => ((long?)area.UnknownProviders, (long?)providers),
        };
        double? value =
            measure.Figure != MapFigure.Remaining
                ? of > 0
                    ? (double)part! / of
                    : null
                : area.EligibleProviders > 0
                    ? 0
                    : area.UnknownProviders > 0
                        ? 1
                        : 2;
        return new AreaFigure(area.Code, area.Area, value, providers, places);
    }

    private static Counts Read(Scope scope, MapMeasure measure)
    {
        var rows = Scope
            .Counts.With(
                new Step(
                    "mapped",
                    """
                    SELECT nation, area_code, any_value(coalesce(area_name, area_written, 'area not known')) AS name,
                        sum(providers) AS providers, sum(places) AS places, sum(without_places) AS without_places,
                        coalesce(sum(providers) FILTER (sector = $sector), 0) AS of_sector, sum(places) FILTER (sector = $sector) AS places_of_sector
                    FROM counted
                    GROUP BY nation, area_code, CASE WHEN area_code IS NULL THEN area_written END
                    ORDER BY ALL
                    """,
                    "Providers and places of each area, all and of one sector"
                )
            )
            .Run(
                scope.Connection,
                r => new AreaCount(
                    r.Text("nation"),
                    r.OptionalText("area_code"),
                    r.Text("name"),
                    r.Count("providers"),
                    scope.Service.HasPlaces ? r.OptionalCount("places") : null,
                    r.Count("without_places"),
                    r.Count("of_sector"),
                    r.OptionalCount("places_of_sector") ?? 0
                ),
                [.. scope.Values, ("sector", measure.Sector ?? "")]
            );
        var outside = rows.Where(r => r.Nation != "England").ToList();
        return new Counts(
            [.. rows.Where(r => r.Nation == "England")],
            new Counted(
                outside.Sum(r => r.Providers),
                scope.Service.HasPlaces ? outside.Sum(r => r.Places ?? 0) : null
            ),
            scope.Service.HasPlaces ? rows.Sum(r => r.WithoutPlaces) : 0
        );
    }

    private sealed record Counts(
        IReadOnlyList<AreaCount> English,
        Counted Outside,
        long WithoutPlaces
    );

    private sealed record AreaCount(
        string Nation,
        string? Code,
        string Name,
        long Providers,
        long? Places,
        long WithoutPlaces,
        long ProvidersOfSector,
        long PlacesOfSector
    );
}
