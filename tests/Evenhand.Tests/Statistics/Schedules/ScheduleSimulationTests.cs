using Evenhand.Statistics.Schedules;
using Xunit;

namespace Evenhand.Tests.Statistics.Schedules;

public sealed class ScheduleSimulationTests
{
    private const int Passes = 200_000;

    public static TheoryData<string> Profiles() => [.. GoldenNetwork.Profiles];

    [Theory]
    [MemberData(nameof(Profiles))]
    public void Vesting_dates_are_those_of_plain_Python_within_sampling_error(string name)
    {
        var golden = GoldenNetwork.Profile(name).GetProperty("monte_carlo");
        var (network, model) = Profile(name);
        var found = ScheduleSimulation.Of(network, model, Passes, 1).Value;

        // Four standard errors of 20,000 independent passes, and half of the last digit printed.
        var deviation = Math.Sqrt(found.Ends.Average(e => (e - found.Mean) * (e - found.Mean)));
        const double PassesThere = 20_000;
        Near("mean", found.Mean, deviation / Math.Sqrt(PassesThere));
        foreach (
            var (key, share) in new[] { ("p10", 0.1), ("p50", 0.5), ("p80", 0.8), ("p90", 0.9) }
        )
        {
            var density = 0.04 / (found.Quantile(share + 0.02) - found.Quantile(share - 0.02));
            Near(
                key,
                found.Quantile(share),
                Math.Sqrt(share * (1 - share) / PassesThere) / density
            );
        }

        var deterministic = GoldenNetwork
            .Profile(name)
            .GetProperty("vesting_week_likely")
            .GetDouble();
        var early = golden.GetProperty("share_not_later_than_cpm").GetDouble();
        Assert.Equal(
            early,
            found.ShareBy(deterministic),
            (4 * Math.Sqrt(early * (1 - early) / PassesThere)) + 0.0005
        );
        foreach (var task in golden.GetProperty("top_criticality").EnumerateObject())
        {
            var share = task.Value.GetDouble();
            Assert.Equal(
                share,
                found.Criticality[network.Names.ToList().IndexOf(task.Name)],
                (4 * Math.Sqrt(share * (1 - share) / PassesThere)) + 0.0005
            );
        }

        void Near(string key, double value, double error) =>
            Assert.Equal(golden.GetProperty(key).GetDouble(), value, (4 * error) + 0.05);
    }

    [Fact]
    public void The_same_seed_gives_the_same_on_any_number_of_cores()
    {
        var (network, model) = Profile("council_split");
        var correlated = model with
        {
            Groups = [.. network.Names.Select(n => n[0] % 3)],
            Correlation = 0.4,
            Risks = [new(0.3, [3, 4], new DurationSpread(2, 4, 9))],
        };
        var (one, three, other) = (
            ScheduleSimulation.Of(network, correlated, 5000, 7, cores: 1).Value,
            ScheduleSimulation.Of(network, correlated, 5000, 7, cores: 3).Value,
            ScheduleSimulation.Of(network, correlated, 5000, 8, cores: 3).Value
        );

        Assert.Equal(one.Ends, three.Ends);
        Assert.Equal(one.Mean, three.Mean);
        Assert.Equal(one.Criticality, three.Criticality);
        Assert.Equal(one.Swings, three.Swings);
        Assert.Equal(one.RiskSwings, three.RiskSwings);
        Assert.NotEqual(one.Ends, other.Ends);
    }

    [Theory]
    [InlineData(SpreadShape.PertBeta, 0, 0, 10)]
    [InlineData(SpreadShape.PertBeta, 2, 3, 12)]
    [InlineData(SpreadShape.PertBeta, 2, 12, 12)]
    [InlineData(SpreadShape.Triangular, 2, 3, 12)]
    [InlineData(SpreadShape.Triangular, 0, 10, 10)]
    public void Draws_of_one_task_have_the_mean_and_variance_of_their_shape(
        SpreadShape shape,
        double o,
        double m,
        double p
    )
    {
        var spread = new DurationSpread(o, m, p, shape);
        var found = ScheduleSimulation
            .Of(One(1), new ScheduleModel { Durations = [spread] }, Passes, 3)
            .Value;

        // Variance of the beta: (mean - o)(p - mean)/7; of the triangle: (o² + m² + p² - om - op - mp)/18.
        var variance =
            shape == SpreadShape.Triangular
                ? ((o * o) + (m * m) + (p * p) - (o * m) - (o * p) - (m * p)) / 18
                : (spread.Mean - o) * (p - spread.Mean) / 7;
        Assert.Equal(spread.Mean, found.Mean, 4 * Math.Sqrt(variance / Passes));
        Assert.Equal(
            variance,
            found.Ends.Average(e => (e - found.Mean) * (e - found.Mean)),
            variance * 0.02
        );
        Assert.InRange(found.Ends[0], o, p);
        Assert.InRange(found.Ends[^1], o, p);
    }

    [Fact]
    public void The_table_of_quantiles_is_off_by_less_than_a_ten_thousandth_of_the_range()
    {
        // With most likely = optimistic the beta has alpha = 1, whose quantile is 1 - (1 - u)^(1/5).
        var found = ScheduleSimulation
            .Of(One(1), new ScheduleModel { Durations = [new DurationSpread(0, 0, 1)] }, Passes, 4)
            .Value;

        foreach (var share in new[] { 0.05, 0.25, 0.5, 0.75, 0.95 })
        {
            var exact = 1 - Math.Pow(1 - share, 0.2);
            var density = 5 * Math.Pow(1 - exact, 4);
            Assert.Equal(
                exact,
                found.Quantile(share),
                (4 * Math.Sqrt(share * (1 - share) / Passes) / density) + 1e-4
            );
        }
    }

    [Fact]
    public void Tasks_that_go_together_spread_the_end_wider_but_do_not_move_its_mean()
    {
        var network = ScheduleNetwork
            .Of(["a", "b", "c", "d"], [new(0, 1), new(1, 2), new(2, 3)])
            .Value;
        var model = new ScheduleModel
        {
            Durations = [.. Enumerable.Repeat(new DurationSpread(1, 4, 7), 4)],
            Groups = [0, 0, 0, 0],
        };
        var (apart, together) = (
            ScheduleSimulation.Of(network, model, Passes, 5).Value,
            ScheduleSimulation.Of(network, model with { Correlation = 0.5 }, Passes, 5).Value
        );
        var ratio = Variance(together) / Variance(apart);

        Assert.Equal(apart.Mean, together.Mean, 0.05);
        // Four equal variances with correlation r sum to 4 + 12 r: 2.5 times as much, a little less for a beta's own correlation.
        Assert.InRange(ratio, 2.35, 2.55);
    }

    [Fact]
    public void A_risk_comes_as_often_as_it_is_said_to_and_adds_what_it_is_said_to()
    {
        var model = new ScheduleModel
        {
            Durations = [DurationSpread.Known(10)],
            Risks = [new(0.25, [0], DurationSpread.Known(4))],
        };
        var found = ScheduleSimulation.Of(One(1), model, Passes, 6).Value;

        Assert.Equal(0.75, found.ShareBy(10), 0.004);
        Assert.Equal(new Swing(10, 14), found.RiskSwings[0]);
    }

    [Fact]
    public void What_moves_the_date_is_what_is_long_and_on_the_path()
    {
        var network = ScheduleNetwork.Of(["long", "short", "end"], [new(0, 2), new(1, 2)]).Value;
        var model = new ScheduleModel
        {
            Durations = [new(8, 10, 20), new(1, 2, 3), DurationSpread.Known(0)],
        };
        var found = ScheduleSimulation.Of(network, model, 20_000, 7).Value;

        Assert.True(found.Swings[0]!.Value.Width > 5);
        Assert.Equal(0, found.Swings[1]!.Value.Width, 0.3);
        Assert.Null(found.Swings[2]);
        Assert.Equal([1, 0, 1], found.Criticality);
    }

    [Theory]
    [InlineData(0, 0.0, "passes")]
    [InlineData(10, 1.0, "correlation")]
    [InlineData(10, -0.1, "correlation")]
    public void What_cannot_be_drawn_is_refused(int passes, double correlation, string field)
    {
        var model = new ScheduleModel
        {
            Durations = [DurationSpread.Known(1)],
            Correlation = correlation,
        };

        Assert.Equal(
            field,
            Assert.Single(ScheduleSimulation.Of(One(1), model, passes, 1).Problems).Field
        );
    }

    private static double Variance(SimulatedFinish found) =>
        found.Ends.Average(e => (e - found.Mean) * (e - found.Mean));

    private static ScheduleNetwork One(int tasks) =>
        ScheduleNetwork.Of([.. Enumerable.Range(0, tasks).Select(i => $"t{i}")], []).Value;

    private static (ScheduleNetwork Network, ScheduleModel Model) Profile(string name)
    {
        var golden = GoldenNetwork.OfProfile(name);
        var points = PlaybookPoints.All;
        return (
            golden.Network,
            new ScheduleModel
            {
                Durations = [.. golden.Network.Names.Select(n => points[n])],
                Target = golden.Network.Names.ToList().IndexOf("V01"),
            }
        );
    }
}
