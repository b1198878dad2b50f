using Evenhand.Statistics.Effects;
using Evenhand.Statistics.Pooling;
using Xunit;

namespace Evenhand.Tests.Statistics.Pooling;

/// <summary>The ends of what can be pooled.</summary>
public sealed class PoolingEdgeTests
{
    public static TheoryData<Heterogeneity> Methods() => [.. Enum.GetValues<Heterogeneity>()];

    [Theory]
    [MemberData(nameof(Methods))]
    public void One_study_is_given_as_it_stands(Heterogeneity method)
    {
        var fit = Pool.Studies(
            [new Estimate(0.5, 0.04)],
            new PoolingOptions { Method = method, KnappHartung = true }
        ).Value;

        Assert.Equal(0.5, fit.Pooled.Estimate, 1e-14);
        Assert.Equal(0.2, fit.Pooled.StandardError, 1e-14);
        Assert.Null(fit.Pooled.Freedom);
        Assert.Equal((0, 0, 1, 0, 1), (fit.Tau2.Value, fit.I2, fit.H2, fit.Q.Freedom, fit.Q.P));
        Assert.Null(fit.Prediction);
        Assert.Equal([FitNote.OneStudy], fit.Notes);
    }

    [Theory]
    [MemberData(nameof(Methods))]
    public void Studies_that_agree_to_the_last_digit_have_no_variance_between_them(
        Heterogeneity method
    )
    {
        var fit = Pool.Studies(
            [.. Enumerable.Repeat(new Estimate(0.3, 0.1), 6)],
            new PoolingOptions { Method = method }
        ).Value;

        Assert.Equal(0, fit.Tau2.Value, 1e-12);
        Assert.Equal(0.3, fit.Pooled.Estimate, 1e-14);
        Assert.Equal(Math.Sqrt(0.1 / 6), fit.Pooled.StandardError, 1e-14);
    }

    // With equal variances all moment estimators and REML are the variance of the estimates less the sampling variance.
    [Theory]
    [InlineData(Heterogeneity.DerSimonianLaird)]
    [InlineData(Heterogeneity.Hedges)]
    [InlineData(Heterogeneity.PauleMandel)]
    [InlineData(Heterogeneity.EmpiricalBayes)]
    [InlineData(Heterogeneity.RestrictedLikelihood)]
    public void With_equal_variances_the_estimators_agree(Heterogeneity method)
    {
        double[] values = [0.1, 0.9, -0.4, 0.6, 1.3];
        var mean = values.Average();
        var variance = values.Sum(y => (y - mean) * (y - mean)) / 4;
        var fit = Pool.Studies(
            [.. values.Select(y => new Estimate(y, 0.05))],
            new PoolingOptions { Method = method }
        ).Value;

        Assert.Equal(variance - 0.05, fit.Tau2.Value, 1e-12);
        Assert.Equal(mean, fit.Pooled.Estimate, 1e-12);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-0.1)]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    [InlineData(1e-300)]
    public void A_variance_that_is_none_is_refused_with_its_row(double variance)
    {
        var problem = Assert.Single(
            Pool.Studies([new Estimate(1, 1), new Estimate(1, variance)]).Problems
        );

        Assert.Equal(("vi", 2), (problem.Field, problem.Line));
    }

    [Fact]
    public void A_hundred_thousand_missing_variances_are_told_twenty_times() =>
        Assert.Equal(
            20,
            Pool.Studies([
                .. Enumerable.Repeat(new Estimate(1, double.NaN), 100_000),
            ]).Problems.Count
        );

    [Fact]
    public void No_study_is_no_result() =>
        Assert.Equal("There is no study to pool", Assert.Single(Pool.Studies([]).Problems).What);

    [Fact]
    public void A_moderator_that_repeats_another_is_refused_by_name()
    {
        var studies = Enumerable.Range(0, 6).Select(i => new Estimate(i * 0.1, 0.1)).ToList();
        double[] years = [2001, 2003, 2004, 2007, 2008, 2010];

        var problem = Assert.Single(
            Pool.Studies(
                studies,
                null,
                new Moderator("year", years),
                new Moderator("age", [.. years.Select(y => 2020 - y)])
            ).Problems
        );

        Assert.Equal("age", problem.Field);
    }

    [Fact]
    public void Too_many_moderators_are_refused()
    {
        Estimate[] studies = [new(1, 1), new(2, 1)];

        Assert.False(Pool.Studies(studies, null, new Moderator("x", [0, 1])).IsOk);
        Assert.True(
            Pool.Studies(
                studies,
                new PoolingOptions { Method = Heterogeneity.EqualEffects },
                new Moderator("x", [0, 1])
            ).IsOk
        );
        Assert.Contains(
            Pool.Studies(studies, null, new Moderator("x", [0])).Problems,
            p => p.Found == "1 values"
        );
    }

    [Fact]
    public void Variances_ten_million_times_apart_are_pooled_and_told()
    {
        var fit = Pool.Studies([new(1, 1e-8), new(2, 1), new(0, 10)]).Value;

        Assert.Contains(FitNote.VariancesFarApart, fit.Notes);
        Assert.True(double.IsFinite(fit.Pooled.StandardError));
    }

    [Fact]
    public void Where_the_usual_steps_do_not_settle_a_search_finds_the_variance_and_it_is_said()
    {
        // Variances so far apart that Fisher scoring goes on for ever; the zero of the slope by R's uniroot.
        var fit = Pool.Studies([new(0.111, 5583), new(-14.851, 0.1839), new(-0.415, 206.9)]).Value;

        Assert.Equal(TauSearch.Bracketed, fit.Tau2.Search);
        Assert.Contains(FitNote.Bracketed, fit.Notes);
        Assert.Equal(1, fit.Tau2.Value / 0.902286196155, 1e-6);
    }

    [Fact]
    public void Ten_thousand_studies_have_a_restricted_likelihood_as_well()
    {
        var random = new Random(7);
        var studies = Enumerable
            .Range(0, 10_000)
            .Select(_ => 0.01 + random.NextDouble())
            .Select(v => new Estimate(Normal(random) * Math.Sqrt(v + 0.25), v))
            .ToList();
        var fit = Pool.Studies(studies).Value;

        Assert.Equal(TauSearch.Settled, fit.Tau2.Search);
        Assert.InRange(fit.Tau2.Value, 0.25 - (4 * fit.Tau2.StandardError!.Value), 0.3);
    }

    [Fact]
    public void The_short_names_are_those_of_the_field()
    {
        foreach (var method in Enum.GetValues<Heterogeneity>())
        {
            Assert.Equal(method, HeterogeneityCodes.Read(method.Code().ToLowerInvariant()));
        }

        Assert.Null(HeterogeneityCodes.Read("XX"));
    }

    [Fact]
    public void Riley_s_prediction_interval_rests_on_t_with_two_fewer_than_studies()
    {
        Estimate[] studies = [new(0.2, 0.04), new(0.7, 0.09), new(1.4, 0.05)];
        var options = new PoolingOptions { Prediction = PredictionRule.TwoFewer };

        var fit = Pool.Studies(studies, options).Value;
        var reach = 12.706204736174690;
        var error = Math.Sqrt(Math.Pow(fit.Pooled.StandardError, 2) + fit.Tau2.Value);
        Assert.Equal(fit.Pooled.Estimate + (reach * error), fit.Prediction!.High, 1e-9);
        Assert.Null(Pool.Studies(studies[..2], options).Value.Prediction);
    }

    private static double Normal(Random random) =>
        Math.Sqrt(-2 * Math.Log(1 - random.NextDouble()))
        * Math.Cos(2 * Math.PI * random.NextDouble());
}
