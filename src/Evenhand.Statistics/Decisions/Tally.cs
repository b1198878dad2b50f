namespace Evenhand.Statistics.Decisions;

/// <summary>What is counted over the draws of one block.</summary>
internal sealed class Tally(int options, int criteria)
{
    public double[] Ranks { get; } = new double[options * options];

    public double[] Wins { get; } = new double[options * options];

    public double[] WeightsOfFirst { get; } = new double[options * criteria];

    public double[] Values { get; } = new double[options];

    public double Best { get; private set; }

    /// <summary>Counts one draw. Options that tie share the ranks that they take up, so that their order does not matter.</summary>
    public void Add(ReadOnlySpan<double> values, ReadOnlySpan<double> weights)
    {
        var best = double.NegativeInfinity;
        for (var i = 0; i < options; i++)
        {
            var (above, ties) = (0, 0);
            for (var k = 0; k < options; k++)
            {
                if (values[k] > values[i])
                {
                    above++;
                    Wins[(k * options) + i] += 1;
                }
                else if (k != i && values[k] == values[i])
                {
                    ties++;
                    Wins[(k * options) + i] += 0.5;
                }
            }

            var share = 1.0 / (ties + 1);
            for (var r = above; r <= above + ties; r++)
            {
                Ranks[(i * options) + r] += share;
            }

            if (above == 0)
            {
                for (var j = 0; j < criteria; j++)
                {
                    WeightsOfFirst[(i * criteria) + j] += share * weights[j];
                }
            }

            Values[i] += values[i];
            best = Math.Max(best, values[i]);
        }

        Best += best;
    }

    public void Add(Tally other)
    {
        Sum(Ranks, other.Ranks);
        Sum(Wins, other.Wins);
        Sum(WeightsOfFirst, other.WeightsOfFirst);
        Sum(Values, other.Values);
        Best += other.Best;
    }

    private static void Sum(double[] into, double[] from)
    {
        for (var i = 0; i < into.Length; i++)
        {
            into[i] += from[i];
        }
    }
}
