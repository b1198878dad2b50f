using Evenhand.Statistics.Schedules;
using Evenhand.Transition.Files;
using Evenhand.Transition.Library;
using Evenhand.Vocabulary;

namespace Evenhand.Transition.Plans;

/// <summary>
/// Takes the tasks that apply from the playbook and puts a file's own ones beside them. A task that is not taken hands what it
/// waits for on to what waits for it; lags along the way add up.
/// </summary>
public static class PlanBuilder
{
    /// <summary>How the reason begins where a file leaves a task out.</summary>
    public const string LeftOut = "Left out by the file:";

    /// <summary>The tasks of a reorganisation; a circle is told by its tasks.</summary>
    public static Outcome<PlanNetwork> Of(MergerFile merger, Playbook playbook)
    {
        var dropped = Dropped(merger, playbook);
        var all = All(merger, playbook);
        if (Circle(all) is { } circle)
        {
            return Outcome<PlanNetwork>.Failed([
                .. circle.Select(p => p with { File = merger.File }),
            ]);
        }

        var byId = all.ToDictionary(t => t.Id, StringComparer.Ordinal);
        var gone = dropped.Select(d => d.Id).ToHashSet(StringComparer.Ordinal);
        var handed = new Dictionary<string, IReadOnlyList<TaskLink>>(StringComparer.Ordinal);
        var kept = all.Where(t => !gone.Contains(t.Id))
            .Select(t => t with { After = Strongest(Real(t)) })
            .ToList();
        var places = kept.Index()
            .ToDictionary(t => t.Item.Id, t => t.Index, StringComparer.Ordinal);
        return ScheduleNetwork
            .Of(
                [.. kept.Select(t => t.Id)],
                [
                    .. kept.SelectMany(t =>
                        t.After.Select(l => new ScheduleLink(places[l.Task], places[t.Id], l.Lag))
                    ),
                ]
            )
            .Then(network => Outcome<PlanNetwork>.Ok(new PlanNetwork(kept, dropped, network)));

        IEnumerable<TaskLink> Real(PlanTask task) =>
            task.After.SelectMany(l =>
                gone.Contains(l.Task)
                    ? HandedOn(l.Task).Select(h => h with { Lag = h.Lag + l.Lag })
                    : [l]
            );

        IReadOnlyList<TaskLink> HandedOn(string id) =>
            handed.TryGetValue(id, out var known) ? known : handed[id] = Strongest(Real(byId[id]));
    }

    private static List<DroppedTask> Dropped(MergerFile merger, Playbook playbook)
    {
        var removed = merger
            .Removed.GroupBy(r => r.Id, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.First().Reason, StringComparer.Ordinal);
        var dropped = new List<DroppedTask>();
        foreach (var task in playbook.Tasks)
        {
            var lacking = task.When.Where(w => !merger.Flags.Contains(w)).ToList();
            if (removed.TryGetValue(task.Id, out var reason))
            {
                dropped.Add(new DroppedTask(task.Id, task.Name, $"{LeftOut} {reason}"));
            }
            else if (lacking.Count > 0)
            {
                dropped.Add(
                    new DroppedTask(
                        task.Id,
                        task.Name,
                        $"Does not apply: {string.Join(", ", lacking)} not set"
                    )
                );
            }
        }

        return dropped;
    }

    private static List<PlanTask> All(MergerFile merger, Playbook playbook)
    {
        var changes = merger
            .Changed.GroupBy(c => c.Id, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.Last(), StringComparer.Ordinal);
        var before = merger
            .Added.SelectMany(a => a.Before.Select(b => (Waiting: b, a.Id)))
            .ToLookup(p => p.Waiting, p => p.Id, StringComparer.Ordinal);
        var tasks = playbook
            .Tasks.Select(t =>
            {
                var change = changes.GetValueOrDefault(t.Id);
                return new PlanTask(
                    t.Id,
                    t.Name,
                    t.Workstream,
                    t.Phase,
                    change?.After ?? [.. t.After.Select(a => new TaskLink(a, 0))],
                    change?.Weeks ?? t.Weeks,
                    t.DayOne,
                    change?.Evidence ?? t.Evidence,
                    change?.Owner,
                    t.Sources
                );
            })
            .Concat(
                merger.Added.Select(a => new PlanTask(
                    a.Id,
                    a.Name,
                    a.Workstream,
                    a.Phase,
                    a.After,
                    a.Weeks,
                    a.DayOne,
                    a.Evidence,
                    a.Owner,
                    a.Sources
                ))
            )
            .ToList();
        // The body cannot open before a task of its own that the first day needs, wherever the file hung it.
        var needed = merger.Added.Where(a => a.DayOne).Select(a => a.Id).ToList();
        return
        [
            .. tasks.Select(t =>
                t with
                {
                    After =
                    [
                        .. t.After,
                        .. before[t.Id].Select(b => new TaskLink(b, 0)),
                        .. t.Id == Playbook.Decision ? needed.Select(n => new TaskLink(n, 0)) : [],
                    ],
                    Weeks = t.Weeks with { Shape = merger.Settings.Shape },
                }
            ),
        ];
    }

    /// <summary>Where all tasks, taken or not, wait for each other in a circle; handing on would never end.</summary>
    private static IReadOnlyList<Problem>? Circle(IReadOnlyList<PlanTask> all)
    {
        var places = all.Index().ToDictionary(t => t.Item.Id, t => t.Index, StringComparer.Ordinal);
        var network = ScheduleNetwork.Of(
            [.. all.Select(t => t.Id)],
            [
                .. all.SelectMany(t =>
                    t.After.Select(l => new ScheduleLink(places[l.Task], places[t.Id], l.Lag))
                ),
            ]
        );
        return network.IsOk ? null : network.Problems;
    }

    private static IReadOnlyList<TaskLink> Strongest(IEnumerable<TaskLink> links) =>
        [
            .. links
                .GroupBy(l => l.Task, StringComparer.Ordinal)
                .Select(g => new TaskLink(g.Key, g.Max(l => l.Lag))),
        ];
}
