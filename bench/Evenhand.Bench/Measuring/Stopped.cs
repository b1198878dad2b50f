using System.Diagnostics;

namespace Evenhand.Bench.Measuring;

/// <summary>Takes times.</summary>
internal static class Stopped
{
    /// <summary>Does something several times and keeps how long each took; the first times are warm-up.</summary>
    /// <param name="what">What it is.</param>
    /// <param name="warmUp">How often first, without a watch.</param>
    /// <param name="times">How often then.</param>
    /// <param name="act">The thing itself; what it gives must be the same each time.</param>
    /// <exception cref="InvalidOperationException">Two runs gave different results.</exception>
    public static Sample Repeat(string what, int warmUp, int times, Func<string> act)
    {
        string? result = null;
        var (taken, worked) = (new List<double>(), new List<double>());
        for (var i = -warmUp; i < times; i++)
        {
            // What an earlier run left behind is not to be cleared away in the time of a later one.
            GC.Collect();
            var before = Environment.CpuUsage.TotalTime;
            var start = Stopwatch.GetTimestamp();
            var given = act();
            if (i >= 0)
            {
                taken.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
                worked.Add((Environment.CpuUsage.TotalTime - before).TotalMilliseconds);
            }

            result ??= given;
            if (given != result)
            {
                throw new InvalidOperationException($"{what} gave {given} after {result}.");
            }
        }

        return new Sample(what, taken, result) { Processor = worked };
    }
}
