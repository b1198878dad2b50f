using Evenhand.Lake.Editions;
using Evenhand.Market.Providers;
using Evenhand.Market.Spending;
using Evenhand.Registers.Section251;
using Evenhand.Rules;
using Evenhand.Vocabulary;

namespace Evenhand.Market.Simulation;

/// <summary>Puts all policies side by side, from one reading of the market: each as the simulator gives it by itself.</summary>
/// <param name="store">The editions.</param>
/// <param name="libraries">What ships with the program.</param>
/// <param name="memory">Where answers are kept; null for nowhere.</param>
public sealed class PolicyComparer(
    EditionStore store,
    Libraries libraries,
    IAnswerMemory? memory = null
)
{
    /// <summary>Applies every policy; a name that is not found comes back as a problem.</summary>
    public Outcome<PoliciesAnswer> Compare(PoliciesQuestion question) =>
        memory.Recall(
            (question.Edition ?? store.Current) is { } edition
                ? question with
                {
                    Edition = edition,
                }
                : null,
            () => CompareAnew(question)
        );

    private Outcome<PoliciesAnswer> CompareAnew(PoliciesQuestion question) =>
        libraries
            .FindDefinition(question.Definition)
            .Then(definition =>
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
                        scope
                            .Has(definition)
                            .Then(_ =>
                                Outcome<PoliciesAnswer>.Ok(Answer(scope, question, definition))
                            )
                )
            );

    private PoliciesAnswer Answer(Scope scope, PoliciesQuestion question, Definition definition)
    {
        var publicOnly = libraries.Rules.Find(PolicyKinds.PublicDefinition)!;
        var matrix = DefinitionMatrix.Read(scope, [definition, publicOnly]);
        var spending = SpendingView.Newest(
            scope.Connection,
            libraries.Services,
            scope.Service,
            scope.Area
        );
        var days = new Dictionary<string, IReadOnlyList<EligibleOnDay>>(StringComparer.Ordinal);
        var policies = PolicyKinds.All.Select(kind =>
        {
            var rests =
                kind == PolicyKind.PublicOnly ? publicOnly
                : kind.TakesDefinition() ? definition
                : null;
            var cell = rests == publicOnly ? 1 : 0;
            var effect = Effect.Of(matrix.Total(cell), kind, question.Unknowns);
            var areas = matrix
                .InEngland(cell)
                .Select(c => Effect.Of(c, kind, question.Unknowns))
                .ToList();
            var eligibility = Eligibility.Under(libraries.Rules, kind, rests, question.Unknowns);
            var parts = new SimulationParts(
                scope,
                eligibility,
                new Policy(question.Service, kind) { Unknowns = question.Unknowns }
            );
            var taking = kind.Excludes() ? Taking(scope, eligibility, effect, days) : (0, 0, false);
            return new PolicyEffect(
                kind.Word(),
                kind.Title(),
                kind.Meaning(),
                kind == PolicyKind.ProfitCap ? "not-enough-data" : "answered",
                kind.TakesDefinition(),
                effect.Retained,
                effect.Excluded,
                effect.Unknown,
                areas.Count(a => a.MayBeWithoutEligible),
                areas.Count(a => a.IsSurelyWithoutEligible),
                parts.Spending(spending),
                scope.Service.HasPlaces ? "places" : "providers",
                taking.ToReplace,
                taking.Years,
                taking.Never
            );
        });
        var answer = new PoliciesAnswer
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
            Unknowns = question.Unknowns.ToString().ToLowerInvariant(),
            Headline = [],
            Totals = matrix.Total(0).All,
            AreasWithProvider = matrix.InEngland(0).Count(),
            Policies = [.. policies],
            Notes =
            [
                .. scope.Notes(),
                .. SimulationWords.OfDefinition(definition, scope.AsOf),
                .. PoliciesWords.Notes(spending?.Year, scope),
            ],
            Sources =
            [
                .. scope.SourcesOfAllDays(),
                .. Scope.SourcesOf(scope.Connection, null, OutturnReturn.ReaderId),
            ],
        };
        return answer with { Headline = [.. PoliciesWords.Headline(answer)] };
    }

    /// <summary>What would have to be replaced and how long it would take; the days of one definition are read once.</summary>
    private static (long ToReplace, double? Years, bool Never) Taking(
        Scope scope,
        Eligibility eligibility,
        Effect effect,
        Dictionary<string, IReadOnlyList<EligibleOnDay>> days
    )
    {
        var id = eligibility.Definition?.Id ?? "";
        if (!days.TryGetValue(id, out var eligible))
        {
            days.Add(id, eligible = eligibility.Days(scope));
        }

        var take = WhatItWouldTake.Of(
            scope.Service.HasPlaces,
            eligible,
            [],
            effect.Excluded,
            effect.Unknown,
            null,
            null
        );
        return (take.ToReplace, take.YearsToReplace, take.NeverAtThisRate);
    }
}
