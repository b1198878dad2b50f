namespace Evenhand.Statistics.Schedules;

/// <summary>When each task can begin and end, and how much it may slip; times are counted from the start of the network.</summary>
/// <param name="EarlyStart">For each task, when it can begin at the earliest.</param>
/// <param name="EarlyFinish">For each task, when it can end at the earliest.</param>
/// <param name="LateStart">For each task, when it must begin so that the end of all does not move.</param>
/// <param name="LateFinish">For each task, when it must have ended so that the end of all does not move.</param>
/// <param name="FreeFloat">For each task, how much it may slip without moving any other.</param>
/// <param name="Finish">When all is done.</param>
public sealed record Schedule(
    IReadOnlyList<double> EarlyStart,
    IReadOnlyList<double> EarlyFinish,
    IReadOnlyList<double> LateStart,
    IReadOnlyList<double> LateFinish,
    IReadOnlyList<double> FreeFloat,
    double Finish
)
{
    // Sums of decimal fractions stray in their last binary digits; no plan is meant to a billionth of its unit.
    private const double Nothing = 1e-8;

    /// <summary>How much a task may slip without moving the end of all.</summary>
    public double TotalFloat(int task) => CriticalPath.Clean(LateStart[task] - EarlyStart[task]);

    /// <summary>Whether the end of all moves when the task slips.</summary>
    public bool IsCritical(int task) => TotalFloat(task) <= Nothing;

    /// <summary>The links that a task's early start comes from; none where it may begin at once.</summary>
    public IReadOnlyList<ScheduleLink> DrivenBy(ScheduleNetwork network, int task) =>
        [
            .. network
                .Into(task)
                .ToArray()
                .Where(l => Math.Abs(EarlyFinish[l.From] + l.Lag - EarlyStart[task]) <= Nothing),
        ];

    /// <summary>The links that a task's late finish comes from; none where only the end of all holds it.</summary>
    public IReadOnlyList<ScheduleLink> HeldBy(ScheduleNetwork network, int task) =>
        [
            .. network
                .OutOf(task)
                .ToArray()
                .Where(l => Math.Abs(LateStart[l.To] - l.Lag - LateFinish[task]) <= Nothing),
        ];

    /// <summary>One chain of critical tasks that ends with a task, or with the last of all; the first that is found where there are several.</summary>
    /// <param name="network">The network.</param>
    /// <param name="last">The place of the task that it is to end with; null takes one that ends last.</param>
    public IReadOnlyList<int> PathTo(ScheduleNetwork network, int? last = null)
    {
        var at = last ?? EarlyFinish.Index().First(f => f.Item >= Finish - Nothing).Index;
        var path = new List<int>();
        for (int? next = at; next is { } task; )
        {
            path.Add(task);
            var driving = DrivenBy(network, task);
            next = driving.Count == 0 ? null : driving[0].From;
        }

        path.Reverse();
        return path;
    }
}
