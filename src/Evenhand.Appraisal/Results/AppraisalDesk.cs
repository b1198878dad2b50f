using Evenhand.Appraisal.Costs;
using Evenhand.Appraisal.Files;
using Evenhand.Appraisal.Prices;
using Evenhand.Appraisal.Problems;
using Evenhand.Statistics;
using Evenhand.Statistics.Decisions;
using Evenhand.Vocabulary;

namespace Evenhand.Appraisal.Results;

/// <summary>Runs an appraisal: everything uncertain is drawn at once.</summary>
public static class AppraisalDesk
{
    // Draws of what one criterion alone would be worth to know: fewer, because there is one such figure a criterion.
    private const int WorthDraws = 10_000;

    /// <summary>The result.</summary>
    /// <param name="file">The appraisal.</param>
    /// <param name="prices">Prices and rates.</param>
    /// <param name="draws">How many draws, from 1 to <see cref="WeighingDesk.MostDraws"/>.</param>
    /// <param name="seed">Their seed.</param>
    /// <param name="cores">How many cores to use; as many as there are where nothing is said. The result is the same.</param>
    public static Outcome<AppraisalReport> Ask(
        AppraisalFile file,
        PriceShelf prices,
        int draws,
        int seed,
        int? cores = null
    ) =>
        draws is < 1 or > WeighingDesk.MostDraws
            ? Outcome<AppraisalReport>.Failed(
                new Problem("The number of draws is out of range")
                {
                    Field = "draws",
                    Found = $"{draws:N0}",
                    Expected = $"from 1 to {WeighingDesk.MostDraws:N0}",
                }
            )
            : AppraisalModel
                .Of(file, prices, draws, seed)
                .Then(model => Outcome<AppraisalReport>.Ok(Report(model, draws, seed, cores)));

    private static AppraisalReport Report(AppraisalModel model, int draws, int seed, int? cores)
    {
        var (file, leaves) = (model.File, model.Tree.Leaves);
        string[] ids = [.. file.Options.Select(o => o.Id)];
        var all = Smaa.Of(model.Scores, model.Region, draws, seed, cores);
        var middles = model.Scores.Middles();
        var atMiddle = Smaa.Of(Fixed(middles), model.Region, draws, seed, cores);
        var mean = all.MeanWeights;
        var atMean = Smaa.Of(model.Scores, WeightRegion.Between([mean]), draws, seed, cores);
        var leader = WeightFlip.Winner(middles, mean);
        var totals = WeightFlip.Values(middles, mean);
        var best = all.MeanValues.Max() + all.PerfectInformation;
        return new AppraisalReport
        {
            Id = file.Id,
            Title = file.Title,
            Options =
            [
                .. file.Options.Select(
                    (o, i) =>
                        new AppraisedOption
                        {
                            Id = o.Id,
                            Name = o.Name,
                            Kind = o.Kind.Code(),
                            RankAcceptability = all.Ranks[i],
                            CentralWeights = all.CentralWeights[i] is { } weights
                                ? ByLeaf(weights)
                                : null,
                            ConfidenceFactor = all.Confidence[i],
                            Npv = model.Costs.Count > 0 ? Range(model.Costs[i].Npv) : null,
                            Npsv = model.Costs.Count > 0 ? Range(model.Costs[i].Npsv) : null,
                            MeanValue = all.MeanValues[i],
                            ExpectedRank = all.ExpectedRanks[i],
                            Regret = Math.Max(0, best - all.MeanValues[i]),
                        }
                ),
            ],
            Pairwise = all.Pairwise,
            WeightSpaceShare = ids.Zip(atMiddle.Ranks, (id, r) => (id, r[0]))
                .ToDictionary(p => p.id, p => p.Item2, StringComparer.Ordinal),
            Evpi = atMean.PerfectInformation,
            Seed = seed,
            Draws = draws,
            Criteria =
            [
                .. leaves.Select(
                    (l, j) =>
                        new AppraisedCriterion(
                            l.Id,
                            l.Name,
                            l.Unit!,
                            l.IsCost,
                            mean[j],
                            [.. model.Raw.Select(r => r[j])],
                            [.. middles.Select(m => m[j])]
                        )
                ),
            ],
            Evppi =
            [
                .. leaves.Select(
                    (l, j) =>
                        new InformationWorth(
                            l.Id,
                            Smaa.WorthOfCriterion(
                                model.Scores,
                                mean,
                                j,
                                Math.Min(draws, WorthDraws),
                                Math.Min(draws, WorthDraws),
                                seed
                            )
                        )
                ),
            ],
            WeightSwitches =
            [
                .. WeightFlip
                    .OneAtATime(middles, mean)
                    .Select(
                        (s, j) =>
                            new WeightSwitch(
                                leaves[j].Id,
                                mean[j],
                                s?.At,
                                s is null ? null : ids[s.Leader]
                            )
                    ),
            ],
            ScoreSwitches = ScoreSwitching.Of(model, middles, mean),
            Leader = ids[leader],
            Lead = totals[leader] - totals.Where((_, i) => i != leader).DefaultIfEmpty(0).Max(),
            Tornado = ids.Length < 2 ? [] : LeadMoving.Of(model, mean, seed),
            FlipRadius = ids.Select(
                    (id, i) =>
                        (id, i == leader ? 0 : WeightFlip.Radius(middles[leader], middles[i], mean))
                )
                .ToDictionary(p => p.id, p => p.Item2, StringComparer.Ordinal),
            Costs = model.Life?.Table(ids) ?? [],
            OwnFindings = [.. Own(file)],
            Notes = AppraisalNotes.Of(model, atMiddle),
        };

        Dictionary<string, double> ByLeaf(IReadOnlyList<double> weights) =>
            leaves
                .Zip(weights)
                .ToDictionary(p => p.First.Id, p => p.Second, StringComparer.Ordinal);
    }

    private static IEnumerable<OwnEvidence> Own(AppraisalFile file)
    {
        var cited = file
            .Scores.Select(s => s.Basis)
            .OfType<ScoreBasis.Evidence>()
            .SelectMany(e => e.Body.Findings)
            .Select(f => f.Id)
            .ToHashSet(StringComparer.Ordinal);
        return file.Own.Select(o => new OwnEvidence(
            o.Id,
            o.Coded.Finding.Study,
            o.Coded.Finding.Outcome,
            o.Coded.Finding.Measure,
            o.Coded.Finding.Estimate,
            o.Coded.Finding.CiLow,
            o.Coded.Finding.CiHigh,
            o.Coded.Source.Citation,
            o.Coded.Source.Locator,
            o.AddedOn,
            o.ReviewedOn,
            cited.Contains(o.Id)
        ));
    }

    private static SharedScores Fixed(IReadOnlyList<IReadOnlyList<double>> values)
    {
        var sources = values.SelectMany(r => r).Select(v => (Score)new Score.Fixed(v)).ToList();
        return new(
            sources,
            [
                .. values.Select(
                    (row, i) =>
                        (IReadOnlyList<ScoreCell>)
                            [.. row.Select((_, j) => new ScoreCell((i * row.Count) + j, x => x))]
                ),
            ]
        );
    }

    private static PoundRange Range(IReadOnlyList<double> sample)
    {
        double[] sorted = [.. sample.Order()];
        return new(Quantile.Of(sorted, 0.1), Quantile.Of(sorted, 0.5), Quantile.Of(sorted, 0.9));
    }
}
