using Evenhand.Statistics.Distributions;
using Evenhand.Vocabulary;

namespace Evenhand.Statistics.Decisions;

/// <summary>
/// The weights that are held possible: 0 or more, adding up to 1, and within linear limits c·w >= 0. Draws are uniform on
/// them: on the simplex, put in order where limits say that one weight is at least another, and drawn again where another
/// limit is broken.
/// </summary>
public sealed class WeightRegion
{
    private const int Pilot = 200_000;

    // Below this share, drawing until a draw fits would take too long.
    private const double LeastShare = 1e-3;

    private readonly int[][] chains;
    private readonly double[][] others;

    private WeightRegion(int criteria, int[][] chains, double[][] others)
    {
        Criteria = criteria;
        this.chains = chains;
        this.others = others;
    }

    /// <summary>How many weights there are.</summary>
    public int Criteria { get; }

    /// <summary>The region of limits, each a row c of c·w >= 0.</summary>
    /// <param name="criteria">How many weights there are, at least one.</param>
    /// <param name="limits">The limits; none for the whole simplex.</param>
    /// <returns>The region; or why there is none: a limit of another length, or limits that no draw met.</returns>
    public static Outcome<WeightRegion> Of(
        int criteria,
        IReadOnlyList<IReadOnlyList<double>> limits
    )
    {
        if (criteria < 1 || limits.Any(l => l.Count != criteria || !l.All(double.IsFinite)))
        {
            return Outcome<WeightRegion>.Failed(
                new Problem("A limit has a number for each weight")
                {
                    Field = "weight_constraints",
                    Expected = $"{criteria} numbers",
                }
            );
        }

        var orders = limits.Select(Order).ToList();
        var ordered = Chains(criteria, [.. orders.OfType<(int, int)>().Distinct()]);
        // An order that does not fit into a chain is kept as a limit like others.
        var region = new WeightRegion(
            criteria,
            ordered ?? [],
            [
                .. limits
                    .Where((_, i) => ordered is null || orders[i] is null)
                    .Select(l => l.ToArray()),
            ]
        );
        return region.Share() >= LeastShare
            ? Outcome<WeightRegion>.Ok(region)
            : Outcome<WeightRegion>.Failed(
                new Problem("The limits on weights leave too little, or cannot all hold")
                {
                    Field = "weight_constraints",
                    Found = $"fewer than {Pilot * LeastShare:0} of {Pilot} weights drawn meet them",
                    ToDo = "Look for two limits that contradict each other.",
                }
            );
    }

    internal void Draw(SeededDraws draws, Span<double> weights)
    {
        do
        {
            draws.Weights(weights);
            Sort(weights);
        } while (!Meets(weights));
    }

    private double Share()
    {
        if (others.Length == 0)
        {
            return 1;
        }

        var draws = new SeededDraws(0, 0);
        var (weights, met) = (new double[Criteria], 0);
        for (var i = 0; i < Pilot; i++)
        {
            draws.Weights(weights);
            Sort(weights);
            met += Meets(weights) ? 1 : 0;
        }

        return (double)met / Pilot;
    }

    private bool Meets(ReadOnlySpan<double> weights)
    {
        foreach (var limit in others)
        {
            var sum = 0.0;
            for (var j = 0; j < limit.Length; j++)
            {
                sum += limit[j] * weights[j];
            }

            if (sum < 0)
            {
                return false;
            }
        }

        return true;
    }

    // All orders of uniform weights are equally likely, so that putting them in one order leaves them uniform on it.
    private void Sort(Span<double> weights)
    {
        foreach (var chain in chains)
        {
            for (var i = 1; i < chain.Length; i++)
            {
                for (var j = i; j > 0 && weights[chain[j]] > weights[chain[j - 1]]; j--)
                {
                    (weights[chain[j]], weights[chain[j - 1]]) = (
                        weights[chain[j - 1]],
                        weights[chain[j]]
                    );
                }
            }
        }
    }

    /// <summary>The greater and the smaller of a limit that only says that one weight is at least another.</summary>
    private static (int Greater, int Smaller)? Order(IReadOnlyList<double> limit)
    {
        int[] used = [.. Enumerable.Range(0, limit.Count).Where(j => limit[j] != 0)];
        return used.Length == 2 && limit[used[0]] == -limit[used[1]]
            ? limit[used[0]] > 0
                ? (used[0], used[1])
                : (used[1], used[0])
            : null;
    }

    /// <summary>Orders as chains, each from the greatest weight down; null where they branch or go round.</summary>
    private static int[][]? Chains(int criteria, (int Greater, int Smaller)[] orders)
    {
        if (
            orders.DistinctBy(o => o.Greater).Count() < orders.Length
            || orders.DistinctBy(o => o.Smaller).Count() < orders.Length
        )
        {
            return null;
        }

        var next = orders.ToDictionary(o => o.Greater, o => o.Smaller);
        var heads = Enumerable
            .Range(0, criteria)
            .Where(j => next.ContainsKey(j) && orders.All(o => o.Smaller != j));
        var found = new List<int[]>();
        foreach (var head in heads)
        {
            List<int> chain = [head];
            while (next.TryGetValue(chain[^1], out var below))
            {
                chain.Add(below);
            }

            found.Add([.. chain]);
        }

        return found.Sum(c => c.Length - 1) == orders.Length ? [.. found] : null;
    }
}
