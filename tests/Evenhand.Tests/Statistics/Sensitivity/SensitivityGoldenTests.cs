using System.Text.Json;
using Evenhand.Statistics.Pooling;
using Evenhand.Statistics.Sensitivity;
using Xunit;

namespace Evenhand.Tests.Statistics.Sensitivity;

/// <summary>What hangs on single studies, against metafor: 1e-10 for formulas, 1e-7 for REML refitted again and again.</summary>
public sealed class SensitivityGoldenTests
{
    public static TheoryData<string> Sets() =>
        [
            .. GoldenResults.Names.Where(n =>
                GoldenResults.Metafor(n).TryGetProperty("leave1out", out _)
            ),
        ];

    [Theory]
    [MemberData(nameof(Sets))]
    public void Leaving_out_each_study_gives_what_metafor_gives(string set)
    {
        var golden = GoldenResults.Metafor(set);
        foreach (var model in golden.GetProperty("leave1out").EnumerateObject())
        {
            var options = new PoolingOptions
            {
                Method = HeterogeneityCodes.Read(model.Name)!.Value,
            };
            var fits = LeaveOneOut.Of(GoldenResults.Studies(golden), options).Value;
            var share = model.Name == "REML" ? 1e-7 : 1e-10;
            void Each(string name, Func<Fit, double> of, double near = 0) =>
                Compare(
                    $"{set} {model.Name} {name}",
                    model.Value,
                    name,
                    [.. fits.Select(of)],
                    share,
                    near
                );

            Each("estimate", f => f.Pooled.Estimate);
            Each("se", f => f.Pooled.StandardError);
            Each("zval", f => f.Pooled.Statistic);
            Each("pval", f => f.Pooled.P, 1e-12);
            Each("ci_lb", f => f.Pooled.Interval.Low, 1e-9);
            Each("ci_ub", f => f.Pooled.Interval.High, 1e-9);
            Each("Q", f => f.Q.Statistic);
            Each("Qp", f => f.Q.P);
            Each("H2", f => f.H2);
            Each("I2", f => f.I2, 1e-6);
            Each("tau2", f => f.Tau2.Value, 1e-10);
        }
    }

    [Theory]
    [MemberData(nameof(Sets))]
    public void Adding_study_after_study_gives_what_metafor_gives(string set)
    {
        var golden = GoldenResults.Metafor(set);
        var expected = golden.GetProperty("cumul_REML_in_row_order");
        var fits = LeaveOneOut.Cumulative(GoldenResults.Studies(golden)).Value;

        Compare(
            set + " estimate",
            expected,
            "estimate",
            [.. fits.Select(f => f.Pooled.Estimate)],
            1e-7
        );
        Compare(set + " se", expected, "se", [.. fits.Select(f => f.Pooled.StandardError)], 1e-7);
        Compare(set + " tau2", expected, "tau2", [.. fits.Select(f => f.Tau2.Value)], 1e-7, 1e-10);
    }

    [Theory]
    [MemberData(nameof(Sets))]
    public void The_influence_of_each_study_is_what_metafor_gives(string set)
    {
        var golden = GoldenResults.Metafor(set);
        var expected = golden.GetProperty("influence_REML");
        var found = Influence.Of(GoldenResults.Studies(golden)).Value;
        void Each(string name, Func<Influence, double> of, double near = 1e-8) =>
            Compare($"{set} {name}", expected, name, [.. found.Select(of)], 1e-6, near);

        Each("rstudent", i => i.Residual);
        Each("dffits", i => i.Fits);
        Each("cook_d", i => i.Cook);
        Each("cov_r", i => i.CovarianceRatio);
        Each("tau2_del", i => i.Tau2);
        Each("QE_del", i => i.Q);
        Each("hat", i => i.Hat);
        Each("weight", i => i.Weight);
    }

    // metafor 3.8-1, influence(rma(yi, vi, mods = ~ ablat, data = bcg))$dfbs, first three studies.
    [Fact]
    public void With_a_moderator_each_coefficient_has_its_own_influence()
    {
        var studies = GoldenResults.Studies(GoldenResults.Metafor("dat.bcg"));
        var latitude = new Moderator("ablat", GoldenResults.Column("dat.bcg", "ablat"));
        var found = Influence.Of(studies, null, latitude).Value;

        double[][] expected =
        [
            [0.00650885157985, 0.02237179919543, 0.22587377319296, 0.00480423588752],
            [0.1408596498419, -0.1933376167524, -0.4819296692442, 0.0489041644098],
            [0.0299013697277, -0.0677516827132, -0.5441914830874, 0.0103949578491],
        ];
        for (var i = 0; i < expected.Length; i++)
        {
            GoldenResults.Same(expected[i][0], found[i].Coefficients[0], 1e-6, $"{i} intercept");
            GoldenResults.Same(expected[i][1], found[i].Coefficients[1], 1e-6, $"{i} ablat");
            GoldenResults.Same(expected[i][2], found[i].Residual, 1e-6, $"{i} residual");
            GoldenResults.Same(expected[i][3], found[i].Cook, 1e-6, $"{i} Cook");
        }
    }

    [Fact]
    public void One_study_cannot_be_left_out() => Assert.False(LeaveOneOut.Of([new(1, 1)]).IsOk);

    private static void Compare(
        string what,
        JsonElement golden,
        string name,
        IReadOnlyList<double> found,
        double share,
        double near = 0
    )
    {
        if (!golden.TryGetProperty(name, out var array) || array.ValueKind == JsonValueKind.Null)
        {
            return;
        }

        var expected = GoldenResults.Numbers(array);
        if (array.ValueKind != JsonValueKind.Array || expected.Length == 0)
        {
            return;
        }

        Assert.Equal(expected.Length, found.Count);
        for (var i = 0; i < expected.Length; i++)
        {
            GoldenResults.Same(expected[i], found[i], share, $"{what} {i + 1}", near);
        }
    }
}
