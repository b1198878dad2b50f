using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Evenhand.Statistics.Decisions;

/// <summary>What is counted over the draws of one block.</summary>
internal sealed class Tally(int options, int criteria)
{
    private readonly long[] places = new long[options * DrawBatch.Size];
    private readonly long[] wins = new long[options * options];

    public double[] Ranks { get; } = new double[options * options];

    public double[] Wins { get; } = new double[options * options];

    public double[] WeightsOfFirst { get; } = new double[options * criteria];

    public double[] Values { get; } = new double[options];

    public double Best { get; private set; }

    /// <summary>Counts the draws of a batch.</summary>
    public void Add(DrawBatch batch)
    {
        if (batch.Count < DrawBatch.Size || !Compare(batch))
        {
            // What is beyond the end of a batch that is not full must not count, and options that tie share their ranks.
            for (var n = 0; n < batch.Count; n++)
            {
                AddOne(batch, n);
            }

            return;
        }

        for (var i = 0; i < options; i++)
        {
            var own = places.AsSpan(i * DrawBatch.Size, DrawBatch.Size);
            var values = batch.Values(i);
            var ranks = Ranks.AsSpan(i * options, options);
            var sum = 0.0;
            for (var n = 0; n < own.Length; n++)
            {
                var rank = (int)own[n];
                ranks[rank] += 1;
                sum += values[n];
                if (rank == 0)
                {
                    Best += values[n];
                    for (var j = 0; j < criteria; j++)
                    {
                        WeightsOfFirst[(i * criteria) + j] += batch.Weights(j)[n];
                    }
                }
            }

            Values[i] += sum;
        }
    }

    /// <summary>Counts the draws of a batch in which an option comes first, ties included.</summary>
    public void AddFirst(DrawBatch batch, int option)
    {
        var own = batch.Values(option);
        for (var n = 0; n < batch.Count; n++)
        {
            var first = true;
            for (var k = 0; k < options && first; k++)
            {
                first = batch.Values(k)[n] <= own[n];
            }

            Values[option] += first ? 1 : 0;
        }
    }

    public void Add(Tally other)
    {
        Sum(Ranks, other.Ranks);
        Sum(Wins, other.Wins);
        Sum(WeightsOfFirst, other.WeightsOfFirst);
        Sum(Values, other.Values);
        Best += other.Best;
    }

    /// <summary>Finds the place of each option in each draw of a full batch and counts who beats whom; false, with nothing counted, where two tie.</summary>
    private bool Compare(DrawBatch batch)
    {
        Array.Clear(places);
        Array.Clear(wins);
        var all = MemoryMarshal.Cast<long, Vector256<long>>(places.AsSpan());
        var length = DrawBatch.Size / Vector256<double>.Count;
        for (var i = 0; i < options; i++)
        {
            var one = MemoryMarshal.Cast<double, Vector256<double>>(batch.Values(i));
            var onePlaces = all.Slice(i * length, length);
            for (var k = i + 1; k < options; k++)
            {
                var other = MemoryMarshal.Cast<double, Vector256<double>>(batch.Values(k));
                var otherPlaces = all.Slice(k * length, length);
                var (ahead, behind) = (Vector256<long>.Zero, Vector256<long>.Zero);
                for (var n = 0; n < length; n++)
                {
                    // A comparison that holds gives -1.
                    var greater = Vector256.GreaterThan(one[n], other[n]).AsInt64();
                    var less = Vector256.LessThan(one[n], other[n]).AsInt64();
                    otherPlaces[n] -= greater;
                    onePlaces[n] -= less;
                    ahead -= greater;
                    behind -= less;
                }

                var (above, below) = (Vector256.Sum(ahead), Vector256.Sum(behind));
                if (above + below != DrawBatch.Size)
                {
                    return false;
                }

                wins[(i * options) + k] = above;
                wins[(k * options) + i] = below;
            }
        }

        for (var p = 0; p < wins.Length; p++)
        {
            Wins[p] += wins[p];
        }

        return true;
    }

    /// <summary>Counts one draw. Options that tie share the ranks that they take up, so that their order does not matter.</summary>
    private void AddOne(DrawBatch batch, int draw)
    {
        var best = double.NegativeInfinity;
        for (var i = 0; i < options; i++)
        {
            var own = batch.Values(i)[draw];
            var (above, ties) = (0, 0);
            for (var k = 0; k < options; k++)
            {
                var other = batch.Values(k)[draw];
                if (other > own)
                {
                    above++;
                    Wins[(k * options) + i] += 1;
                }
                else if (k != i && other == own)
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
                    WeightsOfFirst[(i * criteria) + j] += share * batch.Weights(j)[draw];
                }
            }

            Values[i] += own;
            best = Math.Max(best, own);
        }

        Best += best;
    }

    private static void Sum(double[] into, double[] from)
    {
        for (var i = 0; i < into.Length; i++)
        {
            into[i] += from[i];
        }
    }
}
