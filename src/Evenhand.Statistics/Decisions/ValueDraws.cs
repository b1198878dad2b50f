using Evenhand.Statistics.Distributions;

namespace Evenhand.Statistics.Decisions;

/// <summary>Draws the value of every option at given weights.</summary>
internal sealed class ValueDraws : IValueDraws
{
    private readonly double[] means;
    private readonly double[] variances;
    private readonly (int At, Score Score)[][] judged;
    private readonly int criteria;

    public ValueDraws(IReadOnlyList<IReadOnlyList<Score>> scores)
    {
        Options = scores.Count;
        criteria = scores[0].Count;
        means = [.. scores.SelectMany(o => o.Select(s => IsPlain(s) ? s.Middle : 0))];
        variances =
        [
            .. scores.SelectMany(o =>
                o.Select(s => s is Score.Normal n ? n.Deviation * n.Deviation : 0)
            ),
        ];
        judged =
        [
            .. scores.Select(o =>
                o.Select((s, j) => (At: j, Score: s)).Where(p => !IsPlain(p.Score)).ToArray()
            ),
        ];
        Uncertain = variances.Any(v => v > 0);
        Known = !Uncertain && judged.All(j => j.Length == 0);
    }

    public int Options { get; }

    /// <summary>Whether every score is a number, so that one draw says all.</summary>
    public bool Known { get; }

    private bool Uncertain { get; }

    private static bool IsPlain(Score score) => score is Score.Fixed or Score.Normal;

    /// <summary>
    /// One draw. A weighted sum of independent normal scores is normal itself, so that one draw an option stands for one a
    /// score.
    /// </summary>
    public void Draw(SeededDraws draws, ReadOnlySpan<double> weights, Span<double> values)
    {
        for (var i = 0; i < values.Length; i++)
        {
            var row = means.AsSpan(i * criteria, criteria);
            var value = 0.0;
            for (var j = 0; j < row.Length; j++)
            {
                value += weights[j] * row[j];
            }

            if (Uncertain)
            {
                var spread = variances.AsSpan(i * criteria, criteria);
                var variance = 0.0;
                for (var j = 0; j < spread.Length; j++)
                {
                    variance += weights[j] * weights[j] * spread[j];
                }

                value += variance > 0 ? Math.Sqrt(variance) * draws.Normal() : 0;
            }

            foreach (var (at, score) in judged[i])
            {
                value += weights[at] * score.Draw(draws);
            }

            values[i] = value;
        }
    }
}
