using System.Text.Json;
using Evenhand.Statistics;
using Evenhand.Statistics.Decisions;
using Evenhand.Statistics.Distributions;
using Xunit;

namespace Evenhand.Tests.Statistics.Decisions;

/// <summary>Value of information against closed forms and integrals, to 1e-9; distributions from quartiles.</summary>
public sealed class ValueOfInformationTests
{
    private static readonly JsonElement Golden = GoldenResults.Json(
        "smaa",
        "smaa-stochastic-voi.json"
    );

    [Fact]
    public void With_fixed_weights_certainty_about_all_and_about_one_criterion_is_worth_the_unit_loss()
    {
        foreach (var golden in Golden.GetProperty("fixed_weights").EnumerateArray())
        {
            var weights = GoldenResults.Numbers(golden.GetProperty("weights"));
            var means = Rows(golden, "mean");
            var deviations = Rows(golden, "sd");
            var difference = weights.Select((w, j) => w * (means[0][j] - means[1][j])).Sum();
            double[] each =
            [
                .. weights.Select((w, j) => w * double.Hypot(deviations[0][j], deviations[1][j])),
            ];
            var all = Math.Sqrt(each.Sum(s => s * s));

            Same(golden, "p_A_best", StandardNormal.Below(difference / all));
            Same(golden, "evpi", ValueOfInformation.Perfect(difference, all));
            var expected = GoldenResults.Numbers(golden.GetProperty("evppi_criterion"));
            for (var j = 0; j < each.Length; j++)
            {
                GoldenResults.Same(
                    expected[j],
                    ValueOfInformation.Perfect(difference, each[j]),
                    1e-9,
                    $"criterion {j}",
                    1e-14
                );
            }
        }
    }

    [Fact]
    public void Of_three_options_the_integrals_agree()
    {
        foreach (var golden in Golden.GetProperty("three_options_net_benefit").EnumerateArray())
        {
            var (best, perfect) = ValueOfInformation.OfNormals(
                GoldenResults.Numbers(golden.GetProperty("mean")),
                GoldenResults.Numbers(golden.GetProperty("sd"))
            );
            Same(golden, "evpi", perfect);
            var expected = GoldenResults.Numbers(golden.GetProperty("p_best"));
            for (var i = 0; i < expected.Length; i++)
            {
                GoldenResults.Same(expected[i], best[i], 1e-10, $"option {i}");
            }
        }
    }

    [Fact]
    public void A_study_is_worth_its_unit_loss_and_never_as_much_as_certainty()
    {
        foreach (var golden in Golden.GetProperty("evsi").EnumerateArray())
        {
            double Of(string name) => GoldenResults.Number(golden, name);
            var study = ValueOfInformation.Sample(Of("mu0"), Of("sd0"), Of("sd_obs"), Of("n"));
            Same(golden, "evsi", study);
            Same(
                golden,
                "preposterior_sd",
                ValueOfInformation.Preposterior(Of("sd0"), Of("sd_obs"), Of("n"))
            );
            var certain = ValueOfInformation.Perfect(Of("mu0"), Of("sd0"));
            Same(golden, "evpi", certain);
            Assert.True(study < certain);
        }
    }

    [Fact]
    public void From_draws_it_is_the_mean_of_the_best_less_the_best_mean() =>
        Assert.Equal(
            1,
            ValueOfInformation.OfDraws([
                [1, 3],
                [4, 2],
            ]),
            1e-12
        );

    [Theory]
    [InlineData(2, 3, 4, null)]
    [InlineData(2, 3, 5, null)]
    [InlineData(0.5, 0.7, 0.8, 1.0)]
    public void A_distribution_has_the_quartiles_that_were_given_and_only_rises(
        double lower,
        double median,
        double upper,
        double? most
    )
    {
        var bounds = most is { } m ? new Interval(0, m) : null;
        var found = Metalog.OfQuartiles(lower, median, upper, bounds).Value;

        Assert.Equal(lower, found.Quantile(0.25), 1e-12);
        Assert.Equal(median, found.Quantile(0.5), 1e-12);
        Assert.Equal(upper, found.Quantile(0.75), 1e-12);
        double[] all = [.. Enumerable.Range(1, 999).Select(i => found.Quantile(i / 1000.0))];
        Assert.True(all.Zip(all.Skip(1)).All(p => p.First < p.Second));
        Assert.True(bounds is null || (all[0] > bounds.Low && all[^1] < bounds.High));
    }

    [Theory]
    [InlineData(3, 2, 4, "rising order")]
    [InlineData(2, 3, 30, "wide")]
    public void Quartiles_that_no_distribution_of_this_form_has_are_refused(
        double lower,
        double median,
        double upper,
        string says
    ) =>
        Assert.Contains(
            says,
            Assert.Single(Metalog.OfQuartiles(lower, median, upper).Problems).What,
            StringComparison.Ordinal
        );

    private static void Same(JsonElement golden, string name, double found) =>
        GoldenResults.Same(GoldenResults.Number(golden, name), found, 1e-9, name);

    private static double[][] Rows(JsonElement golden, string name) =>
        [.. golden.GetProperty(name).EnumerateArray().Select(GoldenResults.Numbers)];
}
