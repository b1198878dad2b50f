namespace Evenhand.Transition.Files;

/// <summary>Changes of the tasks of a reorganisation: each gives it anew, and leaves the rest as it is.</summary>
public static class TaskEdit
{
    /// <summary>With another task of its own, in place of an earlier one of this id.</summary>
    public static MergerFile With(this MergerFile merger, OwnTask task) =>
        merger with
        {
            Added = [.. merger.Added.Where(a => a.Id != task.Id), task],
        };

    /// <summary>With a task of the playbook done in another way; a change that changes nothing is taken out.</summary>
    public static MergerFile With(this MergerFile merger, ChangedTask change) =>
        merger with
        {
            Changed =
            [
                .. merger.Changed.Where(c => c.Id != change.Id),
                .. change == new ChangedTask(change.Id, null, null, null)
                    ? Array.Empty<ChangedTask>()
                    : [change],
            ],
        };

    /// <summary>Without a task of the playbook, and why.</summary>
    public static MergerFile With(this MergerFile merger, RemovedTask removed) =>
        merger with
        {
            Removed = [.. merger.Removed.Where(r => r.Id != removed.Id), removed],
        };

    /// <summary>Without a task of its own; or with one of the playbook back that was left out.</summary>
    public static MergerFile Undo(this MergerFile merger, string id) =>
        merger with
        {
            Added = [.. merger.Added.Where(a => a.Id != id)],
            Removed = [.. merger.Removed.Where(r => r.Id != id)],
        };
}
