using Evenhand.Statistics.Distributions;
using Evenhand.Vocabulary;

namespace Evenhand.Statistics.Schedules;

/// <summary>
/// Draws durations many times over and asks when all ends (Van Slyke 1963). Tasks of one group go together through one normal
/// factor (a Gaussian copula), risks come or do not. The same seed gives the same figures on any number of cores.
/// </summary>
public static class ScheduleSimulation
{
    /// <summary>The most passes.</summary>
    public const int MostPasses = 5_000_000;

    private const int Block = 1024;

    /// <summary>The passes.</summary>
    /// <param name="network">The network.</param>
    /// <param name="model">What is drawn.</param>
    /// <param name="passes">How many, from 1 to <see cref="MostPasses"/>.</param>
    /// <param name="seed">Their seed.</param>
    /// <param name="cores">How many cores to use; as many as there are where nothing is said.</param>
    public static Outcome<SimulatedFinish> Of(
        ScheduleNetwork network,
        ScheduleModel model,
        int passes,
        int seed,
        int? cores = null
    )
    {
        if (Fault(network, model, passes) is { } fault)
        {
            return Outcome<SimulatedFinish>.Failed(fault);
        }

        var draws = new ScheduleDraws(network, model);
        var ends = new double[passes];
        var tallies = new ScheduleTally[(passes + Block - 1) / Block];
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
                var tally = new ScheduleTally(draws.Tasks.Count, model.Risks.Count);
                var first = b * Block;
                draws.Run(
                    new SeededDraws(seed, b),
                    ends.AsSpan(first, Math.Min(Block, passes - first)),
                    tally
                );
                tallies[b] = tally;
            }
        );
        // Added up in the order of the blocks, so that rounding is the same every time.
        var total = new ScheduleTally(draws.Tasks.Count, model.Risks.Count);
        foreach (var tally in tallies)
        {
            total.Add(tally);
        }

        return Outcome<SimulatedFinish>.Ok(Of(network, draws, total, ends, seed));
    }

    private static SimulatedFinish Of(
        ScheduleNetwork network,
        ScheduleDraws draws,
        ScheduleTally total,
        double[] ends,
        int seed
    )
    {
        var criticality = new double[network.Count];
        var swings = new Swing?[network.Count];
        foreach (var (at, task) in draws.Tasks.Index())
        {
            criticality[task] = (double)total.Critical[at] / ends.Length;
            swings[task] = draws.IsDrawn(at)
                ? ScheduleTally.Between(total.Low[at], total.High[at])
                : null;
        }

        var mean = ends.Average();
        Array.Sort(ends);
        return new SimulatedFinish
        {
            Ends = ends,
            Mean = mean,
            Criticality = criticality,
            Swings = swings,
            RiskSwings = [.. total.Without.Zip(total.With, ScheduleTally.Between)],
            Seed = seed,
        };
    }

    private static Problem? Fault(ScheduleNetwork network, ScheduleModel model, int passes) =>
        passes is < 1 or > MostPasses
            ? new Problem("The number of passes is out of range")
            {
                Field = "passes",
                Found = $"{passes:N0}",
                Expected = $"1 to {MostPasses:N0}",
            }
        : model.Durations.Count != network.Count
        || model.Groups is { } g && g.Count != network.Count
            ? new Problem("Each task has its durations and its group")
            {
                Field = "tasks",
                Expected = $"{network.Count:N0} of each",
            }
        : model.Correlation is not (>= 0 and < 1)
            ? new Problem("The correlation is out of range")
            {
                Field = "correlation",
                Found = $"{model.Correlation}",
                Expected = "from 0 to below 1",
            }
        : model.Risks.Any(r => r.Probability is not (>= 0 and <= 1))
            ? new Problem("The probability of a risk is out of range")
            {
                Field = "probability",
                Expected = "from 0 to 1",
            }
        : model
            .Durations.Concat(model.Risks.Select(r => r.Delay))
            .Select(d => d.Fault)
            .FirstOrDefault(f => f is not null);
}
