using Evenhand.Contracts.Indicators;

namespace Evenhand.Contracts.Health;

/// <summary>What one worker has counted for a few measures that belong together.</summary>
internal abstract class HealthTally
{
    /// <summary>Whether its measures are of access, not of the market's health.</summary>
    public virtual bool IsAccess => false;

    /// <summary>Looks at one process.</summary>
    public abstract void Look(AwardLook process);

    /// <summary>Takes in what another worker counted.</summary>
    /// <param name="other">A tally of the same kind.</param>
    /// <param name="names">Our number for each of its names.</param>
    public abstract void Take(HealthTally other, int[] names);

    /// <summary>The measures when all processes have been seen.</summary>
    public abstract IEnumerable<MarketMeasure> Finish(Names names);
}

/// <summary>How often each whole number came.</summary>
internal sealed class Histogram
{
    private readonly SortedDictionary<int, long> counts = [];

    /// <summary>How many numbers.</summary>
    public long Count { get; private set; }

    /// <summary>Their mean; null for none.</summary>
    public double? Mean => Count == 0 ? null : counts.Sum(c => (double)c.Key * c.Value) / Count;

    /// <summary>Their median; null for none.</summary>
    public double? Median => Count == 0 ? null : (At((Count - 1) / 2) + At(Count / 2)) / 2.0;

    public void Add(int number, long times = 1)
    {
        counts[number] = counts.GetValueOrDefault(number) + times;
        Count += times;
    }

    public void Take(Histogram other)
    {
        foreach (var (number, times) in other.counts)
        {
            Add(number, times);
        }
    }

    private int At(long place)
    {
        foreach (var (number, times) in counts)
        {
            if (place < times)
            {
                return number;
            }

            place -= times;
        }

        return 0;
    }
}
