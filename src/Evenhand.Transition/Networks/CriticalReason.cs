using System.Globalization;
using Evenhand.Statistics.Schedules;

namespace Evenhand.Transition.Networks;

/// <summary>Says why a task is critical or not.</summary>
public static class CriticalReason
{
    private const int Named = 3;

    /// <summary>The reason in a sentence.</summary>
    /// <param name="network">The network.</param>
    /// <param name="schedule">Its dates.</param>
    /// <param name="task">The place of the task.</param>
    /// <param name="unit">What the numbers count, for instance weeks; empty where that is not known.</param>
    public static string Of(ScheduleNetwork network, Schedule schedule, int task, string unit = "")
    {
        var held = schedule.HeldBy(network, task);
        if (!schedule.IsCritical(task))
        {
            var room = $"May slip by {Amount(schedule.TotalFloat(task), unit)}";
            var free =
                schedule.FreeFloat[task] > 0
                    ? $", {Amount(schedule.FreeFloat[task], unit)} of it without moving any other task"
                    : "";
            return held.Count == 0
                ? $"{room}{free}: nothing waits for it before the end."
                : $"{room}{free}: it can end at {Number(schedule.EarlyFinish[task])}, and {Names(network, held.Select(l => l.To))} must begin by {Number(schedule.LateFinish[task] + held[0].Lag)}{Lagged(held[0].Lag)}.";
        }

        var driven = schedule.DrivenBy(network, task);
        var before =
            driven.Count == 0
                ? "starts at once"
                : $"waits for {Names(network, driven.Select(l => l.From))}";
        return held.Count == 0
            ? $"Critical: it {before} and ends last."
            : $"Critical: it {before}, and {Names(network, held.Select(l => l.To))} waits for it; a delay of any length moves the end.";
    }

    private static string Lagged(double lag) =>
        lag == 0 ? "" : $" with a lag of {Number(lag)} between";

    private static string Names(ScheduleNetwork network, IEnumerable<int> tasks)
    {
        var names = tasks.Distinct().Select(t => network.Names[t]).ToList();
        return names.Count <= Named
            ? string.Join(" and ", names)
            : $"{string.Join(", ", names.Take(Named))} and {names.Count - Named} more";
    }

    private static string Amount(double value, string unit) =>
        unit.Length == 0 ? Number(value)
        : value == 1 ? $"1 {unit.TrimEnd('s')}"
        : $"{Number(value)} {unit}";

    private static string Number(double value) =>
        value.ToString("#,0.##", CultureInfo.InvariantCulture);
}
