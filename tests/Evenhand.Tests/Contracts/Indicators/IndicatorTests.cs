using System.Text.Json.Nodes;
using CsCheck;
using Evenhand.Contracts.Indicators;
using Evenhand.Market.Publishing;
using Evenhand.Testing;
using Xunit;

namespace Evenhand.Tests.Contracts.Indicators;

public sealed class IndicatorTests
{
    private static readonly string[] Published = ["R003", "R018", "R024", "R035", "R038"];

    public static TheoryData<string> Cases() => [.. IndicatorCases.Names];

    public static TheoryData<string> Codes() => [.. IndicatorCatalogue.Cards.Select(c => c.Code)];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Each_case_gives_the_flags_that_stand_beside_it(string name)
    {
        var flags = CardinalJson.Write(
            IndicatorCases.Ask(
                IndicatorCases.Lines(name),
                IndicatorCases.Settings(name),
                [IndicatorCases.Code(name)]
            )
        );
        var expected = Path.Combine(IndicatorCases.Folder, name + ".expected");
        if (Published.Contains(name))
        {
            // Files of others stay as they are: the same flags, in whatever order they are written.
            Assert.True(
                JsonNode.DeepEquals(
                    JsonNode.Parse(File.ReadAllText(expected)),
                    JsonNode.Parse(flags)
                ),
                flags
            );
        }
        else
        {
            Assert.Null(Golden.Differs(expected, flags + "\n"));
        }
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void Each_indicator_has_a_case_in_which_it_flags(string code) =>
        Assert.Contains(
            IndicatorCases.Ask(IndicatorCases.Lines(code), IndicatorCases.Settings(code)).Results,
            r => r.Code == code && r.State == IndicatorState.Flagged
        );

    [Theory]
    [MemberData(nameof(Cases))]
    public void The_four_counts_of_each_indicator_are_all_processes(string name)
    {
        var report = IndicatorCases.Ask(IndicatorCases.Lines(name), IndicatorCases.Settings(name));

        Assert.Equal(IndicatorCatalogue.Cards.Count, report.Indicators.Count);
        Assert.All(
            report.Indicators,
            i =>
            {
                Assert.Equal(
                    report.Processes,
                    i.Flagged + i.NotFlagged + i.NotApplicable + i.NotEnoughData
                );
                // Whoever gets no answer is told why.
                Assert.Equal(i.NotApplicable + i.NotEnoughData, i.Why.Sum(w => w.Count));
            }
        );
    }

    [Fact]
    public void Neither_the_order_of_processes_nor_the_number_of_workers_changes_a_figure()
    {
        var lines = IndicatorCases
            .Names.SelectMany(n =>
                // One ocid for one process: cases use the same ones.
                IndicatorCases
                    .Lines(n)
                    .Select(l =>
                        l.Replace("\"ocid\":\"", $"\"ocid\":\"{n} ", StringComparison.Ordinal)
                    )
            )
            .ToArray();
        var expected = Text(IndicatorCases.Ask(lines, IndicatorSettings.Standard));

        (
            from order in Gen.Shuffle(lines)
            from workers in Gen.Int[1, 5]
            select (order, workers)
        ).Sample(
            s =>
                Text(IndicatorCases.Ask(s.order, IndicatorSettings.Standard, workers: s.workers))
                == expected,
            iter: 30
        );
    }

    [Fact]
    public void A_process_that_is_asked_for_tells_every_state_with_its_reason()
    {
        var lines = IndicatorCases.Lines("R035");
        var report = IndicatorCases.Ask(lines, IndicatorSettings.Standard, workers: 3, ocid: "F1");
        var states = report
            .Results.Where(r => r.Subject == IndicatorSubject.Ocid && r.Id == "F1")
            .ToDictionary(r => r.Code, StringComparer.Ordinal);

        Assert.Equal(
            IndicatorCatalogue.Cards.Select(c => c.Code),
            states.Keys.Order(StringComparer.Ordinal)
        );
        Assert.Equal(IndicatorState.Flagged, states["R035"].State);
        Assert.Equal("1 other tenderer was disqualified", states["R035"].Why);
        Assert.Equal(IndicatorState.NotEnoughData, states["R003"].State);
        Assert.Equal("no end of the submission period is given", states["R003"].Why);
    }

    [Fact]
    public void A_cancelled_process_is_not_applicable_to_any_indicator()
    {
        var line = IndicatorCases
            .Lines("R035")
            .Single(l => l.Contains("cancelled tender", StringComparison.Ordinal));

        Assert.All(
            IndicatorCases.Ask([line], IndicatorSettings.Standard).Indicators,
            i => Assert.Equal(1, i.NotApplicable)
        );
    }

    private static string Text(IndicatorReport report) => ResultJson.Write(report);
}
