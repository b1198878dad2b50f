using System.Text.Json;
using Evenhand.Statistics.Effects;
using Xunit;

namespace Evenhand.Tests.Statistics.Effects;

/// <summary>Effects and variances against metafor's escalc, to 1e-12 of the number.</summary>
public sealed class EffectGoldenTests
{
    private static readonly Dictionary<string, Func<FourfoldTable, Estimate?>> Fourfold = new()
    {
        ["OR"] = FourfoldEffects.LogOddsRatio,
        ["RR"] = FourfoldEffects.LogRiskRatio,
        ["RD"] = FourfoldEffects.RiskDifference,
        ["AS"] = FourfoldEffects.ArcsineDifference,
        ["PETO"] = FourfoldEffects.PetoLogOddsRatio,
        ["PHI"] = FourfoldEffects.Phi,
        ["OR2DN"] = FourfoldEffects.StandardisedNormal,
    };

    [Theory]
    [InlineData("dat.bcg", new[] { "tpos", "tneg", "cpos", "cneg" }, 5)]
    [InlineData(
        "dat.landenberger2005",
        new[] { "n.cbt.non", "n.cbt.rec", "n.ctrl.non", "n.ctrl.rec" },
        5
    )]
    [InlineData("dat.li2007", new[] { "ai", "n1i", "ci", "n2i" }, 4)]
    public void Effects_of_fourfold_tables_are_those_of_metafor(
        string set,
        string[] columns,
        int measures
    )
    {
        var cells = columns.Select(c => GoldenResults.Column(set, c)).ToArray();
        var tables = Enumerable
            .Range(0, cells[0].Length)
            .Select(i =>
                columns[1] == "n1i"
                    ? new FourfoldTable(
                        cells[0][i],
                        cells[1][i] - cells[0][i],
                        cells[2][i],
                        cells[3][i] - cells[2][i]
                    )
                    : new FourfoldTable(cells[0][i], cells[1][i], cells[2][i], cells[3][i])
            )
            .ToList();
        var golden = GoldenResults.Metafor(set).GetProperty("escalc");

        Assert.Equal(measures, golden.EnumerateObject().Count());
        var used = Continuity.Usual.Apply(tables);
        foreach (var measure in golden.EnumerateObject())
        {
            Compare(set, measure, [.. used.Select(Fourfold[measure.Name])]);
        }
    }

    [Fact]
    public void Effects_of_means_are_those_of_metafor()
    {
        const string Set = "dat.normand1999";
        var columns = new[] { "n1i", "m1i", "sd1i", "n2i", "m2i", "sd2i" }
            .Select(c => GoldenResults.Column(Set, c))
            .ToArray();
        var groups = Enumerable
            .Range(0, columns[0].Length)
            .Select(i => new TwoGroups(
                columns[0][i],
                columns[1][i],
                columns[2][i],
                columns[3][i],
                columns[4][i],
                columns[5][i]
            ))
            .ToList();
        var golden = GoldenResults.Metafor(Set).GetProperty("escalc");

        Compare(Set, golden, "MD", [.. groups.Select(MeanEffects.Difference)]);
        Compare(Set, golden, "SMD", [.. groups.Select(g => MeanEffects.Standardised(g))]);
        Compare(Set, golden, "SMDH", [.. groups.Select(g => MeanEffects.StandardisedUnequal(g))]);
        Compare(Set, golden, "ROM", [.. groups.Select(MeanEffects.LogRatio)]);
    }

    [Fact]
    public void Effects_of_shares_are_those_of_metafor()
    {
        const string Set = "dat.pritz1997";
        var shares = GoldenResults
            .Column(Set, "xi")
            .Zip(GoldenResults.Column(Set, "ni"), (x, n) => new Share(x, n))
            .ToList();
        var corrected = shares.Select(s => s.HasZero ? s.Plus(0.5) : s).ToList();
        var golden = GoldenResults.Metafor(Set).GetProperty("escalc");

        Compare(Set, golden, "PR", [.. corrected.Select(ProportionEffects.Raw)]);
        Compare(Set, golden, "PLN", [.. corrected.Select(ProportionEffects.Log)]);
        Compare(Set, golden, "PLO", [.. corrected.Select(ProportionEffects.Logit)]);
        Compare(Set, golden, "PAS", [.. shares.Select(ProportionEffects.Arcsine)]);
        Compare(Set, golden, "PFT", [.. shares.Select(ProportionEffects.DoubleArcsine)]);
    }

    [Fact]
    public void Effects_of_correlations_are_those_of_metafor()
    {
        const string Set = "dat.molloy2014";
        var pairs = GoldenResults.Column(Set, "ri").Zip(GoldenResults.Column(Set, "ni")).ToList();
        var golden = GoldenResults.Metafor(Set).GetProperty("escalc");

        Compare(
            Set,
            golden,
            "COR",
            [.. pairs.Select(p => CorrelationEffects.Raw(p.First, p.Second))]
        );
        Compare(
            Set,
            golden,
            "ZCOR",
            [.. pairs.Select(p => CorrelationEffects.FisherZ(p.First, p.Second))]
        );
    }

    [Fact]
    public void Effects_of_rates_are_those_of_metafor()
    {
        const string Set = "dat.nielweise2008";
        var columns = new[] { "x1i", "t1i", "x2i", "t2i" }
            .Select(c => GoldenResults.Column(Set, c))
            .ToArray();
        var rates = Enumerable
            .Range(0, columns[0].Length)
            .Select(i => new EventRates(columns[0][i], columns[1][i], columns[2][i], columns[3][i]))
            .Select(r => r.HasZero ? r.Plus(0.5) : r)
            .ToList();
        var golden = GoldenResults.Metafor(Set).GetProperty("escalc");

        Compare(Set, golden, "IRR", [.. rates.Select(RateEffects.LogRateRatio)]);
        Compare(Set, golden, "IRD", [.. rates.Select(RateEffects.RateDifference)]);
    }

    [Fact]
    public void Printed_ratios_with_their_intervals_give_the_estimates_of_metadat()
    {
        const string Set = "dat.hackshaw1998";
        var columns = new[] { "or", "or.lb", "or.ub", "yi", "vi" }
            .Select(c => GoldenResults.Column(Set, c))
            .ToArray();
        for (var i = 0; i < columns[0].Length; i++)
        {
            var read = ReportedEstimate
                .FromInterval(columns[0][i], columns[1][i], columns[2][i], ReportedScale.Ratio)
                .Value.Estimate;
            GoldenResults.Same(columns[3][i], read.Value, 1e-12, $"study {i + 1}");
            GoldenResults.Same(columns[4][i], read.Variance, 1e-12, $"study {i + 1}");
        }
    }

    private static void Compare(
        string set,
        JsonElement golden,
        string measure,
        Estimate?[] found
    ) => Compare(set, golden.EnumerateObject().Single(m => m.Name == measure), found);

    private static void Compare(string set, JsonProperty measure, Estimate?[] found)
    {
        var values = GoldenResults.Numbers(measure.Value.GetProperty("yi"));
        var variances = GoldenResults.Numbers(measure.Value.GetProperty("vi"));
        Assert.Equal(values.Length, found.Length);
        for (var i = 0; i < values.Length; i++)
        {
            var what = $"{set} {measure.Name} {i + 1}";
            Assert.Equal(double.IsNaN(values[i]), found[i] is null);
            GoldenResults.Same(values[i], found[i]?.Value, 1e-12, what, 1e-15);
            GoldenResults.Same(variances[i], found[i]?.Variance, 1e-12, what);
        }
    }
}
