using Evenhand.Appraisal.Files;

namespace Evenhand.Appraisal.Results;

/// <summary>The switching value of each score: how far one number alone must move for the order of the first to change.</summary>
internal static class ScoreSwitching
{
    // Value functions are straight between few points, so that halving an interval this often loses no digit that is shown.
    private const int Halvings = 60;

    public static IReadOnlyList<ScoreSwitch> Of(
        AppraisalModel model,
        IReadOnlyList<IReadOnlyList<double>> middles,
        IReadOnlyList<double> weights
    )
    {
        double[] totals = [.. middles.Select(m => m.Zip(weights, (v, w) => v * w).Sum())];
        var leader = Array.IndexOf(totals, totals.Max());
        var next = totals.Where((_, i) => i != leader).Max();
        return
        [
            .. model.File.Options.SelectMany(
                (o, i) =>
                    model.Tree.Leaves.Select(
                        (l, j) =>
                            new ScoreSwitch(
                                o.Id,
                                l.Id,
                                model.Raw[i][j],
                                At(
                                    l.Value!,
                                    middles[i][j],
                                    // The leader must fall to the next, any other rise to the leader.
                                    weights[j] > 0
                                        ? ((i == leader ? next : totals[leader]) - totals[i])
                                            / weights[j]
                                        : double.NaN
                                )
                            )
                    )
            ),
        ];
    }

    private static double? At(PartialValue value, double now, double change)
    {
        var wanted = now + change;
        if (!(wanted >= 0 && wanted <= 1))
        {
            return null;
        }

        var (low, high) = (value.Worst, value.Best);
        for (var n = 0; n < Halvings; n++)
        {
            var middle = (low + high) / 2;
            (low, high) = value.Of(middle) < wanted ? (middle, high) : (low, middle);
        }

        return (low + high) / 2;
    }
}
