using Evenhand.Lake;
using Evenhand.Lake.Editions;
using Evenhand.Market.Providers;
using Evenhand.Registers.Section251;
using Evenhand.Rules;
using Evenhand.Vocabulary;

namespace Evenhand.Market.Simulation;

/// <summary>Says what a rule about who may provide a service would change, from the current edition.</summary>
/// <param name="store">The editions.</param>
/// <param name="libraries">What ships with the program.</param>
/// <param name="memory">Where answers are kept; null for nowhere.</param>
public sealed class Simulator(EditionStore store, Libraries libraries, IAnswerMemory? memory = null)
{
    /// <summary>Applies a policy; a name that is not found comes back as a problem.</summary>
    public Outcome<SimulationResult> Run(Policy policy) =>
        memory.Recall(
            (policy.Edition ?? store.Current) is { } edition
                ? policy with
                {
                    Edition = edition,
                }
                : null,
            () => RunAnew(policy)
        );

    private Outcome<SimulationResult> RunAnew(Policy policy) =>
        Complete(policy)
            .Then(definition =>
                Scope.Ask(
                    store,
                    libraries,
                    new MarketQuestion(policy.Service)
                    {
                        AsOf = policy.AsOf,
                        Area = policy.Area,
                        Edition = policy.Edition,
                    },
                    scope =>
                        scope
                            .Has(definition)
                            .Then(_ =>
                                Outcome<SimulationResult>.Ok(Apply(scope, policy, definition))
                            )
                )
            );

    /// <summary>Looks that the policy says all that its kind needs, and finds its definition.</summary>
    private Outcome<Definition?> Complete(Policy policy)
    {
        var problems = new List<Problem>();
        if (policy.Kind.TakesDefinition() && policy.Definition is null)
        {
            problems.Add(
                new Problem("This policy needs a definition")
                {
                    Field = "definition",
                    Expected = "the id of a definition",
                    ToDo = "'evenhand definitions' lists them.",
                }
            );
        }

        if (!policy.Kind.TakesDefinition() && policy.Definition is { } given)
        {
            problems.Add(
                new Problem($"The policy {policy.Kind.Word()} takes no definition")
                {
                    Field = "definition",
                    Found = Problem.Excerpt(given),
                    Expected =
                        "no definition, or one of the policies "
                        + string.Join(
                            ", ",
                            PolicyKinds.All.Where(k => k.TakesDefinition()).Select(k => k.Word())
                        ),
                }
            );
        }

        if (policy.Kind == PolicyKind.RunOff && policy.Until is null)
        {
            problems.Add(
                new Problem("A run-off needs the day until which the others may go on")
                {
                    Field = "until",
                    Expected = "a date as 2030-03-31",
                }
            );
        }

        if (policy.Minimum is < 1 or > 1000)
        {
            problems.Add(
                new Problem("The least number of eligible providers makes no sense")
                {
                    Field = "minimum",
                    Found = $"{policy.Minimum}",
                    Expected = "a whole number from 1 to 1,000",
                }
            );
        }

        if (policy.NewPlacesPerYear is { } rate && rate is not (>= 0 and <= 1_000_000))
        {
            problems.Add(
                new Problem("The number of new places a year makes no sense")
                {
                    Field = "new-places",
                    Found = $"{rate}",
                    Expected = "a number from 0 to 1,000,000",
                }
            );
        }

        if (problems.Count > 0)
        {
            return Outcome<Definition?>.Failed(problems);
        }

        var id =
            policy.Kind == PolicyKind.PublicOnly ? PolicyKinds.PublicDefinition : policy.Definition;
        return id is null
            ? Outcome<Definition?>.Ok(null)
            : libraries.FindDefinition(id).Then(Outcome<Definition?>.Ok);
    }

    private SimulationResult Apply(Scope scope, Policy policy, Definition? definition)
    {
        var day = policy.From ?? scope.AsOf;
        // One definition stands in where there is none: its answers are then all taken as yes.
        var matrix = DefinitionMatrix.Read(scope, scope.Definitions);
        var chosen = definition is null
            ? 0
            : scope.Definitions.Index().First(d => d.Item.Id == definition.Id).Index;
        var areas = matrix
            .Areas.Select(a =>
                (a.Area, Effect: Effect.Of(a.Cells[chosen], policy.Kind, policy.Unknowns))
            )
            .ToList();
        var inEngland = areas.Where(e => e.Area.Nation == "England").ToList();
        var coded = inEngland.Where(e => e.Area.Code is not null).Select(e => e.Effect).ToList();
        var total = Effect.Of(matrix.Total(chosen), policy.Kind, policy.Unknowns);
        var eligibility = Eligibility.Under(
            libraries.Rules,
            policy.Kind,
            definition,
            policy.Unknowns
        );
        var parts = new SimulationParts(scope, eligibility, policy);
        var result = new SimulationResult
        {
            Edition = scope.Edition.Number,
            ContentHash = scope.Edition.ContentHash,
            Service = scope.Service.Id,
            ServiceName = scope.Service.Name,
            AsOf = scope.AsOf,
            Area = scope.Area,
            AreaName = scope.AreaName,
            Policy = policy.Kind.Word(),
            PolicyName = policy.Kind.Title(),
            Status = policy.Kind == PolicyKind.ProfitCap ? "not-enough-data" : "answered",
            Needs = policy.Kind == PolicyKind.ProfitCap ? parts.AccountsNeeded() : [],
            Definition = definition?.Id,
            DefinitionName = definition?.Name,
            Citation = definition?.Citation,
            Unknowns = policy.Unknowns.ToString().ToLowerInvariant(),
            From = policy.From,
            Until = policy.Kind == PolicyKind.RunOff ? policy.Until : null,
            Headline = [],
            Totals = total.All,
            Retained = total.Retained,
            Excluded = total.Excluded,
            Unknown = total.Unknown,
            Meets =
                definition is null || policy.Kind.Excludes()
                    ? null
                    : Effect.Of(matrix.Total(chosen), policy.Unknowns),
            Areas = [.. inEngland.Select(e => Row(e.Area, e.Effect))],
            Regions = Regions(scope, inEngland),
            AreasWithProvider = coded.Count,
            AreasWithoutEligibleProvider = coded.Count(e => e.MayBeWithoutEligible),
            AreasSurelyWithoutEligibleProvider = coded.Count(e => e.IsSurelyWithoutEligible),
            AreasBelowMinimum = new AreasBelow(
                policy.Minimum,
                coded.Count(e => e.IsSurelyBelow(policy.Minimum)),
                coded.Count(e => e.IsBelow(policy.Minimum))
            ),
            OutsideEngland = Sum(
                scope,
                areas.Where(e => e.Area.Nation != "England").Select(e => e.Effect)
            ),
            SpendingGbp = parts.Spending(libraries.Services),
            Concentration = parts.Concentration(),
            Grades = parts.Grades(),
            GradesCaution = SimulationWords.GradesCaution,
            WhatItWouldTake = WhatItWouldTake.Of(
                scope.Service.HasPlaces,
                eligibility.Days(scope),
                eligibility.Movements(scope),
                total.Excluded,
                policy.Kind.Excludes() ? total.Unknown : Counted.None(scope.Service.HasPlaces),
                policy.NewPlacesPerYear,
                policy.Kind == PolicyKind.RunOff ? policy.Until : null
            ),
            Services = parts.Services(libraries.Services),
            Definitions = policy.Kind.TakesDefinition()
                ? [.. scope.Definitions.Select((d, i) => Under(d, i, matrix, policy, day))]
                : [],
            HintsAmongUnknown =
                definition is null || !policy.Kind.Excludes()
                    ? []
                    : HintsAmongUnknown(scope, definition),
            Notes = [],
            Sources =
            [
                .. scope.SourcesOfAllDays(),
                .. Scope.SourcesOf(scope.Connection, null, OutturnReturn.ReaderId),
            ],
        };
        return result with
        {
            Headline = [.. SimulationWords.Headline(result, policy.Kind)],
            Notes =
            [
                .. scope.Notes(),
                .. SimulationWords.Notes(scope, result, policy, definition, day),
            ],
        };
    }

    private static IReadOnlyList<RegionEffect> Regions(
        Scope scope,
        IReadOnlyList<(TableArea Area, Effect Effect)> areas
    ) =>
        [
            .. areas
                .GroupBy(a => a.Area.Region ?? "Not known", StringComparer.Ordinal)
                .OrderBy(g => g.Key, StringComparer.Ordinal)
                .Select(g =>
                {
                    var sum = Sum(scope, g.Select(a => a.Effect));
                    return new RegionEffect(
                        g.Key,
                        g.Count(),
                        g.Count(a => a.Effect.MayBeWithoutEligible),
                        g.Count(a => a.Effect.IsSurelyWithoutEligible),
                        sum.Retained,
                        sum.Excluded,
                        sum.Unknown
                    );
                }),
        ];

    private static DefinitionEffect Under(
        Definition definition,
        int index,
        DefinitionMatrix matrix,
        Policy policy,
        DateOnly day
    )
    {
        var total = Effect.Of(matrix.Total(index), policy.Kind, policy.Unknowns);
        var areas = matrix
            .InEngland(index)
            .Select(cell => Effect.Of(cell, policy.Kind, policy.Unknowns))
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
        return effects.Aggregate(new Effect(none, none, none), (a, b) => a + b);
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
            .Counts.With(
                new Step(
                    "hinted",
                    $"""
                    SELECT coalesce(form, 'none') AS form, coalesce(confidence, 'weak') AS confidence,
                        sum(providers) AS providers, sum(places) AS places
                    FROM counted
                    JOIN classification c USING (class_id)
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
