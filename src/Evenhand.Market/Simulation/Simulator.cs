using Evenhand.Lake;
using Evenhand.Lake.Editions;
using Evenhand.Market.Providers;
using Evenhand.Rules;
using Evenhand.Vocabulary;

namespace Evenhand.Market.Simulation;

/// <summary>Says what a rule about who may provide a service would change, from the current edition.</summary>
public sealed class Simulator(EditionStore store, Libraries libraries)
{
    /// <summary>Applies a policy; a name that is not found comes back as a problem.</summary>
    public Outcome<SimulationResult> Run(Policy policy) =>
        FindDefinition(policy.Definition)
            .Then(definition =>
                Scope
                    .Open(
                        store,
                        libraries,
                        new MarketQuestion(policy.Service)
                        {
                            AsOf = policy.AsOf,
                            Area = policy.Area,
                            Edition = policy.Edition,
                        }
                    )
                    .Then(scope =>
                    {
                        using (scope)
                        {
                            return scope.Definitions.Contains(definition)
                                ? Outcome<SimulationResult>.Ok(Apply(scope, policy, definition))
                                : Outcome<SimulationResult>.Failed(
                                    new Problem(
                                        $"Edition {scope.Edition.Number} was built before this definition was written"
                                    )
                                    {
                                        Field = "definition",
                                        Found = definition.Id,
                                        ToDo =
                                            "Run 'evenhand load data' to build an edition with the rules of today.",
                                    }
                                );
                        }
                    })
            );

    /// <summary>A definition by its id, or the problem that there is none, with the nearest.</summary>
    public Outcome<Definition> FindDefinition(string id) =>
        libraries.Rules.Find(id) is { } definition
            ? Outcome<Definition>.Ok(definition)
            : Outcome<Definition>.Failed(
                new Problem("There is no such definition")
                {
                    Field = "definition",
                    Found = Problem.Excerpt(id),
                    Expected = Plain.Nearest(id, libraries.Rules.Definitions.Select(d => d.Id))
                        is { } near
                        ? $"perhaps {near}"
                        : "one of "
                            + string.Join(", ", libraries.Rules.Definitions.Select(d => d.Id)),
                    ToDo = "'evenhand definitions' lists them.",
                }
            );

    private static SimulationResult Apply(Scope scope, Policy policy, Definition definition)
    {
        var matrix = DefinitionMatrix.Read(scope, scope.Definitions);
        var day = policy.From ?? scope.AsOf;
        var definitions = scope
            .Definitions.Select((d, i) => Under(d, i, matrix, policy.Unknowns, day))
            .ToList();
        var chosen = scope.Definitions.Index().First(d => d.Item.Id == definition.Id).Index;
        var effects = matrix
            .Areas.Select(a => (a.Area, Effect: Effect.Of(a.Cells[chosen], policy.Unknowns)))
            .ToList();
        var inEngland = effects.Where(e => e.Area.Nation == "England").ToList();
        var under = definitions[chosen];
        var result = new SimulationResult
        {
            Edition = scope.Edition.Number,
            ContentHash = scope.Edition.ContentHash,
            Service = scope.Service.Id,
            ServiceName = scope.Service.Name,
            AsOf = scope.AsOf,
            Area = scope.Area,
            AreaName = scope.AreaName,
            Definition = definition.Id,
            DefinitionName = definition.Name,
            Citation = definition.Citation,
            Unknowns = policy.Unknowns.ToString().ToLowerInvariant(),
            From = policy.From,
            Headline = [],
            Totals = under.Retained + under.Excluded + under.Unknown,
            Retained = under.Retained,
            Excluded = under.Excluded,
            Unknown = under.Unknown,
            Areas = [.. inEngland.Select(e => Row(e.Area, e.Effect))],
            AreasWithProvider = inEngland.Count(e => e.Area.Code is not null),
            AreasWithoutEligibleProvider = under.AreasWithoutEligibleProvider,
            AreasSurelyWithoutEligibleProvider = under.AreasSurelyWithoutEligibleProvider,
            OutsideEngland = Sum(
                scope,
                effects.Where(e => e.Area.Nation != "England").Select(e => e.Effect)
            ),
            Definitions = definitions,
            HintsAmongUnknown = HintsAmongUnknown(scope, definition),
            Notes = [.. scope.Notes(), .. SimulationWords.Notes(scope, definition, day)],
            Sources = scope.Sources(),
        };
        return result with { Headline = [.. SimulationWords.Headline(result)] };
    }

    private static DefinitionEffect Under(
        Definition definition,
        int index,
        DefinitionMatrix matrix,
        Unknowns unknowns,
        DateOnly day
    )
    {
        var total = Effect.Of(matrix.Total(index), unknowns);
        var areas = matrix
            .Areas.Where(a => a.Area is { Code: not null, Nation: "England" })
            .Select(a => Effect.Of(a.Cells[index], unknowns))
            .ToList();
        return new DefinitionEffect(
            definition.Id,
            definition.Name,
            definition.Jurisdictions,
            definition.InForceOn(day),
            total.Retained,
            total.Excluded,
            total.Unknown,
            areas.Count(a => a.MayBeWithoutEligible),
            areas.Count(a => a.IsSurelyWithoutEligible)
        );
    }

    private static Effect Sum(Scope scope, IEnumerable<Effect> effects)
    {
        var none = Counted.None(scope.Service.HasPlaces);
        return effects.Aggregate(
            new Effect(none, none, none),
            (a, b) =>
                new Effect(a.Retained + b.Retained, a.Excluded + b.Excluded, a.Unknown + b.Unknown)
        );
    }

    private static AreaEffect Row(TableArea area, Effect effect) =>
        new(
            area.Name,
            area.Code,
            area.Region,
            effect.Retained.Places,
            effect.Excluded.Places,
            effect.Unknown.Places,
            effect.Retained.Providers,
            effect.Excluded.Providers,
            effect.Unknown.Providers,
            effect.Retained.Providers
        );

    private static IReadOnlyList<HintCount> HintsAmongUnknown(Scope scope, Definition definition) =>
        Scope
            .Steps.With(
                new Step(
                    "hinted",
                    $"""
                    SELECT coalesce(h.form, 'none') AS form, coalesce(h.confidence, 'weak') AS confidence,
                        count(*) AS providers, sum(places) AS places
                    FROM placed
                    JOIN classification c USING (source_id, line)
                    LEFT JOIN name_hint h USING (owner_key)
                    WHERE c.{DuckDb.Identifier(definition.Id)} = {(sbyte)Truth.Unknown}
                    GROUP BY 1, 2
                    ORDER BY providers DESC, form
                    """,
                    "Unknown providers by what their owner's name hints at"
                )
            )
            .Run(
                scope.Connection,
                r =>
                {
                    var counted = scope.Count(r.Count("providers"), r.OptionalCount("places"));
                    return new HintCount(
                        r.Text("form"),
                        r.Text("confidence"),
                        counted.Providers,
                        counted.Places
                    );
                },
                scope.Values
            );
}
