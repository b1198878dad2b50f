using CsCheck;
using Evenhand.Market;
using Evenhand.Market.Providers;
using Evenhand.Market.Simulation;
using Xunit;

namespace Evenhand.Tests.Market.Simulation;

/// <summary>What a policy does to one area, whatever its providers are.</summary>
public sealed class EffectTests
{
    private static readonly Gen<Counted> Some = Gen.Select(
        Gen.Long[0, 50],
        Gen.Long[0, 500],
        (providers, places) => new Counted(providers, providers == 0 ? 0 : places)
    );
    private static readonly Gen<AnswerCell> Cell = Gen.Select(
        Some,
        Some,
        Some,
        (yes, no, unknown) => new AnswerCell(yes, no, unknown)
    );

    // Unknown providers, each with its places and with what it will turn out to be.
    private static readonly Gen<(Counted Provider, bool Truth)[]> Unknown = Gen.Select(
        Gen.Long[0, 12],
        Gen.Bool,
        (places, truth) => (new Counted(1, places), truth)
    ).Array[0, 12];

    [Fact]
    public void Retained_and_excluded_and_unknown_are_all_there_are() =>
        Gen.Select(Cell, Gen.Enum<Unknowns>())
            .Sample((cell, unknowns) => Effect.Of(cell, unknowns).All == cell.All);

    [Fact]
    public void Nobody_is_left_unknown_when_unknowns_are_let_in_or_left_out() =>
        Cell.Sample(cell =>
            Effect.Of(cell, Unknowns.In).Unknown.Providers == 0
            && Effect.Of(cell, Unknowns.Out).Unknown.Providers == 0
        );

    [Fact]
    public void Letting_unknowns_in_and_leaving_them_out_bracket_every_truth() =>
        Gen.Select(Some, Some, Unknown)
            .Sample(
                (yes, no, unknown) =>
                {
                    var cell = new AnswerCell(yes, no, Sum(unknown));
                    var low = Effect.Of(cell, Unknowns.Out);
                    var high = Effect.Of(cell, Unknowns.In);
                    var between = Effect.Of(cell, Unknowns.Bounds);
                    var truth = Effect.Of(
                        new AnswerCell(
                            yes + Sum(unknown.Where(u => u.Truth)),
                            no + Sum(unknown.Where(u => !u.Truth)),
                            None
                        ),
                        Unknowns.Bounds
                    );

                    return AtMost(low.Retained, truth.Retained)
                        && AtMost(truth.Retained, high.Retained)
                        && AtMost(high.Excluded, truth.Excluded)
                        && AtMost(truth.Excluded, low.Excluded)
                        && low.Retained == between.Retained
                        && high.Retained == between.Retained + between.Unknown
                        && (!between.IsSurelyWithoutEligible || truth.MayBeWithoutEligible)
                        && (!truth.MayBeWithoutEligible || between.MayBeWithoutEligible);
                }
            );

    [Fact]
    public void The_brackets_are_reached_so_they_cannot_be_narrower() =>
        Gen.Select(Some, Some, Unknown)
            .Sample(
                (yes, no, unknown) =>
                {
                    var cell = new AnswerCell(yes, no, Sum(unknown));
                    var allYes = Effect.Of(
                        new AnswerCell(yes + cell.Unknown, no, None),
                        Unknowns.Bounds
                    );
                    var allNo = Effect.Of(
                        new AnswerCell(yes, no + cell.Unknown, None),
                        Unknowns.Bounds
                    );
                    return allYes == Effect.Of(cell, Unknowns.In)
                        && allNo == Effect.Of(cell, Unknowns.Out);
                }
            );

    [Fact]
    public void Places_that_a_register_does_not_give_stay_not_known()
    {
        var one = new Counted(1, null);

        var effect = Effect.Of(new AnswerCell(one, one, one), Unknowns.In);

        Assert.Equal(
            (new Counted(2, null), one, new Counted(0, null)),
            (effect.Retained, effect.Excluded, effect.Unknown)
        );
    }

    private static Counted None => Counted.None(hasPlaces: true);

    private static Counted Sum(IEnumerable<(Counted Provider, bool Truth)> some) =>
        some.Aggregate(None, (sum, one) => sum + one.Provider);

    private static bool AtMost(Counted a, Counted b) =>
        a.Providers <= b.Providers && a.Places <= b.Places;
}
