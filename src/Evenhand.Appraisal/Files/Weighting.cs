using Evenhand.Statistics.Decisions;
using Evenhand.Vocabulary;

namespace Evenhand.Appraisal.Files;

/// <summary>What one person would give for the step from worst to best on each criterion, the largest being 100.</summary>
/// <param name="Who">Who, by role.</param>
/// <param name="Points">For each scored criterion, 0 to 100.</param>
public sealed record SwingAnswer(string Who, IReadOnlyDictionary<string, double> Points);

/// <summary>The least and the most that a criterion or group may weigh, as shares of all.</summary>
/// <param name="Criterion">A criterion or group.</param>
/// <param name="Low">The least, from 0.</param>
/// <param name="High">The most, up to 1.</param>
public sealed record WeightRange(string Criterion, double Low, double High);

/// <summary>A question that was put beside the swings: are the steps on these together worth more than the steps on those?</summary>
/// <param name="Better">These.</param>
/// <param name="Than">Those.</param>
public sealed record WeightCheck(IReadOnlyList<string> Better, IReadOnlyList<string> Than);

/// <summary>Which weights are held possible. Without any word, all are.</summary>
public sealed record Weighting
{
    /// <summary>All weights are held possible.</summary>
    public static Weighting Open { get; } = new();

    /// <summary>Points that were agreed, for each scored criterion; null for none.</summary>
    public IReadOnlyDictionary<string, double>? Points { get; init; }

    /// <summary>How far each weight may stray from those points, as a share of all; 0 for not at all.</summary>
    public double Within { get; init; }

    /// <summary>Swing answers of several people: their weights, and all that lies between them.</summary>
    public IReadOnlyList<SwingAnswer> Swings { get; init; } = [];

    /// <summary>Ranges.</summary>
    public IReadOnlyList<WeightRange> Ranges { get; init; } = [];

    /// <summary>An order of criteria or groups, those that weigh most first; those of one step are not put in order.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Order { get; init; } = [];

    /// <summary>Answers that the weights should agree with.</summary>
    public IReadOnlyList<WeightCheck> Checks { get; init; } = [];

    /// <summary>The weights held possible, in the order of the leaves.</summary>
    public Outcome<WeightRegion> Region(ValueTree tree)
    {
        if (Points is { } points && Within == 0)
        {
            return Outcome<WeightRegion>.Ok(WeightRegion.Between([Vector(tree, points)]));
        }

        if (Swings.Count > 0)
        {
            return Outcome<WeightRegion>.Ok(
                WeightRegion.Between([.. Swings.Select(s => Vector(tree, s.Points))])
            );
        }

        var limits = Limits(tree);
        return
            WeightRegion.Of(tree.Leaves.Count, [.. limits.Select(l => l.Row)])
                is { IsOk: true } region
            ? region
            : Outcome<WeightRegion>.Failed(Clash(tree, limits));
    }

    /// <summary>Answers that the weights of somebody contradict, in words.</summary>
    public IReadOnlyList<string> Contradictions(ValueTree tree) =>
        [
            .. Swings
                .Select(s => (s.Who, Weights: Vector(tree, s.Points)))
                .Concat(Points is { } p ? [("The points", Vector(tree, p))] : [])
                .SelectMany(person =>
                    Checks
                        .Where(c =>
                            Total(tree, c.Better, person.Weights)
                            < Total(tree, c.Than, person.Weights) - 1e-12
                        )
                        .Select(c =>
                            $"{person.Who}: {Names(tree, c.Better)} was said to be worth more than {Names(tree, c.Than)}, but the points give {Plain.Percent(Total(tree, c.Better, person.Weights))} against {Plain.Percent(Total(tree, c.Than, person.Weights))}."
                        )
                ),
        ];

    /// <summary>Points as weights that add up to 1, in the order of the leaves.</summary>
    public static IReadOnlyList<double> Vector(
        ValueTree tree,
        IReadOnlyDictionary<string, double> points
    )
    {
        var sum = tree.Leaves.Sum(l => points[l.Id]);
        return [.. tree.Leaves.Select(l => points[l.Id] / sum)];
    }

    private List<(string Words, double[] Row)> Limits(ValueTree tree)
    {
        var (limits, count) = (new List<(string, double[])>(), tree.Leaves.Count);
        foreach (var range in Ranges.Concat(AroundPoints(tree)))
        {
            var own = tree.LeavesOf(range.Criterion);
            if (range.Low > 0)
            {
                limits.Add(
                    (
                        $"{range.Criterion} at least {Plain.Percent(range.Low)}",
                        Row(j => (own.Contains(j) ? 1 : 0) - range.Low)
                    )
                );
            }

            if (range.High < 1)
            {
                limits.Add(
                    (
                        $"{range.Criterion} at most {Plain.Percent(range.High)}",
                        Row(j => range.High - (own.Contains(j) ? 1 : 0))
                    )
                );
            }
        }

        foreach (var (above, below) in Order.Zip(Order.Skip(1)))
        {
            foreach (var a in above)
            {
                foreach (var b in below)
                {
                    var (more, less) = (tree.LeavesOf(a), tree.LeavesOf(b));
                    limits.Add(
                        (
                            $"{a} at least {b}",
                            Row(j => (more.Contains(j) ? 1 : 0) - (less.Contains(j) ? 1 : 0))
                        )
                    );
                }
            }
        }

        return limits;

        double[] Row(Func<int, double> factor) => [.. Enumerable.Range(0, count).Select(factor)];
    }

    private IEnumerable<WeightRange> AroundPoints(ValueTree tree) =>
        Points is { } points
            ? tree
                .Leaves.Zip(Vector(tree, points))
                .Select(p => new WeightRange(
                    p.First.Id,
                    Math.Max(0, p.Second - Within),
                    Math.Min(1, p.Second + Within)
                ))
            : [];

    private static Problem Clash(ValueTree tree, List<(string Words, double[] Row)> limits) =>
        new("The weights cannot all hold")
        {
            Field = "weights",
            Found = string.Join(
                "; ",
                WeightRegion
                    .Clash(tree.Leaves.Count, [.. limits.Select(l => l.Row)])
                    .Select(i => limits[i].Words)
            ),
            Expected =
                "ranges and orders that some weights adding up to 100% meet with room to spare",
        };

    private static double Total(
        ValueTree tree,
        IReadOnlyList<string> ids,
        IReadOnlyList<double> weights
    ) => ids.SelectMany(tree.LeavesOf).Distinct().Sum(j => weights[j]);

    private static string Names(ValueTree tree, IReadOnlyList<string> ids) =>
        string.Join(" and ", ids.Select(i => $"“{tree.All.First(c => c.Id == i).Name}”"));
}
