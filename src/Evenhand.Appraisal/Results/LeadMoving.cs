using Evenhand.Statistics;
using Evenhand.Statistics.Decisions;
using Evenhand.Statistics.Distributions;

namespace Evenhand.Appraisal.Results;

/// <summary>What moves the lead of the first option, one unknown at a time: the figures of a tornado picture.</summary>
internal static class LeadMoving
{
    private const double Low = 0.1;
    private const double High = 0.9;
    private const int Draws = 20_000;

    /// <summary>Each unknown that moves the lead, the one that moves it most first.</summary>
    public static IReadOnlyList<LeadMover> Of(
        AppraisalModel model,
        IReadOnlyList<double> weights,
        int seed
    )
    {
        var middles = model.Scores.Middles();
        var leader = WeightFlip.Winner(middles, weights);
        return
        [
            .. model
                .Scores.Sources.Select((s, i) => Mover(s, i))
                .OfType<LeadMover>()
                .OrderByDescending(m => Math.Abs(m.LeadWhenGood - m.LeadWhenPoor)),
        ];

        LeadMover? Mover(Score source, int at)
        {
            if (source is Score.Fixed)
            {
                return null;
            }

            var (low, high) = Range(source, seed, at);
            var cells = model
                .Scores.Cells.SelectMany((row, i) => row.Select((c, j) => (c.Source, i, j)))
                .Where(c => c.Source == at)
                .ToList();
            // More of an unknown may be worse, as of admissions: the poor end is that of the value.
            var cell = model.Scores.Cells[cells[0].i][cells[0].j];
            var (poor, good) = cell.Value(low) <= cell.Value(high) ? (low, high) : (high, low);
            var (first, last) = (With(at, poor), With(at, good));
            return first.Lead == last.Lead
                ? null
                : new LeadMover(
                    model.Tree.Leaves[cells[0].j].Id,
                    [.. cells.Select(c => model.File.Options[c.i].Id).Distinct()],
                    first.Lead,
                    last.Lead,
                    model.File.Options[first.First].Id,
                    model.File.Options[last.First].Id
                );
        }

        (double Lead, int First) With(int at, double value)
        {
            double[] totals =
            [
                .. model.Scores.Cells.Select(
                    (row, i) =>
                        row.Select(
                                (c, j) =>
                                    weights[j] * (c.Source == at ? c.Value(value) : middles[i][j])
                            )
                            .Sum()
                ),
            ];
            return (
                totals[leader] - totals.Where((_, i) => i != leader).Max(),
                Array.IndexOf(totals, totals.Max())
            );
        }
    }

    private static (double Low, double High) Range(Score source, int seed, int at)
    {
        switch (source)
        {
            case Score.Normal n:
                var reach = n.Deviation * StandardNormal.Quantile(High);
                return (n.Mean - reach, n.Mean + reach);
            case Score.Judged j:
                return (j.Distribution.Quantile(Low), j.Distribution.Quantile(High));
            default:
                var draws = new SeededDraws(seed, at);
                double[] sorted =
                [
                    .. Enumerable.Range(0, Draws).Select(_ => source.Draw(draws)).Order(),
                ];
                return (Quantile.Of(sorted, Low), Quantile.Of(sorted, High));
        }
    }
}
