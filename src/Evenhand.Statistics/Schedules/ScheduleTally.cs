namespace Evenhand.Statistics.Schedules;

/// <summary>What is added up over passes: which tasks drove the end, and the ends at the extremes of each.</summary>
internal sealed class ScheduleTally(int tasks, int risks)
{
    // The normal score that a tenth lies beyond.
    private const double Tenth = 1.2815515655446004;

    public int[] Critical { get; } = new int[tasks];

    /// <summary>Passes and their ends, of the shortest tenth, then of the longest, task by task.</summary>
    public (int Count, double Sum)[] Low { get; } = new (int, double)[tasks];

    public (int Count, double Sum)[] High { get; } = new (int, double)[tasks];

    public (int Count, double Sum)[] Without { get; } = new (int, double)[risks];

    public (int Count, double Sum)[] With { get; } = new (int, double)[risks];

    public void Add(double end, double[] scores, bool[] critical, bool[] happened)
    {
        for (var at = 0; at < critical.Length; at++)
        {
            Critical[at] += critical[at] ? 1 : 0;
            if (scores[at] < -Tenth)
            {
                Put(Low, at, end);
            }
            else if (scores[at] > Tenth)
            {
                Put(High, at, end);
            }
        }

        for (var r = 0; r < happened.Length; r++)
        {
            Put(happened[r] ? With : Without, r, end);
        }
    }

    public void Add(ScheduleTally other)
    {
        for (var at = 0; at < Critical.Length; at++)
        {
            Critical[at] += other.Critical[at];
        }

        Sum(Low, other.Low);
        Sum(High, other.High);
        Sum(Without, other.Without);
        Sum(With, other.With);
    }

    public static Swing? Between((int Count, double Sum) low, (int Count, double Sum) high) =>
        low.Count == 0 || high.Count == 0
            ? null
            : new Swing(low.Sum / low.Count, high.Sum / high.Count);

    private static void Put((int Count, double Sum)[] sums, int at, double end) =>
        sums[at] = (sums[at].Count + 1, sums[at].Sum + end);

    private static void Sum((int Count, double Sum)[] sums, (int Count, double Sum)[] more)
    {
        for (var at = 0; at < sums.Length; at++)
        {
            sums[at] = (sums[at].Count + more[at].Count, sums[at].Sum + more[at].Sum);
        }
    }
}
