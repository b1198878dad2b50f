using Evenhand.Statistics.Distributions;
using Evenhand.Vocabulary;

namespace Evenhand.Statistics.Decisions;

/// <summary>
/// The weights that are held possible: 0 or more, adding up to 1, and within linear limits c·w >= 0. Draws are uniform on
/// them: on the simplex, put in order where limits say that one weight is at least another, and drawn again where another
/// limit is broken; where that would take too long, by a walk within the limits.
/// </summary>
public sealed class WeightRegion
{
    private const int Pilot = 200_000;

    // Below this share, drawing until a draw fits would take too long.
    private const double LeastShare = 1e-3;

    // A region that is thinner than this nowhere holds a point that a double can tell from its edge.
    private const double LeastRoom = 1e-9;

    private readonly int[][] chains;
    private readonly double[][] others;
    private readonly WeightWalk? walk;
    private readonly double[][]? people;

    private WeightRegion(
        int criteria,
        int[][] chains,
        double[][] others,
        WeightWalk? walk = null,
        double[][]? people = null
    )
    {
        Criteria = criteria;
        this.chains = chains;
        this.others = others;
        this.walk = walk;
        this.people = people;
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
        if (region.Share() >= LeastShare)
        {
            return Outcome<WeightRegion>.Ok(region);
        }

        var rows = Rows(criteria, limits);
        var (centre, room) = MatrixGame.Solve(rows);
        return room > LeastRoom
            ? Outcome<WeightRegion>.Ok(
                new WeightRegion(criteria, [], [], new WeightWalk(rows, centre))
            )
            : Outcome<WeightRegion>.Failed(
                new Problem("The limits on weights cannot all hold")
                {
                    Field = "weight_constraints",
                    ToDo = "Look for two limits that contradict each other.",
                }
            );
    }

    /// <summary>The weights of several people and all that lies between them: the weights of one alone are one point.</summary>
    /// <param name="weights">For each person, a number of 0 or more for each criterion, not all 0; they are divided by their sum.</param>
    public static WeightRegion Between(IReadOnlyList<IReadOnlyList<double>> weights) =>
        new(
            weights[0].Count,
            [],
            [],
            null,
            [
                .. weights.Select(w =>
                {
                    var sum = w.Sum();
                    return w.Select(x => x / sum).ToArray();
                }),
            ]
        );

    /// <summary>Limits of which all together cannot hold and each is needed for that; none where all can hold.</summary>
    /// <param name="criteria">How many weights there are.</param>
    /// <param name="limits">The limits, each a row c of c·w >= 0.</param>
    /// <returns>Their numbers, from 0.</returns>
    public static IReadOnlyList<int> Clash(
        int criteria,
        IReadOnlyList<IReadOnlyList<double>> limits
    )
    {
        var left = Enumerable.Range(0, limits.Count).ToList();
        if (Fits(left))
        {
            return [];
        }

        foreach (var one in left.ToList())
        {
            var without = left.Where(i => i != one).ToList();
            if (!Fits(without))
            {
                left = without;
            }
        }

        return left;

        bool Fits(List<int> some) =>
            MatrixGame.Solve(Rows(criteria, [.. some.Select(i => limits[i])])).Least > LeastRoom;
    }

    // Each limit is made as long as the others, so that room means the same for all.
    private static double[][] Rows(int criteria, IReadOnlyList<IReadOnlyList<double>> limits) =>
        [
            .. limits
                .Where(l => l.Any(x => x != 0))
                .Select(l =>
                {
                    var length = Math.Sqrt(l.Sum(x => x * x));
                    return l.Select(x => x / length).ToArray();
                }),
            .. Enumerable
                .Range(0, criteria)
                .Select(j => Enumerable.Range(0, criteria).Select(k => j == k ? 1.0 : 0).ToArray()),
        ];

    /// <summary>One draw.</summary>
    /// <param name="draws">Where chance comes from.</param>
    /// <param name="weights">The weights of the draw before, or 0s for the first; they become those of this draw.</param>
    internal void Draw(SeededDraws draws, Span<double> weights)
    {
        if (people is not null)
        {
            Mix(draws, people, weights);
            return;
        }

        if (walk is not null)
        {
            walk.Draw(draws, weights);
            return;
        }

        do
        {
            draws.Weights(weights);
            Sort(weights);
        } while (!Meets(weights));
    }

    private static void Mix(SeededDraws draws, double[][] people, Span<double> weights)
    {
        if (people.Length == 1)
        {
            people[0].CopyTo(weights);
            return;
        }

        Span<double> shares = stackalloc double[people.Length];
        draws.Weights(shares);
        weights.Clear();
        for (var p = 0; p < people.Length; p++)
        {
            for (var j = 0; j < weights.Length; j++)
            {
                weights[j] += shares[p] * people[p][j];
            }
        }
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
