using CsCheck;
using Evenhand.Statistics.Effects;
using Evenhand.Statistics.Pooling;
using Xunit;

namespace Evenhand.Tests.Statistics.Pooling;

/// <summary>What holds of pooled studies whatever they found.</summary>
public sealed class PoolingPropertyTests
{
    private static readonly Gen<Estimate> Study = Gen.Select(
        Gen.Double[-3, 3],
        Gen.Double[0.01, 2],
        (y, v) => new Estimate(y, v)
    );

    private static readonly Gen<(
        Estimate[] Studies,
        Heterogeneity Method,
        bool KnappHartung
    )> Sets = Gen.Select(Study.Array[3, 25], Gen.Enum<Heterogeneity>(), Gen.Bool);

    [Fact]
    public void The_order_of_studies_does_not_matter() =>
        Sets.Sample(s =>
        {
            var (fit, turned) = (Fit(s, s.Studies), Fit(s, [.. s.Studies.Reverse()]));
            Assert.Equal(fit.Pooled.Estimate, turned.Pooled.Estimate, 1e-8);
            Assert.Equal(fit.Tau2.Value, turned.Tau2.Value, 1e-8);
            Assert.Equal(fit.Weights[0], turned.Weights[^1], 1e-6);
        });

    [Fact]
    public void Exchanging_the_groups_of_every_study_turns_the_result_round() =>
        Sets.Sample(s =>
        {
            var (fit, turned) = (
                Fit(s, s.Studies),
                Fit(s, [.. s.Studies.Select(e => e with { Value = -e.Value })])
            );
            Assert.Equal(fit.Pooled.Estimate, -turned.Pooled.Estimate, 1e-8);
            Assert.Equal(fit.Pooled.Interval.Low, -turned.Pooled.Interval.High, 1e-8);
            Assert.Equal(fit.Pooled.P, turned.Pooled.P, 1e-8);
        });

    [Fact]
    public void Another_unit_multiplies_estimates_and_leaves_probabilities() =>
        Gen.Select(Sets, Gen.Double[0.1, 10])
            .Sample(
                (s, unit) =>
                {
                    var fit = Fit(s, s.Studies);
                    var other = Fit(
                        s,
                        [
                            .. s.Studies.Select(e => new Estimate(
                                e.Value * unit,
                                e.Variance * unit * unit
                            )),
                        ]
                    );
                    Assert.Equal(fit.Pooled.Estimate * unit, other.Pooled.Estimate, 1e-6);
                    Assert.Equal(fit.Tau2.Value * unit * unit, other.Tau2.Value, 1e-5);
                    Assert.Equal(fit.I2, other.I2, 1e-4);
                    Assert.Equal(fit.Pooled.P, other.Pooled.P, 1e-6);
                }
            );

    [Fact]
    public void Adding_the_same_to_every_estimate_moves_the_result_by_it() =>
        Gen.Select(Sets, Gen.Double[-5, 5])
            .Sample(
                (s, by) =>
                {
                    var fit = Fit(s, s.Studies);
                    var moved = Fit(s, [.. s.Studies.Select(e => e with { Value = e.Value + by })]);
                    Assert.Equal(fit.Pooled.Estimate + by, moved.Pooled.Estimate, 1e-7);
                    Assert.Equal(fit.Pooled.StandardError, moved.Pooled.StandardError, 1e-7);
                    Assert.Equal(fit.Q.Statistic, moved.Q.Statistic, 1e-7);
                }
            );

    [Fact]
    public void The_variance_between_studies_is_never_below_0_and_shares_are_shares() =>
        Sets.Sample(s =>
        {
            var fit = Fit(s, s.Studies);
            Assert.True(fit.Tau2.Value >= 0 && fit.Tau2.Search != TauSearch.Unsettled);
            Assert.InRange(fit.I2, 0, 100);
            Assert.Equal(100, fit.Weights.Sum(), 1e-9);
            Assert.InRange(
                fit.Pooled.Estimate,
                s.Studies.Min(e => e.Value) - 1e-12,
                s.Studies.Max(e => e.Value) + 1e-12
            );
            Assert.Equal(
                fit.Tau2.Value == 0 && s.Method != Heterogeneity.EqualEffects,
                fit.Notes.Contains(FitNote.NoHeterogeneityFound)
            );
        });

    [Fact]
    public void Another_copy_of_every_study_narrows_the_interval_of_equal_effects_by_the_root_of_two() =>
        Study
            .Array[1, 20]
            .Sample(studies =>
            {
                var options = new PoolingOptions { Method = Heterogeneity.EqualEffects };
                var one = Pool.Studies(studies, options).Value;
                var two = Pool.Studies([.. studies, .. studies], options).Value;
                Assert.Equal(one.Pooled.Estimate, two.Pooled.Estimate, 1e-10);
                Assert.Equal(
                    one.Pooled.StandardError / Math.Sqrt(2),
                    two.Pooled.StandardError,
                    1e-10
                );
            });

    [Fact]
    public void The_interval_of_tau2_holds_the_estimate_of_Paule_and_Mandel_when_it_is_not_empty() =>
        Study
            .Array[3, 25]
            .Sample(studies =>
            {
                var interval = TauInterval.Of(studies).Value;
                var tau2 = Pool.Studies(
                    studies,
                    new PoolingOptions { Method = Heterogeneity.PauleMandel }
                ).Value.Tau2.Value;
                return interval.Empty
                    || (interval.Tau2.Low <= tau2 + 1e-12 && tau2 <= interval.Tau2.High + 1e-12);
            });

    [Fact]
    public void No_other_variance_between_studies_is_likelier_than_that_of_maximum_likelihood() =>
        Gen.Select(Study.Array[3, 15], Gen.Bool)
            .Sample(
                (studies, restricted) =>
                {
                    var options = new PoolingOptions
                    {
                        Method = restricted
                            ? Heterogeneity.RestrictedLikelihood
                            : Heterogeneity.MaximumLikelihood,
                    };
                    var found = Pool.Studies(studies, options).Value;
                    foreach (var factor in new[] { 0.98, 1.02 })
                    {
                        Assert.True(
                            LogLikelihood(studies, found.Tau2.Value * factor, restricted)
                                <= found.LogLikelihood + 1e-9
                        );
                    }
                }
            );

    [Fact]
    public void Groups_as_moderators_give_the_difference_between_groups_pooled_apart() =>
        Gen.Select(Study.Array[2, 10], Study.Array[2, 10])
            .Sample(
                (some, others) =>
                {
                    var options = new PoolingOptions { Method = Heterogeneity.EqualEffects };
                    string[] groups =
                    [
                        .. some.Select(_ => "some"),
                        .. others.Select(_ => "others"),
                    ];
                    var fit = Pool.Studies(
                        [.. some, .. others],
                        options,
                        Moderator.OfGroups(groups)
                    ).Value;
                    var apart =
                        Pool.Studies(others, options).Value.Pooled.Estimate
                        - Pool.Studies(some, options).Value.Pooled.Estimate;
                    Assert.Equal("others", fit.Coefficients[1].Name);
                    Assert.Equal(apart, fit.Coefficients[1].Estimate, 1e-9);
                }
            );

    // The likelihood written down from its definition, beside the sums of the program.
    private static double LogLikelihood(Estimate[] studies, double tau2, bool restricted)
    {
        var weights = studies.Select(s => 1 / (s.Variance + tau2)).ToArray();
        var mean = studies.Zip(weights, (s, w) => s.Value * w).Sum() / weights.Sum();
        var k = studies.Length;
        var own =
            (-k / 2.0 * Math.Log(2 * Math.PI))
            + weights.Sum(w => Math.Log(w) / 2)
            - (studies.Zip(weights, (s, w) => w * (s.Value - mean) * (s.Value - mean)).Sum() / 2);
        return restricted
            ? own + ((Math.Log(2 * Math.PI) + Math.Log(k) - Math.Log(weights.Sum())) / 2)
            : own;
    }

    private static Fit Fit(
        (Estimate[] Studies, Heterogeneity Method, bool KnappHartung) set,
        Estimate[] studies
    ) =>
        Pool.Studies(
            studies,
            new PoolingOptions { Method = set.Method, KnappHartung = set.KnappHartung }
        ).Value;
}
