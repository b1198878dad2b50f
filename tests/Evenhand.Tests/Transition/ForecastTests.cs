using Evenhand.Appraisal.Prices;
using Evenhand.Testing;
using Evenhand.Tests.Cli;
using Evenhand.Transition.Forecasts;
using Xunit;

namespace Evenhand.Tests.Transition;

public sealed class ForecastTests
{
    private static readonly Forecaster Forecaster = new(
        Mergers.Library,
        PriceShelf.Read(Repository.Root).Value.Deflator.Base
    );

    [Fact]
    public void Each_case_forecast_from_the_others_lies_in_its_interval_in_70_to_90_of_100()
    {
        var tried = Forecaster.BackTest();

        Assert.Equal(24, tried.N);
        Assert.InRange(tried.Coverage80!.Value, 0.7, 0.9);
        Assert.Equal(tried.N - Math.Round(tried.Coverage80.Value * tried.N), tried.Missed.Count);
    }

    [Fact]
    public void No_class_holds_several_changes_in_one_row_or_one_wave_twice()
    {
        var report = Forecaster.Ask(
            Mergers.Read(File.ReadAllText(Mergers.Path(Mergers.County))).Value
        );
        var aggregates = Mergers.Library.Cases.Where(c => c.IsAggregate).Select(c => c.Id).ToList();

        Assert.DoesNotContain(
            report.Class.Cases.Concat(report.CostClass.Cases),
            c => aggregates.Contains(c.Id)
        );
        Assert.Contains(report.Class.Cases, c => c.Id == "cornwall-2009");
        Assert.Equal(
            "the same announcement and opening as cornwall-2009",
            report.Class.LeftOut.Single(c => c.Id == "wiltshire-2009").Why
        );
        Assert.Equal(Mergers.Library.Cases.Count, report.Class.N + report.Class.LeftOut.Count);
        Assert.All(report.Class.Cases.Take(3), c => Assert.NotEmpty(c.Why));
        Assert.Equal(
            report.Class.Cases.OrderByDescending(c => c.Score).Select(c => c.Score),
            report.Class.Cases.Select(c => c.Score)
        );
    }

    [Fact]
    public void Cost_is_in_prices_of_one_year_with_what_was_stated_beside_it()
    {
        var report = Forecaster.Ask(Mergers.Read(Mergers.Text("")).Value);
        var ehrc = report.CostClass.Cases.Single(c => c.Id == "ehrc-2007");

        Assert.Equal(2024, report.PriceYear);
        Assert.Equal((38.8, 2007), (ehrc.Stated, ehrc.PriceYear));
        Assert.Equal(38.8 * 100 / 64.7322, ehrc.Value, 3);
        Assert.Equal(10, report.CostClass.N);
    }

    [Theory]
    [InlineData(9, 0.1, 1.0)]
    [InlineData(9, 0.9, 9.0)]
    [InlineData(9, 0.5, 5.0)]
    [InlineData(8, 0.1, null)]
    [InlineData(8, 0.9, null)]
    [InlineData(8, 0.5, 4.5)]
    [InlineData(4, 0.8, 4.0)]
    [InlineData(3, 0.8, null)]
    [InlineData(0, 0.5, null)]
    public void Few_cases_say_only_what_few_cases_can(int n, double share, double? expected) =>
        Assert.Equal(
            expected,
            SmallSample.Quantile([.. Enumerable.Range(1, n).Select(i => (double)i)], share)
        );

    [Fact]
    public void Uplift_keeps_what_covers_the_same_apart_from_what_does_not()
    {
        var uplift = Forecaster.Ask(Mergers.Read(Mergers.Text("")).Value).Uplift;

        Assert.Equal(["jobcentre-plus-2002"], uplift[0].Pairs.Select(p => p.Id));
        Assert.Null(uplift[0].P80);
        Assert.Equal(4, uplift[1].N);
        Assert.Equal(37.0 / 25, uplift[3].Pairs.Single(p => p.Id == "northants-2021").Ratio, 9);
    }

    [Fact]
    public async Task A_case_that_is_replayed_is_left_out_of_its_own_forecast()
    {
        var said = await Prompt.Run(
            "merger",
            "forecast",
            Mergers.Path("three-equality-commissions.yaml"),
            "--without",
            "ehrc-2007",
            "--format",
            "json"
        );

        Assert.Equal((0, ""), (said.Code, said.Error));
        Assert.DoesNotContain("ehrc-2007", said.Out, StringComparison.Ordinal);
        Assert.True(said.Json.GetProperty("months").GetProperty("p50").GetDouble() > 0);
        Assert.True(said.Json.GetProperty("class").GetProperty("n").GetInt32() >= 12);
        Assert.InRange(
            said.Json.GetProperty("backtest").GetProperty("coverage80").GetDouble(),
            0.7,
            0.9
        );
    }

    [Fact]
    public async Task A_case_that_there_is_not_is_refused_with_the_nearest()
    {
        var said = await Prompt.Run(
            "merger",
            "forecast",
            Mergers.Path(Mergers.County),
            "--without",
            "ehrc-2008"
        );

        Assert.Equal(2, said.Code);
        Assert.Contains("expected 'ehrc-2007'?", said.Error, StringComparison.Ordinal);
    }
}
