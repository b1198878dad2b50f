using System.Globalization;
using Evenhand.Statistics.Effects;
using Evenhand.Statistics.Pooling;
using Evenhand.Statistics.Regression;
using Evenhand.Vocabulary;
using Xunit;

namespace Evenhand.Tests.Statistics.Regression;

/// <summary>Logistic regression against R's glm; <c>golden/logistic/make.R</c> is the command that made the reference.</summary>
public sealed class LogisticTests
{
    private static readonly double[][] Rows =
    [
        .. File.ReadLines(GoldenResults.At("logistic", "data.csv"))
            .Skip(1)
            .Select(l =>
                l.Split(',').Select(v => double.Parse(v, CultureInfo.InvariantCulture)).ToArray()
            ),
    ];

    [Fact]
    public void Coefficients_and_both_kinds_of_standard_error_are_those_of_R()
    {
        var golden = GoldenResults.Json("logistic", "r.json");

        var fit = Fit([Column(1), Column(2), Column(3)]).Value;

        Same(golden, "beta", fit.Coefficients.Select(c => c.Estimate));
        Same(golden, "se_model", fit.ModelErrors);
        Same(golden, "se_cluster", fit.Coefficients.Select(c => c.StandardError));
        Assert.Equal(golden.GetProperty("loglik").GetDouble(), fit.LogLikelihood, 1e-8);
        Assert.Equal((600, 60), (fit.Rows, fit.Clusters));
    }

    [Fact]
    public void One_group_against_another_gives_the_odds_ratio_of_their_table()
    {
        var fit = Fit([Column(1)]).Value;
        double Count(double group, double outcome) =>
            Rows.Count(r => r[1] == group && r[4] == outcome);

        var table = new FourfoldTable(Count(1, 1), Count(1, 0), Count(0, 1), Count(0, 0));

        Assert.Equal(
            FourfoldEffects.LogOddsRatio(table)!.Value.Value,
            fit.Coefficients[1].Estimate,
            1e-9
        );
    }

    [Fact]
    public void Columns_that_say_the_same_are_refused() =>
        Assert.Contains(
            "cannot be told apart",
            Fit([Column(1), new("again", [.. Column(1).Values.Select(v => 2 * v)])])
                .Problems[0]
                .What,
            StringComparison.Ordinal
        );

    [Fact]
    public void A_column_that_parts_the_outcomes_completely_is_refused() =>
        Assert.Contains(
            "completely",
            Fit([new("outcome", [.. Rows.Select(r => r[4])])]).Problems[0].What,
            StringComparison.Ordinal
        );

    private static Outcome<Logistic> Fit(IReadOnlyList<Moderator> columns) =>
        Logistic.Of([.. Rows.Select(r => r[4] > 0)], columns, [.. Rows.Select(r => (int)r[0])]);

    private static Moderator Column(int at) => new($"x{at}", [.. Rows.Select(r => r[at])]);

    private static void Same(
        System.Text.Json.JsonElement golden,
        string name,
        IEnumerable<double> ours
    ) =>
        Assert.All(
            GoldenResults.Numbers(golden.GetProperty(name)).Zip(ours),
            p => Assert.Equal(1, p.Second / p.First, 1e-8)
        );
}
