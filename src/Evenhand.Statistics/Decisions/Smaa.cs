using Evenhand.Statistics.Distributions;
using Evenhand.Vocabulary;

namespace Evenhand.Statistics.Decisions;

/// <summary>
/// Stochastic multicriteria acceptability analysis, SMAA-2 (Lahdelma and Salminen 2001), with an additive value: which option
/// is best for which share of the weights held possible, scores being as uncertain as they are. The same seed gives the same
/// result on any number of cores.
/// </summary>
public static class Smaa
{
    private const int Block = 4096;

    /// <summary>The analysis.</summary>
    /// <param name="scores">For each option, its score on each criterion, more being better.</param>
    /// <param name="region">The weights held possible.</param>
    /// <param name="draws">How many draws, above 0.</param>
    /// <param name="seed">Their seed.</param>
    /// <param name="cores">How many cores to use; as many as there are where nothing is said.</param>
    public static Outcome<Acceptability> Of(
        IReadOnlyList<IReadOnlyList<Score>> scores,
        WeightRegion region,
        int draws,
        int seed,
        int? cores = null
    )
    {
        if (
            scores.Count == 0
            || draws < 1
            || scores.Any(s => s.Count != region.Criteria || !s.All(x => double.IsFinite(x.Middle)))
        )
        {
            return Outcome<Acceptability>.Failed(
                new Problem(
                    "Each option has a score on each criterion, and there is a draw to make"
                )
                {
                    Field = "scores",
                    Expected = $"{region.Criteria} numbers an option",
                }
            );
        }

        return Outcome<Acceptability>.Ok(Found(new ValueDraws(scores), region, draws, seed, cores));
    }

    /// <summary>The analysis where several scores may hang on one unknown.</summary>
    /// <param name="scores">The scores, more being better.</param>
    /// <param name="region">The weights held possible; as many as each option has cells.</param>
    /// <param name="draws">How many draws, above 0.</param>
    /// <param name="seed">Their seed.</param>
    /// <param name="cores">How many cores to use; as many as there are where nothing is said.</param>
    public static Acceptability Of(
        SharedScores scores,
        WeightRegion region,
        int draws,
        int seed,
        int? cores = null
    ) => Found(new SharedDraws(scores), region, draws, seed, cores);

    /// <summary>
    /// What it would be worth to know beforehand all unknowns that one criterion hangs on, at given weights: the mean, over draws
    /// of those, of the best mean value, less the best mean value of all (Brennan, Kharroubi, O'Hagan and Chilcott 2007). The
    /// same inner draws serve every outer one, and the mean of all is taken over the same draws, so that chance does not make
    /// knowledge of nothing look worth something.
    /// </summary>
    /// <param name="scores">The scores.</param>
    /// <param name="weights">The weights.</param>
    /// <param name="criterion">The criterion, from 0.</param>
    /// <param name="outer">How many draws of what would be known.</param>
    /// <param name="inner">How many draws of the rest.</param>
    /// <param name="seed">Their seed.</param>
    public static double WorthOfCriterion(
        SharedScores scores,
        IReadOnlyList<double> weights,
        int criterion,
        int outer,
        int inner,
        int seed
    )
    {
        var options = scores.Cells.Count;
        var known = scores.Cells.Select(r => r[criterion].Source).ToHashSet();
        if (known.All(s => scores.Sources[s] is Score.Fixed))
        {
            return 0;
        }

        var random = new SeededDraws(seed, int.MinValue + criterion);
        var rest = Values(inner, s => !known.Contains(s));
        // An additive value of independent unknowns splits: what stays unknown enters by its mean alone.
        double[] means = [.. Enumerable.Range(0, options).Select(i => rest.Average(r => r[i]))];
        var drawn = Values(outer, known.Contains);
        var best = drawn.Average(d => Enumerable.Range(0, options).Max(i => d[i] + means[i]));
        var bestMean = Enumerable.Range(0, options).Max(i => drawn.Average(d => d[i]) + means[i]);
        return Math.Max(0, best - bestMean);

        // The part of each option's value that hangs on some of the unknowns.
        double[][] Values(int draws, Func<int, bool> takes)
        {
            var rows = new double[draws][];
            var at = new double[scores.Sources.Count];
            for (var n = 0; n < draws; n++)
            {
                for (var s = 0; s < at.Length; s++)
                {
                    at[s] = takes(s) ? scores.Sources[s].Draw(random) : 0;
                }

                rows[n] =
                [
                    .. scores.Cells.Select(row =>
                        row.Select(
                                (c, j) => takes(c.Source) ? weights[j] * c.Value(at[c.Source]) : 0
                            )
                            .Sum()
                    ),
                ];
            }

            return rows;
        }
    }

    private static Acceptability Found(
        IValueDraws values,
        WeightRegion region,
        int draws,
        int seed,
        int? cores
    )
    {
        var total = Ranked(values, region, draws, seed, cores);
        var (options, criteria) = (values.Options, region.Criteria);
        var central = new double[]?[options];
        for (var i = 0; i < options; i++)
        {
            var first = total.Ranks[i * options];
            central[i] =
                first > 0
                    ?
                    [
                        .. total
                            .WeightsOfFirst.Skip(i * criteria)
                            .Take(criteria)
                            .Select(w => w / first),
                    ]
                    : null;
        }

        double[][] ranks = [.. total.Ranks.Chunk(options).Select(r => Shares(r, draws))];
        return new Acceptability
        {
            Ranks = ranks,
            CentralWeights = central,
            MeanWeights =
            [
                .. Enumerable
                    .Range(0, criteria)
                    .Select(j =>
                        Enumerable
                            .Range(0, options)
                            .Sum(i => total.WeightsOfFirst[(i * criteria) + j]) / draws
                    ),
            ],
            Confidence =
            [
                .. central.Select(
                    (w, i) =>
                        w is null ? (double?)null : Confidence(values, w, i, draws, seed, cores)
                ),
            ],
            Pairwise = [.. total.Wins.Chunk(options).Select(w => Shares(w, draws))],
            ExpectedRanks = [.. ranks.Select(r => r.Select((share, at) => share * (at + 1)).Sum())],
            MeanValues = [.. total.Values.Select(v => v / draws)],
            PerfectInformation = Math.Max(0, (total.Best - total.Values.Max()) / draws),
            Draws = draws,
            Seed = seed,
        };
    }

    private static double[] Shares(double[] counts, int draws) =>
        [.. counts.Select(c => c / draws)];

    private static Tally Ranked(
        IValueDraws values,
        WeightRegion region,
        int draws,
        int seed,
        int? cores
    ) =>
        Blocks(
            values.Options,
            region.Criteria,
            draws,
            cores,
            (block, count, tally) =>
            {
                var random = new SeededDraws(seed, block);
                var weights = new double[region.Criteria];
                var batch = new DrawBatch(values.Options, region.Criteria);
                for (var done = 0; done < count; done += batch.Count)
                {
                    batch.Count = Math.Min(DrawBatch.Size, count - done);
                    for (var n = 0; n < batch.Count; n++)
                    {
                        region.Draw(random, weights);
                        batch.SetWeights(n, weights);
                    }

                    values.Draw(random, batch);
                    tally.Add(batch);
                }
            }
        );

    /// <summary>The share of draws of scores in which weights put an option first, ties included; where it follows without draws, the chance itself.</summary>
    private static double Confidence(
        IValueDraws values,
        double[] weights,
        int option,
        int draws,
        int seed,
        int? cores
    )
    {
        if (values.ChanceOfFirst(option, weights) is { } exact)
        {
            return exact;
        }

        var needed = values.Known ? 1 : draws;
        var total = Blocks(
            values.Options,
            0,
            needed,
            cores,
            (block, count, tally) =>
            {
                // Blocks of other numbers, so that these draws are not those that the weights came from.
                var random = new SeededDraws(seed, -1 - block - (option << 20));
                var batch = new DrawBatch(values.Options, values.Criteria);
                for (var n = 0; n < DrawBatch.Size; n++)
                {
                    batch.SetWeights(n, weights);
                }

                for (var done = 0; done < count; done += batch.Count)
                {
                    batch.Count = Math.Min(DrawBatch.Size, count - done);
                    values.Draw(random, batch);
                    tally.AddFirst(batch, option);
                }
            }
        );
        return total.Values[option] / needed;
    }

    private static Tally Blocks(
        int options,
        int criteria,
        int draws,
        int? cores,
        Action<int, int, Tally> fill
    )
    {
        var tallies = new Tally[(draws + Block - 1) / Block];
        Parallel.For(
            0,
            tallies.Length,
            new ParallelOptions
            {
                MaxDegreeOfParallelism = cores ?? Environment.ProcessorCount,
                CancellationToken = WorkLimit.Token,
            },
            b =>
            {
                var tally = new Tally(options, criteria);
                fill(b, Math.Min(Block, draws - (b * Block)), tally);
                tallies[b] = tally;
            }
        );
        // Added up in the order of the blocks, so that rounding is the same every time.
        var total = new Tally(options, criteria);
        foreach (var tally in tallies)
        {
            total.Add(tally);
        }

        return total;
    }
}
