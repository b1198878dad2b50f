using Evenhand.Vocabulary;

namespace Evenhand.Statistics.Schedules;

/// <summary>
/// The critical path method (Kelley and Walker 1959) with lags: early dates forwards, late dates backwards from the end of all.
/// </summary>
/// <remarks>No task begins before 0, however far a lag below 0 would take it, and none ends after the end of all.</remarks>
public static class CriticalPath
{
    private const int Decimals = 9;

    /// <summary>The schedule of a network.</summary>
    /// <param name="network">The network.</param>
    /// <param name="durations">For each task, how long it takes; 0 for a milestone.</param>
    public static Outcome<Schedule> Of(ScheduleNetwork network, IReadOnlyList<double> durations)
    {
        if (durations.Count != network.Count || durations.Any(d => !double.IsFinite(d) || d < 0))
        {
            return Outcome<Schedule>.Failed(
                new Problem("Each task takes some time or none")
                {
                    Field = "duration",
                    Expected = $"{network.Count:N0} numbers of 0 or more",
                }
            );
        }

        var n = network.Count;
        var (earlyStart, earlyFinish) = (new double[n], new double[n]);
        foreach (var task in network.Order)
        {
            var start = 0.0;
            foreach (var link in network.Into(task))
            {
                start = Math.Max(start, earlyFinish[link.From] + link.Lag);
            }

            earlyStart[task] = Clean(start);
            earlyFinish[task] = Clean(start + durations[task]);
        }

        var finish = earlyFinish.Max();
        var (lateStart, lateFinish, free) = (new double[n], new double[n], new double[n]);
        for (var at = n - 1; at >= 0; at--)
        {
            var task = network.Order[at];
            var (end, next) = (finish, finish);
            foreach (var link in network.OutOf(task))
            {
                end = Math.Min(end, lateStart[link.To] - link.Lag);
                next = Math.Min(next, earlyStart[link.To] - link.Lag);
            }

            lateFinish[task] = Clean(end);
            lateStart[task] = Clean(end - durations[task]);
            free[task] = Clean(next - earlyFinish[task]);
        }

        return Outcome<Schedule>.Ok(
            new Schedule(earlyStart, earlyFinish, lateStart, lateFinish, free, finish)
        );
    }

    internal static double Clean(double value) => Math.Round(value, Decimals);
}
