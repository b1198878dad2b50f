using System.Globalization;
using Evenhand.Statistics.Clusters;
using Evenhand.Statistics.Effects;
using Evenhand.Statistics.Pooling;
using Xunit;

namespace Evenhand.Tests.Statistics.Clusters;

/// <summary>Schools in districts (Konstantopoulos 2011) against metafor's rma.mv and robust.</summary>
public sealed class ClusterTests
{
    private const string Set = "dat.konstantopoulos2011";

    private static readonly Estimate[] Schools = GoldenResults.Studies(GoldenResults.Metafor(Set));

    private static readonly string[] Districts =
    [
        .. GoldenResults
            .Column(Set, "district")
            .Select(d => d.ToString(CultureInfo.InvariantCulture)),
    ];

    [Fact]
    public void Robust_errors_are_those_of_metafor()
    {
        var expected = GoldenResults.Metafor(Set).GetProperty("robust_district");
        var found = RobustVariance.Of(Schools, Districts).Value.Coefficients[0];
        void Same(string name, double? value) =>
            GoldenResults.Same(GoldenResults.Number(expected, name), value, 1e-8, name);

        Same("se", found.StandardError);
        Same("tval", found.Statistic);
        Same("df", found.Freedom);
        Same("pval", found.P);
        Same("ci_lb", found.Interval.Low);
        Same("ci_ub", found.Interval.High);
    }

    [Fact]
    public void Two_levels_are_those_of_metafor()
    {
        var expected = GoldenResults.Metafor(Set).GetProperty("multilevel");
        var found = Multilevel.Of(Schools, Districts).Value;
        void Same(string name, double value) =>
            GoldenResults.Same(GoldenResults.Number(expected, name), value, 1e-6, name);

        Assert.True(found.Settled);
        Same("estimate", found.Pooled.Estimate);
        Same("se", found.Pooled.StandardError);
        Same("ci_lb", found.Pooled.Interval.Low);
        Same("ci_ub", found.Pooled.Interval.High);
        Same("sigma2_district", found.Between);
        Same("sigma2_school", found.Within);
        Same("ll_REML", found.LogLikelihood);
    }

    [Fact]
    public void Where_each_finding_is_a_study_of_its_own_the_levels_add_up_to_the_one_of_REML()
    {
        string[] each = [.. Enumerable.Range(0, Schools.Length).Select(i => $"{i}")];
        var levels = Multilevel.Of(Schools, each).Value;
        var plain = Pool.Studies(Schools).Value;

        Assert.Equal(plain.Tau2.Value, levels.Between + levels.Within, 1e-6);
        Assert.Equal(plain.Pooled.Estimate, levels.Pooled.Estimate, 1e-6);
        Assert.Equal(plain.LogLikelihood, levels.LogLikelihood, 1e-8);
    }

    [Fact]
    public void One_cluster_is_refused()
    {
        string[] one = [.. Schools.Select(_ => "a")];

        Assert.False(Multilevel.Of(Schools, one).IsOk);
        Assert.False(RobustVariance.Of(Schools, one).IsOk);
        Assert.False(RobustVariance.Of(Schools, Districts[..5]).IsOk);
    }
}
