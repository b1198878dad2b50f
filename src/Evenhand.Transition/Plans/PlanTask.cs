using Evenhand.Statistics.Schedules;
using Evenhand.Transition.Files;

namespace Evenhand.Transition.Plans;

/// <summary>A task of a plan.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">What is to be done.</param>
/// <param name="Workstream">Its workstream.</param>
/// <param name="Phase">Its phase.</param>
/// <param name="After">What it waits for.</param>
/// <param name="Weeks">How long it takes.</param>
/// <param name="DayOne">Whether the body cannot open without it.</param>
/// <param name="Evidence">What shows that it is done.</param>
/// <param name="Owner">Who sees to it.</param>
/// <param name="Sources">What it rests on.</param>
public sealed record PlanTask(
    string Id,
    string Name,
    string Workstream,
    string Phase,
    IReadOnlyList<TaskLink> After,
    DurationSpread Weeks,
    bool DayOne,
    string? Evidence,
    string? Owner,
    IReadOnlyList<string> Sources
);

/// <summary>A task that is not in a plan.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">What it would have been.</param>
/// <param name="Why">Why it is not there.</param>
public sealed record DroppedTask(string Id, string Name, string Why);

/// <summary>The tasks of a plan with their network.</summary>
/// <param name="Tasks">The tasks, in the order of the playbook, own ones last.</param>
/// <param name="Dropped">What is not there, and why.</param>
/// <param name="Network">What waits for what.</param>
public sealed record PlanNetwork(
    IReadOnlyList<PlanTask> Tasks,
    IReadOnlyList<DroppedTask> Dropped,
    ScheduleNetwork Network
)
{
    /// <summary>The place of a task; below 0 where it is not there.</summary>
    public int PlaceOf(string id)
    {
        for (var i = 0; i < Tasks.Count; i++)
        {
            if (Tasks[i].Id == id)
            {
                return i;
            }
        }

        return -1;
    }
}
