using Evenhand.Contracts.Indicators;
using Evenhand.Vocabulary;
using Xunit;

namespace Evenhand.Tests.Contracts.Indicators;

public sealed class IndicatorSettingsTests
{
    private const string Process =
        """{"ocid":"o","tender":{"procurementMethod":"open","procurementMethodDetails":"urgent","tenderPeriod":{"startDate":"2025-01-01T00:00:00Z","endDate":"2025-01-09T00:00:00Z"}}}""";

    private static Outcome<IndicatorSettings> Read(string text) =>
        IndicatorSettingsReader.Read(
            new TextFile("settings.yaml", text),
            IndicatorSettings.Standard
        );

    private static long Flagged(string settings) =>
        IndicatorCases.Ask([Process], Read(settings).Value, ["R003"]).Indicators[0].Flagged;

    [Fact]
    public void A_threshold_that_is_set_decides_and_all_else_stays_as_it_is()
    {
        Assert.Equal(1, Flagged("R018:\n  count_bids: false\n"));
        Assert.Equal(0, Flagged("R003:\n  threshold: 8\n"));
        Assert.Equal(1, Flagged("R003:\n  threshold: 9\n"));
    }

    [Fact]
    public void A_threshold_can_be_set_for_one_kind_of_procedure()
    {
        Assert.Equal(0, Flagged("R003:\n  threshold_by_method_details:\n    urgent: 5\n"));
        Assert.Equal(1, Flagged("R003:\n  threshold_by_method_details:\n    normal: 5\n"));
    }

    [Fact]
    public void Json_is_read_too() =>
        Assert.Equal(0, Flagged("""{"R003": {"threshold": 8, "procurement_methods": ["open"]}}"""));

    [Theory]
    [InlineData("R099:\n  threshold: 1\n", 1)]
    [InlineData("R003:\n  treshold: 1\n", 2)]
    [InlineData("R003:\n  threshold: many\n", 2)]
    [InlineData("R003:\n  threshold: -1\n", 2)]
    [InlineData("R003:\n  flag_reversed: perhaps\n", 2)]
    [InlineData("R024:\n  threshold: NaN\n", 2)]
    [InlineData("R028:\n  threshold: 1\n", 2)]
    [InlineData("R003: 15\n", 1)]
    public void A_file_with_a_mistake_is_refused_at_its_line(string text, long line)
    {
        var read = Read(text);

        Assert.False(read.IsOk);
        Assert.Equal(line, read.Problems[0].Line);
        Assert.NotNull(read.Problems[0].Expected);
    }
}
