using Evenhand.Transition.Files;
using Evenhand.Transition.Library;
using Evenhand.Vocabulary;

namespace Evenhand.Transition.Journey;

/// <summary>Takes what a form says of one task into a reorganisation.</summary>
public sealed class TaskAnswers : PlanAnswers
{
    private TaskAnswers(
        MergerFile merger,
        Playbook playbook,
        Func<string, IReadOnlyList<string>> given
    )
        : base(merger, playbook, given) { }

    /// <summary>The reorganisation with what was said of a task.</summary>
    /// <param name="merger">As it was.</param>
    /// <param name="playbook">The tasks of the playbook.</param>
    /// <param name="id">The task; <see cref="PlanAnswers.New"/> for one that is not there yet.</param>
    /// <param name="doing"><see cref="PlanAnswers.Out"/> to take it out of the plan; otherwise it is changed, or put back where it was left out.</param>
    /// <param name="given">What was given in each field.</param>
    public static Outcome<MergerFile> Take(
        MergerFile merger,
        Playbook playbook,
        string id,
        string? doing,
        Func<string, IReadOnlyList<string>> given
    )
    {
        var answers = new TaskAnswers(merger, playbook, given);
        var standing = merger.StandingOf(playbook, id);
        if (Refusal(merger, playbook, id, doing) is { } refusal)
        {
            return Outcome<MergerFile>.Failed(refusal);
        }

        return answers.Taken(
            (standing, doing) switch
            {
                (TaskStanding.LeftOut, _) => merger.Undo(id),
                (TaskStanding.Own, Out) => answers.WithoutOwn(id),
                (TaskStanding.InPlan, Out) => merger.With(
                    new RemovedTask(id, answers.Text("reason", "Say why it is left out"))
                ),
                (TaskStanding.InPlan, _) => merger.With(
                    answers.Change(playbook.Tasks.First(t => t.Id == id))
                ),
                _ => merger.With(answers.Own(id == New ? answers.NextId() : id)),
            }
        );
    }

    /// <summary>Why nothing can be said of a task here; null where something can.</summary>
    /// <param name="merger">The reorganisation.</param>
    /// <param name="playbook">The tasks of the playbook.</param>
    /// <param name="id">The task.</param>
    /// <param name="doing">What is to be done with it.</param>
    public static Problem? Refusal(
        MergerFile merger,
        Playbook playbook,
        string id,
        string? doing
    ) =>
        merger.StandingOf(playbook, id) switch
        {
            TaskStanding.Nowhere when id != New => new("There is no such task")
            {
                Field = "task",
                Found = Problem.Excerpt(id),
            },
            TaskStanding.NotApplying => new("This task does not apply to the reorganisation")
            {
                Field = "task",
                Found = id,
                Expected =
                    $"the flags {string.Join(", ", playbook.Tasks.First(t => t.Id == id).When)}",
                ToDo = "Set its flags in the file.",
            },
            TaskStanding.OfLesson => new("This task came of a decision on a lesson")
            {
                Field = "task",
                Found = id,
                ToDo = "Change the decision.",
            },
            TaskStanding.InPlan when doing == Out && id is Playbook.Vesting or Playbook.Decision =>
                new("The plan turns on this task, so it stays") { Field = "task", Found = id },
            _ => null,
        };

    private MergerFile WithoutOwn(string id)
    {
        var waiting = Merger
            .Added.Where(a => a.After.Any(l => l.Task == id) || a.Before.Contains(id))
            .Select(a => a.Id)
            .Concat(
                Merger.Changed.Where(c => c.After?.Any(l => l.Task == id) == true).Select(c => c.Id)
            )
            .Concat(Merger.Risks.Where(r => r.Tasks.Contains(id)).Select(r => r.Id))
            .Concat(Merger.Evidence.Where(e => e.Task == id).Select(_ => "the readiness board"))
            .Distinct()
            .ToList();
        if (waiting.Count > 0)
        {
            Refuse("task", $"This task is named elsewhere: {string.Join(", ", waiting)}");
        }

        return Merger.Undo(id);
    }

    private ChangedTask Change(PlaybookTask task)
    {
        var known = Merger.Changed.FirstOrDefault(c => c.Id == task.Id)?.After?.Count;
        var (weeks, after, evidence) = (
            Weeks(),
            Links(task.Id, known ?? task.After.Count),
            Optional("evidence")
        );
        return new ChangedTask(
            task.Id,
            weeks == task.Weeks ? null : weeks,
            after.ToHashSet().SetEquals(task.After.Select(a => new TaskLink(a, 0))) ? null : after,
            Optional("owner")
        )
        {
            Evidence = evidence == task.Evidence ? null : evidence,
        };
    }

    private OwnTask Own(string id)
    {
        var known = Merger.Added.FirstOrDefault(a => a.Id == id);
        return new(
            id,
            Text("name", "Say what is to be done"),
            Word("workstream", [.. Playbook.Workstreams.Select(w => w.Id)], "Choose a workstream"),
            Word("phase", [.. Playbook.Phases.Select(p => p.Id)], "Choose a phase"),
            Links(id, known?.After.Count ?? 0),
            Waiting(id, known?.Before.Count ?? 0),
            Weeks(),
            Word("day-one", ["yes", "no"], "Say whether the first day needs it") == "yes",
            Optional("evidence"),
            Optional("owner")
        );
    }

    private List<TaskLink> Links(string id, int known)
    {
        var links = new List<TaskLink>();
        foreach (var i in Rows(known))
        {
            var (field, lag) = ($"after-{i}", $"lag-{i}");
            if (Task(field, id) is not { } task)
            {
                continue;
            }

            if (links.Any(l => l.Task == task))
            {
                Refuse(field, "This task is named twice");
            }

            links.Add(new TaskLink(task, One(lag).Length == 0 ? 0 : Number(lag, -MostWeeks)));
        }

        return links;
    }

    private List<string> Waiting(string id, int known) =>
        [.. Rows(known).Select(i => Task($"before-{i}", id)).OfType<string>().Distinct()];

    private string? Optional(string field) =>
        One(field) is { Length: > 0 } ? Text(field, "") : null;

    private string NextId() =>
        NextId("OWN", i => Merger.StandingOf(Playbook, i) == TaskStanding.Nowhere);
}
