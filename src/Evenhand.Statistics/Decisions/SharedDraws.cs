using Evenhand.Statistics.Distributions;

namespace Evenhand.Statistics.Decisions;

/// <summary>Draws the value of every option where several scores may hang on one unknown.</summary>
internal sealed class SharedDraws : IValueDraws
{
    private const int OnStack = 256;

    private readonly Score[] sources;
    private readonly double[] known;
    private readonly (int Option, int Criterion, int Source, Func<double, double> Value)[] open;
    private readonly int[] drawn;
    private readonly int criteria;

    public SharedDraws(SharedScores scores)
    {
        sources = [.. scores.Sources];
        Options = scores.Cells.Count;
        criteria = scores.Cells[0].Count;
        known = new double[Options * criteria];
        var cells = scores
            .Cells.SelectMany((row, i) => row.Select((c, j) => (i, j, c.Source, c.Value)))
            .ToList();
        foreach (var (i, j, source, value) in cells.Where(c => sources[c.Source] is Score.Fixed))
        {
            known[(i * criteria) + j] = value(sources[source].Middle);
        }

        open = [.. cells.Where(c => sources[c.Source] is not Score.Fixed)];
        drawn = [.. open.Select(c => c.Source).Distinct().Order()];
    }

    public int Options { get; }

    public int Criteria => criteria;

    public bool Known => open.Length == 0;

    public void Draw(SeededDraws draws, DrawBatch batch)
    {
        for (var i = 0; i < Options; i++)
        {
            var values = batch.Values(i);
            values.Clear();
            for (var j = 0; j < criteria; j++)
            {
                var weights = batch.Weights(j);
                var score = known[(i * criteria) + j];
                for (var n = 0; n < batch.Count; n++)
                {
                    values[n] += weights[n] * score;
                }
            }
        }

        Span<double> at =
            sources.Length <= OnStack ? stackalloc double[OnStack] : new double[sources.Length];
        for (var n = 0; n < batch.Count; n++)
        {
            foreach (var source in drawn)
            {
                at[source] = sources[source].Draw(draws);
            }

            foreach (var (option, criterion, source, value) in open)
            {
                batch.Values(option)[n] += batch.Weights(criterion)[n] * value(at[source]);
            }
        }
    }
}
