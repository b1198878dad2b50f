using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Evenhand.Statistics.Distributions;

namespace Evenhand.Statistics.Decisions;

/// <summary>Draws the value of every option from scores that are independent of each other.</summary>
internal sealed class ValueDraws : IValueDraws
{
    private readonly double[] means;
    private readonly double[] variances;
    private readonly bool[] uncertain;
    private readonly (int At, Score Score)[][] judged;

    public ValueDraws(IReadOnlyList<IReadOnlyList<Score>> scores)
    {
        Options = scores.Count;
        Criteria = scores[0].Count;
        means = [.. scores.SelectMany(o => o.Select(s => IsPlain(s) ? s.Middle : 0))];
        variances =
        [
            .. scores.SelectMany(o =>
                o.Select(s => s is Score.Normal n ? n.Deviation * n.Deviation : 0)
            ),
        ];
        uncertain = [.. variances.Chunk(Criteria).Select(row => row.Any(v => v > 0))];
        judged =
        [
            .. scores.Select(o =>
                o.Select((s, j) => (At: j, Score: s)).Where(p => !IsPlain(p.Score)).ToArray()
            ),
        ];
        Known = !uncertain.Any(u => u) && judged.All(j => j.Length == 0);
    }

    public int Options { get; }

    public int Criteria { get; }

    public bool Known { get; }

    /// <summary>
    /// One batch. A weighted sum of independent normal scores is normal itself, so that one draw an option stands for one a
    /// score.
    /// </summary>
    public void Draw(SeededDraws draws, DrawBatch batch)
    {
        for (var i = 0; i < Options; i++)
        {
            var values = batch.Values(i);
            Sum(batch, means.AsSpan(i * Criteria, Criteria), squared: false, values);
            if (uncertain[i])
            {
                var spread = batch.Scratch.AsSpan();
                Sum(batch, variances.AsSpan(i * Criteria, Criteria), squared: true, spread);
                for (var n = 0; n < batch.Count; n++)
                {
                    values[n] += Math.Sqrt(spread[n]) * draws.Normal();
                }
            }

            foreach (var (at, score) in judged[i])
            {
                var weights = batch.Weights(at);
                for (var n = 0; n < batch.Count; n++)
                {
                    values[n] += weights[n] * score.Draw(draws);
                }
            }
        }
    }

    /// <summary>The weighted sum of a row in each draw, by the weights or by their squares.</summary>
    private static void Sum(
        DrawBatch batch,
        ReadOnlySpan<double> row,
        bool squared,
        Span<double> into
    )
    {
        into.Clear();
        var sums = MemoryMarshal.Cast<double, Vector256<double>>(into);
        for (var j = 0; j < row.Length; j++)
        {
            var weights = MemoryMarshal.Cast<double, Vector256<double>>(batch.Weights(j));
            var factor = Vector256.Create(row[j]);
            for (var n = 0; n < sums.Length; n++)
            {
                var weight = squared ? weights[n] * weights[n] : weights[n];
                sums[n] += weight * factor;
            }
        }
    }

    private static bool IsPlain(Score score) => score is Score.Fixed or Score.Normal;
}
