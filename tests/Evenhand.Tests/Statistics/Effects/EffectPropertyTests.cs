using CsCheck;
using Evenhand.Statistics.Effects;
using Xunit;

namespace Evenhand.Tests.Statistics.Effects;

/// <summary>What holds of effects whatever the figures are.</summary>
public sealed class EffectPropertyTests
{
    private static readonly Gen<FourfoldTable> Tables = Gen.Select(
        Gen.Int[0, 60],
        Gen.Int[1, 60],
        Gen.Int[0, 60],
        Gen.Int[1, 60],
        (a, b, c, d) => new FourfoldTable(a, b, c, d)
    );

    private static readonly Func<FourfoldTable, Estimate?>[] All =
    [
        FourfoldEffects.LogOddsRatio,
        FourfoldEffects.LogRiskRatio,
        FourfoldEffects.RiskDifference,
        FourfoldEffects.ArcsineDifference,
        FourfoldEffects.PetoLogOddsRatio,
        FourfoldEffects.Phi,
        FourfoldEffects.YuleQ,
        FourfoldEffects.YuleY,
        FourfoldEffects.StandardisedLogistic,
        FourfoldEffects.StandardisedNormal,
    ];

    [Fact]
    public void Exchanging_the_groups_turns_the_sign_and_keeps_the_variance() =>
        Tables.Sample(t =>
        {
            foreach (var effect in All)
            {
                var (one, other) = (effect(t), effect(t.Swap()));
                Assert.Equal(one is null, other is null);
                if (one is { } a && other is { } b)
                {
                    Assert.Equal(a.Value, -b.Value, 1e-12);
                    Assert.Equal(a.Variance, b.Variance, tolerance: 1e-10 * (a.Variance + 1e-3));
                }
            }
        });

    [Fact]
    public void A_ratio_of_an_empty_cell_is_nothing_and_of_a_corrected_one_a_number() =>
        Tables.Sample(t =>
        {
            Assert.Equal(t.A == 0 || t.C == 0, FourfoldEffects.LogRiskRatio(t) is null);
            Assert.Equal(t.HasZero, FourfoldEffects.LogOddsRatio(t) is null);
            Assert.NotNull(FourfoldEffects.LogOddsRatio(Continuity.Usual.Apply(t)));
        });

    [Theory]
    [InlineData(CorrectedStudies.WithZero, 0.5, 0)]
    [InlineData(CorrectedStudies.All, 0.5, 0.5)]
    [InlineData(CorrectedStudies.AllIfAnyZero, 0.5, 0.5)]
    [InlineData(CorrectedStudies.None, 0, 0)]
    public void A_correction_concerns_the_studies_that_it_names(
        CorrectedStudies studies,
        double withZero,
        double without
    )
    {
        var corrected = new Continuity(0.5, studies).Apply([
            new FourfoldTable(0, 5, 2, 3),
            new FourfoldTable(1, 5, 2, 3),
        ]);

        Assert.Equal((withZero, 1 + without), (corrected[0].A, corrected[1].A));
        Assert.Equal(
            studies == CorrectedStudies.All ? 1.5 : 1,
            new Continuity(0.5, studies).Apply([new FourfoldTable(1, 5, 2, 3)])[0].A
        );
    }

    [Fact]
    public void A_standardised_difference_does_not_depend_on_the_unit() =>
        Gen.Select(Gen.Double[-5, 5], Gen.Double[0.5, 3], Gen.Int[3, 50], Gen.Double[0.01, 100])
            .Sample(
                (mean, deviation, size, unit) =>
                {
                    var groups = new TwoGroups(size, mean, deviation, size + 3, 1, 1.2);
                    var others = new TwoGroups(
                        size,
                        mean * unit,
                        deviation * unit,
                        size + 3,
                        unit,
                        1.2 * unit
                    );
                    foreach (var correction in Enum.GetValues<SmallSample>())
                    {
                        var a = MeanEffects.Standardised(groups, correction)!.Value;
                        var b = MeanEffects.Standardised(others, correction)!.Value;
                        Assert.Equal(a.Value, b.Value, 1e-10);
                        Assert.Equal(a.Variance, b.Variance, 1e-10);
                    }
                }
            );

    [Fact]
    public void The_approximate_factor_comes_within_a_hundredth_of_the_exact_one() =>
        Gen.Double[4, 1_000]
            .Sample(m =>
            {
                var exact = MeanEffects.Factor(m, SmallSample.Exact);
                return exact is > 0 and < 1
                    && Math.Abs(exact - MeanEffects.Factor(m, SmallSample.Approximate)) < 0.01;
            });

    [Fact]
    public void A_share_comes_back_from_its_double_arcsine() =>
        Gen.Int[1, 500]
            .SelectMany(n => Gen.Int[0, n].Select(x => new Share(x, n)))
            .Sample(s =>
                Assert.Equal(
                    s.With / s.All,
                    ProportionEffects.FromDoubleArcsine(
                        ProportionEffects.DoubleArcsine(s)!.Value.Value,
                        s.All
                    ),
                    1e-6
                )
            );

    [Theory]
    [InlineData(1.2, 1.5, 0.9, "ci_low", "swapped")]
    [InlineData(2.0, 0.9, 1.5, "estimate", "outside")]
    [InlineData(-0.2, -0.5, 0.1, "estimate", "above 0")]
    [InlineData(double.NaN, 0.9, 1.5, "estimate", "missing")]
    [InlineData(1.2, double.NaN, 1.5, "ci_low", "missing")]
    public void An_impossible_interval_is_refused_in_words(
        double value,
        double low,
        double high,
        string field,
        string says
    )
    {
        var problem = Assert.Single(
            ReportedEstimate.FromInterval(value, low, high, ReportedScale.Ratio).Problems
        );

        Assert.Equal(field, problem.Field);
        Assert.Contains(says, problem.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_standard_error_that_is_none_is_refused()
    {
        Assert.Equal(
            "se",
            ReportedEstimate
                .FromStandardError(1.2, -0.1, ReportedScale.Ratio)
                .Problems.Single()
                .Field
        );
        Assert.Equal(
            Math.Log(1.2),
            ReportedEstimate.FromStandardError(1.2, 0.1, ReportedScale.Ratio).Value.Estimate.Value,
            1e-15
        );
    }

    [Fact]
    public void An_interval_that_was_made_on_another_scale_shows()
    {
        var read = ReportedEstimate.FromInterval(0.38, 0.2, 0.56, ReportedScale.Ratio).Value;

        Assert.True(read.Asymmetry > 0.2);
    }
}
