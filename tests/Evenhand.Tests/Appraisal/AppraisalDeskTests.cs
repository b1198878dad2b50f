using Evenhand.Appraisal.Files;
using Evenhand.Appraisal.Results;
using Evenhand.Market.Publishing;
using Evenhand.Testing;
using Evenhand.Tests.Cli;
using Xunit;

namespace Evenhand.Tests.Appraisal;

/// <summary>Running an appraisal.</summary>
public sealed class AppraisalDeskTests
{
    private const int Draws = 20_000;

    [Fact]
    public async Task The_prompt_prints_the_json_that_other_tools_rely_on()
    {
        var said = await Prompt.Run(
            "appraise",
            Repository.At("docs", "examples", "appraisal.yaml"),
            "--draws",
            $"{Draws}",
            "--seed",
            "3",
            "--format",
            "json"
        );

        Assert.Equal(0, said.Code);
        var found = said.Json;
        Assert.Equal(3, found.GetProperty("options").GetArrayLength());
        foreach (var option in found.GetProperty("options").EnumerateArray())
        {
            Assert.Equal(
                1,
                option.GetProperty("rank_acceptability").EnumerateArray().Sum(r => r.GetDouble()),
                9
            );
            var npv = option.GetProperty("npv");
            Assert.True(npv.GetProperty("p10").GetDouble() < npv.GetProperty("p50").GetDouble());
            Assert.True(npv.GetProperty("p50").GetDouble() < npv.GetProperty("p90").GetDouble());
            Assert.True(npv.GetProperty("p90").GetDouble() < 0);
            Assert.Equal(
                1,
                option
                    .GetProperty("central_weights")
                    .EnumerateObject()
                    .Sum(w => w.Value.GetDouble()),
                9
            );
            Assert.InRange(option.GetProperty("confidence_factor").GetDouble(), 0, 1);
        }

        Assert.Equal(
            1,
            found.GetProperty("weight_space_share").EnumerateObject().Sum(s => s.Value.GetDouble()),
            9
        );
        Assert.Equal(3, found.GetProperty("pairwise").GetArrayLength());
        Assert.True(found.GetProperty("evpi").GetDouble() >= 0);
        Assert.Equal(3, found.GetProperty("seed").GetInt32());
        Assert.Equal(Draws, found.GetProperty("draws").GetInt32());
    }

    [Fact]
    public void One_core_and_two_give_the_same_digits_and_another_seed_gives_others()
    {
        var one = Run(ExampleAppraisal.Whole, cores: 1);

        Assert.Equal(
            ResultJson.Write(one),
            ResultJson.Write(Run(ExampleAppraisal.Whole, cores: 2))
        );
        Assert.NotEqual(
            ResultJson.Write(one),
            ResultJson.Write(Run(ExampleAppraisal.Whole, cores: 2, seed: 2))
        );
    }

    [Fact]
    public void Options_that_rest_on_one_piece_of_evidence_go_up_and_down_together()
    {
        // Both are scored by the same hazard ratio, the one from a baseline a hundredth lower: it is better in every draw,
        // though each score alone is far more uncertain than that.
        var file = ExampleAppraisal.Whole;
        var basis = file.Scores.Select(s => s.Basis).OfType<ScoreBasis.Evidence>().Last();
        var pair = Bare(
            file,
            ("in-house", basis with { Baseline = 0.66 }),
            ("charity", basis with { Baseline = 0.66 * 0.99 })
        );

        var report = Run(pair);

        Assert.Equal(1, report.Pairwise[1][0]);
        Assert.Equal(0, report.Evpi, 12);
    }

    [Fact]
    public void A_finding_that_is_left_out_of_a_copy_changes_the_copy_and_not_the_original()
    {
        var file = ExampleAppraisal.Whole;
        var before = ResultJson.Write(Run(file));
        var changed = file with
        {
            Scores =
            [
                .. file.Scores.Select(s =>
                    s.Basis is ScoreBasis.Evidence e
                        ? s with
                        {
                            Basis = e with { Baseline = e.Baseline * 1.3 },
                        }
                        : s
                ),
            ],
        };

        Assert.NotEqual(before, ResultJson.Write(Run(changed)));
        Assert.Equal(before, ResultJson.Write(Run(file)));
    }

    [Fact]
    public void The_weights_of_one_person_are_one_point_and_those_of_several_lie_between_them()
    {
        var one = Run(
            ExampleAppraisal
                .Read(
                    AppraisalReaderTests.Weighted(
                        "points: {independent-living: 4, inspection: 3, hospital: 2, work: 1, cost: 0}"
                    )
                )
                .Value
        );

        double[] expected = [0.4, 0.3, 0.2, 0.1, 0];
        Assert.All(one.Criteria.Zip(expected), p => Assert.Equal(p.Second, p.First.MeanWeight, 12));
        var several = Run(ExampleAppraisal.Whole);
        foreach (var (criterion, j) in several.Criteria.Select((c, j) => (c, j)))
        {
            var weights = ExampleAppraisal.Whole.Weights.Swings.Select(s =>
                Weighting.Vector(ExampleAppraisal.Whole.Tree(), s.Points)[j]
            );
            Assert.InRange(criterion.MeanWeight, weights.Min(), weights.Max());
        }
    }

    [Fact]
    public void What_moves_the_lead_stands_in_order_about_the_lead_at_the_middle()
    {
        var report = Run(ExampleAppraisal.Whole);

        Assert.NotEmpty(report.Tornado);
        Assert.True(report.Lead > 0);
        var widths = report.Tornado.Select(m => Math.Abs(m.LeadWhenGood - m.LeadWhenPoor)).ToList();
        Assert.Equal(widths.OrderDescending(), widths);
        Assert.All(
            report.Tornado,
            m =>
            {
                // A score of which more is better helps its option, whoever leads.
                Assert.InRange(
                    report.Lead,
                    Math.Min(m.LeadWhenPoor, m.LeadWhenGood) - 0.05,
                    Math.Max(m.LeadWhenPoor, m.LeadWhenGood) + 0.05
                );
                Assert.Equal(m.LeadWhenPoor < 0, m.FirstWhenPoor != report.Leader);
                Assert.Equal(m.LeadWhenGood < 0, m.FirstWhenGood != report.Leader);
                if (m.Options.Count == 1)
                {
                    Assert.Equal(m.Options[0] == report.Leader, m.LeadWhenGood > m.LeadWhenPoor);
                }
            }
        );
    }

    [Fact]
    public void Narrow_ranges_hold_in_every_central_weight()
    {
        var file = ExampleAppraisal
            .Read(
                AppraisalReaderTests.Weighted(
                    "points: {independent-living: 30, inspection: 25, hospital: 20, work: 10, cost: 15}\n  within: 0.01"
                )
            )
            .Value;

        var report = Run(file);

        double[] points = [0.3, 0.25, 0.2, 0.1, 0.15];
        Assert.All(
            report.Criteria.Zip(points),
            p => Assert.InRange(p.First.MeanWeight, p.Second - 0.0015, p.Second + 0.0015)
        );
    }

    private static AppraisalReport Run(AppraisalFile file, int? cores = null, int seed = 1) =>
        AppraisalDesk.Ask(file, ExampleAppraisal.Shelf.Prices, Draws, seed, cores).Value;

    /// <summary>An appraisal on one criterion alone.</summary>
    private static AppraisalFile Bare(
        AppraisalFile file,
        params (string Option, ScoreBasis Basis)[] scores
    ) =>
        file with
        {
            Options = [.. file.Options.Where(o => scores.Any(s => s.Option == o.Id))],
            Criteria = [file.Criteria.First(c => c.Id == "hospital") with { Under = null }],
            Scores = [.. scores.Select(s => new OptionScore(s.Option, "hospital", s.Basis))],
            Weights = Weighting.Open,
            Costs = null,
            Registered = null,
            Declared = [],
        };
}
