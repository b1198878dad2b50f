namespace Evenhand.Statistics.Decisions;

/// <summary>The weight of one criterion at which another option comes first, the other weights keeping their proportions.</summary>
/// <param name="Criterion">Which criterion, from 0.</param>
/// <param name="At">Its weight there.</param>
/// <param name="Change">How far that is from its weight now.</param>
/// <param name="Leader">The option that comes first beyond it, from 0.</param>
public sealed record SwitchingWeight(int Criterion, double At, double Change, int Leader);

/// <summary>How small a change of weights puts another option first.</summary>
public static class WeightFlip
{
    /// <summary>The weighted sum of the scores of each option.</summary>
    /// <param name="scores">For each option, its score on each criterion.</param>
    /// <param name="weights">The weights.</param>
    public static IReadOnlyList<double> Values(
        IReadOnlyList<IReadOnlyList<double>> scores,
        IReadOnlyList<double> weights
    ) => [.. scores.Select(s => s.Zip(weights, (u, w) => u * w).Sum())];

    /// <summary>The option of the greatest value; of several the first.</summary>
    /// <param name="scores">For each option, its score on each criterion.</param>
    /// <param name="weights">The weights.</param>
    public static int Winner(
        IReadOnlyList<IReadOnlyList<double>> scores,
        IReadOnlyList<double> weights
    )
    {
        var values = Values(scores, weights);
        return Enumerable.Range(0, values.Count).MaxBy(i => values[i]);
    }

    /// <summary>
    /// The least share of all weight that must be moved between criteria for an option to draw level with the winner. It is a
    /// linear programme of one limit: weight is taken where the option is furthest behind and given where it is furthest
    /// ahead, until the gap is closed.
    /// </summary>
    /// <param name="winner">The scores of the winner.</param>
    /// <param name="challenger">The scores of the other option.</param>
    /// <param name="weights">The weights now.</param>
    /// <returns>From 0 to 1; null where no weights do it.</returns>
    public static double? Radius(
        IReadOnlyList<double> winner,
        IReadOnlyList<double> challenger,
        IReadOnlyList<double> weights
    )
    {
        double[] ahead = [.. challenger.Zip(winner, (c, w) => c - w)];
        var (most, gap, moved) = (ahead.Max(), -ahead.Zip(weights, (d, w) => d * w).Sum(), 0.0);
        foreach (var j in Enumerable.Range(0, ahead.Length).OrderBy(j => ahead[j]))
        {
            var gain = most - ahead[j];
            if (gap <= 0 || gain <= 0)
            {
                break;
            }

            var share = Math.Min(weights[j], gap / gain);
            moved += share;
            gap -= share * gain;
        }

        // What rounding leaves of a gap that all the weight just closes is no gap.
        return gap <= 1e-12 * Math.Max(1, ahead.Max(Math.Abs)) && most >= 0 ? moved : null;
    }

    /// <summary>For each criterion, the nearest weight at which another option comes first.</summary>
    /// <param name="scores">For each option, its score on each criterion.</param>
    /// <param name="weights">The weights now, adding up to 1.</param>
    /// <returns>One a criterion, null where no weight of it does.</returns>
    public static IReadOnlyList<SwitchingWeight?> OneAtATime(
        IReadOnlyList<IReadOnlyList<double>> scores,
        IReadOnlyList<double> weights
    )
    {
        var winner = Winner(scores, weights);
        return
        [
            .. Enumerable
                .Range(0, weights.Count)
                .Select(j =>
                    Enumerable
                        .Range(0, scores.Count)
                        .Where(k => k != winner && weights[j] < 1)
                        .Select(k => Crossing(scores[winner], scores[k], weights, j, k))
                        .OfType<SwitchingWeight>()
                        .MinBy(s => Math.Abs(s.Change))
                ),
        ];
    }

    private static SwitchingWeight? Crossing(
        IReadOnlyList<double> winner,
        IReadOnlyList<double> challenger,
        IReadOnlyList<double> weights,
        int criterion,
        int option
    )
    {
        // The lead is t D + (1 - t) R, with R the lead on the other criteria in their proportions.
        double[] lead = [.. winner.Zip(challenger, (w, c) => w - c)];
        var own = lead[criterion];
        var rest =
            (lead.Zip(weights, (d, w) => d * w).Sum() - (weights[criterion] * own))
            / (1 - weights[criterion]);
        var at = rest / (rest - own);
        return at is >= 0 and <= 1
            ? new SwitchingWeight(criterion, at, at - weights[criterion], option)
            : null;
    }

    /// <summary>
    /// The hindsight point: the smallest share of the way from registered to final weights from which on the final winner
    /// leads. 0 where it leads from the start.
    /// </summary>
    /// <param name="scores">For each option, its score on each criterion.</param>
    /// <param name="registered">The weights at first.</param>
    /// <param name="final">The weights at last.</param>
    public static double HindsightPoint(
        IReadOnlyList<IReadOnlyList<double>> scores,
        IReadOnlyList<double> registered,
        IReadOnlyList<double> final
    )
    {
        var (before, after) = (Values(scores, registered), Values(scores, final));
        var winner = Winner(scores, final);
        // Each lead of the winner is a straight line from its first to its last value, which is 0 or more.
        return Enumerable
            .Range(0, scores.Count)
            .Where(k => before[k] > before[winner])
            .Select(k =>
                (before[k] - before[winner])
                / (before[k] - before[winner] + (after[winner] - after[k]))
            )
            .DefaultIfEmpty(0)
            .Max();
    }

    /// <summary>How much weight moved: half the sum of all changes, from 0 to 1.</summary>
    /// <param name="registered">The weights at first.</param>
    /// <param name="final">The weights at last.</param>
    public static double Drift(IReadOnlyList<double> registered, IReadOnlyList<double> final) =>
        registered.Zip(final, (a, b) => Math.Abs(a - b)).Sum() / 2;
}
