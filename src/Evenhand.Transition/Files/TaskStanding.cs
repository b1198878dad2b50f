using Evenhand.Transition.Library;

namespace Evenhand.Transition.Files;

/// <summary>What a task is to a reorganisation, which decides what can be changed about it.</summary>
public enum TaskStanding
{
    /// <summary>Nothing: there is no such task.</summary>
    Nowhere,

    /// <summary>A task of the playbook that is in the plan.</summary>
    InPlan,

    /// <summary>A task of the playbook that the file leaves out.</summary>
    LeftOut,

    /// <summary>A task of the playbook whose flags are not set.</summary>
    NotApplying,

    /// <summary>A task of the reorganisation's own.</summary>
    Own,

    /// <summary>A task that came of a decision on a lesson.</summary>
    OfLesson,
}

/// <summary>Finds what a task is to a reorganisation.</summary>
public static class TaskStandings
{
    /// <summary>What the task of an id is to a reorganisation.</summary>
    public static TaskStanding StandingOf(this MergerFile merger, Playbook playbook, string id)
    {
        if (merger.Added.FirstOrDefault(a => a.Id == id) is { } added)
        {
            return merger.IsOwn(added) ? TaskStanding.Own : TaskStanding.OfLesson;
        }

        return playbook.Tasks.FirstOrDefault(t => t.Id == id) switch
        {
            null => TaskStanding.Nowhere,
            _ when merger.Removed.Any(r => r.Id == id) => TaskStanding.LeftOut,
            var task when task.When.Any(w => !merger.Flags.Contains(w)) => TaskStanding.NotApplying,
            _ => TaskStanding.InPlan,
        };
    }
}
