using CsCheck;
using Evenhand.Statistics.Bias;
using Evenhand.Statistics.Effects;
using Evenhand.Statistics.Pooling;
using Xunit;

namespace Evenhand.Tests.Statistics.Bias;

/// <summary>What holds of tests of the funnel, and their ends.</summary>
public sealed class BiasTests
{
    private static readonly PoolingOptions Moments = new()
    {
        Method = Heterogeneity.DerSimonianLaird,
    };

    private static readonly Gen<Estimate[]> Leaning = Gen.Select(
            Gen.Double[-2, 2],
            Gen.Double[0.01, 2],
            (y, v) => new Estimate(y, v)
        )
        .Array[4, 15]
        // Studies of one size make no funnel, and one that leans to neither side has no side to turn.
        .Where(studies =>
            FunnelRegression.Of(studies, Moments) is { IsOk: true } funnel
            && Math.Abs(funnel.Value.Slope.Estimate) > 1e-9
        );

    // metafor 3.8-1, tes(yi, vi) of dat.bcg: 8 of 13 observed, 6.0927 expected, p = 0.1344 (exact test).
    [Fact]
    public void Excess_significance_is_that_of_metafor()
    {
        var golden = GoldenResults.Metafor("dat.bcg");
        var truth = GoldenResults.Number(
            golden.GetProperty("models").GetProperty("FE_z"),
            "estimate"
        );
        var found = ExcessSignificance.Of(GoldenResults.Studies(golden), truth);

        Assert.Equal(8, found.Observed);
        Assert.Equal(6.0927, found.Expected, 1e-4);
        Assert.Equal(0.1344, found.P, 1e-4);
    }

    [Theory]
    [InlineData("dat.bcg")]
    [InlineData("dat.raudenbush1985")]
    [InlineData("dat.hackshaw1998")]
    public void With_all_chances_equal_the_selection_model_is_maximum_likelihood(string set)
    {
        var studies = GoldenResults.Studies(GoldenResults.Metafor(set));
        var plain = Pool.Studies(
            studies,
            new PoolingOptions { Method = Heterogeneity.MaximumLikelihood }
        ).Value;
        var given = StepSelection.Given(studies, true, [0.025, 0.5], [1, 1, 1]).Value;

        Assert.Equal(plain.Pooled.Estimate, given.Pooled.Estimate, 1e-6);
        Assert.Equal(plain.Tau2.Value, given.Tau2, 1e-6);
        Assert.Null(given.Test);
    }

    [Theory]
    [InlineData("dat.molloy2014")]
    [InlineData("dat.raudenbush1985")]
    [InlineData("dat.hackshaw1998")]
    public void The_less_likely_the_rest_is_seen_the_further_the_estimate_goes_back(string set)
    {
        var studies = GoldenResults.Studies(GoldenResults.Metafor(set));
        double[] estimates =
        [
            .. new[] { 1, 0.6, 0.3, 0.1 }.Select(c =>
                StepSelection.Given(studies, true, [0.025], [1, c]).Value.Pooled.Estimate
            ),
        ];

        Assert.True(estimates.Zip(estimates.Skip(1)).All(p => p.Second < p.First));
    }

    [Fact]
    public void Turning_the_studies_round_turns_the_filled_result_round() =>
        Leaning.Sample(studies =>
        {
            Estimate[] turned = [.. studies.Select(s => s with { Value = -s.Value })];
            var (one, other) = (TrimAndFill.Of(studies, Moments), TrimAndFill.Of(turned, Moments));
            Assert.True(one.IsOk);
            Assert.Equal(one.Value.Missing, other.Value.Missing);
            Assert.NotEqual(one.Value.OnRight, other.Value.OnRight);
            Assert.Equal(
                one.Value.Result.Pooled.Estimate,
                -other.Value.Result.Pooled.Estimate,
                1e-10
            );
        });

    // R 4.2.2: cor.test(1:6, c(2,1,4,3,6,5), method = "kendall") gives tau 0.6, p 0.1361.
    [Fact]
    public void Kendall_is_exact_without_ties_and_says_so()
    {
        var exact = KendallTest.Of([1, 2, 3, 4, 5, 6], [2, 1, 4, 3, 6, 5])!;
        Assert.Equal(0.6, exact.Tau, 1e-12);
        Assert.Equal(0.1361, exact.P, 1e-4);
        Assert.True(exact.Exact);
        Assert.False(KendallTest.Of([1, 2, 3, 4], [1, 1, 2, 3])!.Exact);
        Assert.Null(KendallTest.Of([1, 2, 3], [5, 5, 5]));
    }

    [Fact]
    public void Where_nothing_can_be_told_the_answer_says_so()
    {
        Estimate[] two = [new(1, 1), new(2, 2)];
        Estimate[] alike = [new(1, 1), new(2, 1), new(3, 1)];

        Assert.False(FunnelRegression.Egger(two).IsOk);
        Assert.False(FunnelRegression.Egger(alike).IsOk);
        Assert.False(RankCorrelation.Of(alike).IsOk);
        Assert.False(TrimAndFill.Of(two).IsOk);
        Assert.False(StepSelection.Of(two, true).IsOk);
        // None of these is significant, so that the chance of the others cannot be told.
        var problem = Assert.Single(
            StepSelection.Of([new(0.1, 1), new(0.2, 2), new(0, 1)], true).Problems
        );
        Assert.Equal("steps", problem.Field);
        Assert.False(StepSelection.Given(alike, true, [0.025], [1]).IsOk);
        Assert.Equal(double.PositiveInfinity, FailSafe.Orwin(alike, 0));
    }
}
