using System.Text.Json;
using Evenhand.Statistics.Pooling;
using Xunit;

namespace Evenhand.Tests.Statistics.Pooling;

/// <summary>
/// Pooling against metafor: 1e-10 of the number for formulas, 1e-8 for iterative estimators (the tolerance to which metafor's
/// own iteration is good, see golden/README.md).
/// </summary>
public sealed class PoolingGoldenTests
{
    private static readonly string[] Iterative = ["REML", "ML", "PM", "EB"];

    public static TheoryData<string> Sets() => [.. GoldenResults.Names];

    public static TheoryData<string> Moderated() =>
        [
            .. GoldenResults.Names.Where(n =>
                GoldenResults.Metafor(n).TryGetProperty("metareg", out _)
            ),
        ];

    [Theory]
    [MemberData(nameof(Sets))]
    public void Every_estimator_gives_what_metafor_gives(string set)
    {
        var golden = GoldenResults.Metafor(set);
        var studies = GoldenResults.Studies(golden);
        var models = golden.GetProperty("models").EnumerateObject().ToList();

        Assert.Equal(17, models.Count);
        foreach (var model in models)
        {
            var fit = Pool.Studies(studies, Options(model.Value)).Value;
            Compare($"{set} {model.Name}", model.Value, fit, studies.Max(s => s.Variance));
        }
    }

    [Theory]
    [MemberData(nameof(Sets))]
    public void The_Q_profile_gives_the_interval_that_metafor_gives(string set)
    {
        var golden = GoldenResults.Metafor(set);
        var expected = golden.GetProperty("qprofile_REML");
        var interval = TauInterval.Of(GoldenResults.Studies(golden)).Value;

        double Expected(string name) => GoldenResults.Number(expected, name);
        Bound(set + " tau2_lb", Expected("tau2_lb"), interval.Tau2.Low);
        Bound(set + " I2_lb", Expected("I2_lb"), interval.I2.Low);
        Bound(set + " H2_lb", Expected("H2_lb"), interval.H2.Low);
        if (set == "edge.k2")
        {
            // metafor stops looking at 100.
            Assert.Equal(100, Expected("tau2_ub"));
            Assert.True(interval.Tau2.High > 100);
            return;
        }

        Bound(set + " tau2_ub", Expected("tau2_ub"), interval.Tau2.High);
        Bound(set + " I2_ub", Expected("I2_ub"), interval.I2.High);
        Bound(set + " H2_ub", Expected("H2_ub"), interval.H2.High);
        Assert.Equal(set == "edge.tau2zero", interval.Empty);
    }

    [Theory]
    [MemberData(nameof(Moderated))]
    public void Regression_on_moderators_gives_what_metafor_gives(string set)
    {
        var golden = GoldenResults.Metafor(set);
        var regression = golden.GetProperty("metareg");
        var all = GoldenResults.Studies(golden);
        var original = GoldenResults.Numbers(golden.GetProperty("row_used_1based")).ToList();
        var rows = GoldenResults.Numbers(regression.GetProperty("rows_used_1based"));
        var studies = rows.Select(r => all[original.IndexOf(r)]).ToArray();
        var design = regression
            .GetProperty("design")
            .EnumerateArray()
            .Select(GoldenResults.Numbers)
            .ToArray();
        var names = regression.GetProperty("terms").EnumerateArray().Select(t => t.GetString()!);
        Moderator[] moderators =
        [
            .. names.Skip(1).Select((n, j) => new Moderator(n, [.. design.Select(r => r[j + 1])])),
        ];

        foreach (var model in regression.GetProperty("fits").EnumerateObject())
        {
            var fit = Pool.Studies(studies, Options(model.Value), moderators).Value;
            CompareRegression($"{set} {model.Name}", model.Value, fit);
        }
    }

    private static void Bound(string what, double expected, double found) =>
        GoldenResults.Same(expected, found, 1e-8, what, 1e-11);

    private static PoolingOptions Options(JsonElement model) =>
        new()
        {
            Method = HeterogeneityCodes.Read(model.GetProperty("method").GetString()!)!.Value,
            KnappHartung = model.GetProperty("test").GetString() == "knha",
        };

    private static void Compare(string what, JsonElement expected, Fit fit, double scale)
    {
        var share = Share(expected);
        void Same(string name, double? found, double near = 0) =>
            GoldenResults.Same(
                GoldenResults.Number(expected, name),
                found,
                share,
                $"{what} {name}",
                near
            );

        Assert.Equal(expected.GetProperty("k").GetInt32(), fit.Studies);
        Same("estimate", fit.Pooled.Estimate);
        Same("se", fit.Pooled.StandardError);
        Same("zval", fit.Pooled.Statistic);
        // A probability of 1e-40 has as many digits fewer as its logarithm is long.
        Same("pval", fit.Pooled.P, 100 * share * fit.Pooled.P);
        Same("ci_lb", fit.Pooled.Interval.Low, share * fit.Pooled.StandardError);
        Same("ci_ub", fit.Pooled.Interval.High, share * fit.Pooled.StandardError);
        Same("dfs", fit.Pooled.Freedom);
        Same("tau2", fit.Tau2.Value, 1e-11 * scale);
        Same("se_tau2", fit.Tau2.StandardError);
        Same("I2", fit.I2, 1e-7);
        Same("H2", fit.H2);
        Same("QE", fit.Q.Statistic, 1e-13);
        Same("QEp", fit.Q.P);
        Same("QE_df", fit.Q.Freedom);
        Same("ll", fit.LogLikelihood, 1e-10);
        Same("pi_lb", fit.Prediction?.Low, share * fit.Pooled.StandardError);
        Same("pi_ub", fit.Prediction?.High, share * fit.Pooled.StandardError);
        SameAll(what + " weights", expected.GetProperty("weights_percent"), fit.Weights, share);
    }

    private static void CompareRegression(string what, JsonElement expected, Fit fit)
    {
        var share = 10 * Share(expected);
        void Same(string name, double? found, double near = 0) =>
            GoldenResults.Same(
                GoldenResults.Number(expected, name),
                found,
                share,
                $"{what} {name}",
                near
            );
        void Each(string name, Func<Coefficient, double> of) =>
            SameAll(
                $"{what} {name}",
                expected.GetProperty(name),
                [.. fit.Coefficients.Select(of)],
                share
            );

        Each("beta", c => c.Estimate);
        Each("se", c => c.StandardError);
        Each("zval", c => c.Statistic);
        Each("pval", c => c.P);
        Each("ci_lb", c => c.Interval.Low);
        Each("ci_ub", c => c.Interval.High);
        var rows = expected.GetProperty("vcov").EnumerateArray().ToList();
        for (var i = 0; i < rows.Count; i++)
        {
            SameAll(
                $"{what} vcov {i}",
                rows[i],
                [.. Enumerable.Range(0, rows.Count).Select(j => fit.Covariance[i, j])],
                share
            );
        }

        Same("tau2", fit.Tau2.Value, 1e-11);
        Same("I2", fit.I2, 1e-7);
        Same("H2", fit.H2);
        Same("R2", fit.R2, 1e-5);
        Same("QE", fit.Q.Statistic);
        Same("QEp", fit.Q.P);
        Same("QM", fit.Moderators!.Statistic);
        Same("QMp", fit.Moderators.P);
    }

    private static double Share(JsonElement model) =>
        Iterative.Contains(model.GetProperty("method").GetString()) ? 1e-8 : 1e-10;

    private static void SameAll(
        string what,
        JsonElement expected,
        IReadOnlyList<double> found,
        double share
    )
    {
        var numbers = GoldenResults.Numbers(expected);
        Assert.Equal(numbers.Length, found.Count);
        for (var i = 0; i < numbers.Length; i++)
        {
            GoldenResults.Same(numbers[i], found[i], share, $"{what} {i + 1}");
        }
    }
}
