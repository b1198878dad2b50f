using Evenhand.Design.Components;
using Evenhand.Statistics.Schedules;
using Evenhand.Transition.Files;
using Evenhand.Transition.Journey;
using Evenhand.Transition.Library;
using Evenhand.Vocabulary;
using Evenhand.Web.Pages.Shared;
using static Evenhand.Web.Pages.Merger.MergerFields;

namespace Evenhand.Web.Pages.Merger;

/// <summary>The form in which one task of a plan is changed, left out, put back or added.</summary>
internal sealed class TaskQuestions(MergerFile merger, Playbook playbook)
{
    /// <summary>Whether a task can be taken out of the plan.</summary>
    public bool MayLeave(string id) =>
        merger.StandingOf(playbook, id) is TaskStanding.InPlan or TaskStanding.Own
        && TaskAnswers.Refusal(merger, playbook, id, TaskAnswers.Out) is null;

    /// <summary>The form for a task; or why there is none.</summary>
    /// <param name="id">The task; <see cref="PlanAnswers.New"/> for one that is not there yet.</param>
    /// <param name="doing"><see cref="PlanAnswers.Out"/> to take it out.</param>
    public Outcome<AskedQuestion> Of(string id, string? doing) =>
        TaskAnswers.Refusal(merger, playbook, id, doing) is { } refusal
            ? Outcome<AskedQuestion>.Failed(refusal)
            : Outcome<AskedQuestion>.Ok(
                (merger.StandingOf(playbook, id), doing) switch
                {
                    (TaskStanding.LeftOut, _) => Back(id),
                    (TaskStanding.Own, TaskAnswers.Out) => Without(id, Own(id).Name, []),
                    (TaskStanding.InPlan, TaskAnswers.Out) => Without(
                        id,
                        Ours(id).Name,
                        [Line("reason", "Why it is left out", null)]
                    ),
                    (TaskStanding.InPlan, _) => Change(
                        Ours(id),
                        merger.Changed.FirstOrDefault(c => c.Id == id)
                    ),
                    _ => Add(id == TaskAnswers.New ? null : Own(id)),
                }
            );

    private AskedQuestion Back(string id) =>
        new(
            $"Put back: {Ours(id).Name}",
            $"Task {id}",
            [$"It was left out: {merger.Removed.First(r => r.Id == id).Reason}"],
            []
        )
        {
            Button = "Put it back",
        };

    private static AskedQuestion Without(
        string id,
        string name,
        IReadOnlyList<AskedField> fields
    ) =>
        new(
            $"Take out of the plan: {name}",
            $"Task {id}",
            ["What it waits for is handed on to what waits for it."],
            [new(null, null, fields)]
        )
        {
            Button = "Take it out",
        };

    private AskedQuestion Change(PlaybookTask task, ChangedTask? change) =>
        new(
            task.Name,
            $"Task {task.Id}",
            [
                $"The playbook says {Spread(task.Weeks)}, {(task.IsTimeSourced ? "from a source" : "a planning judgement")}{(task.After.Count > 0 ? $", after {string.Join(", ", task.After)}" : "")}.",
            ],
            [
                Weeks(change?.Weeks ?? task.Weeks),
                After(change?.After ?? [.. task.After.Select(a => new TaskLink(a, 0))], task.Id),
                Who(change?.Evidence ?? task.Evidence, change?.Owner),
            ]
        )
        {
            Button = "Change the task",
        };

    private AskedQuestion Add(OwnTask? task) =>
        new(
            task?.Name ?? "Add a task",
            task is null ? "A task of your own" : $"Task {task.Id}",
            ["What the playbook does not know, and your people do."],
            [
                new(
                    "What it is",
                    null,
                    [
                        Line("name", "What is to be done", task?.Name),
                        Select(
                            "workstream",
                            "Workstream",
                            playbook.Workstreams.Select(w => new Choice(w.Id, w.Name)),
                            task?.Workstream
                        ),
                        Select(
                            "phase",
                            "Phase",
                            playbook.Phases.Select(p => new Choice(p.Id, p.Name)),
                            task?.Phase
                        ),
                        Select(
                            "day-one",
                            "Does the first day need it?",
                            [new("yes", "Yes: the bodies cannot open without it"), new("no", "No")],
                            task?.DayOne switch
                            {
                                true => "yes",
                                false => "no",
                                null => null,
                            }
                        ),
                    ]
                ),
                Weeks(task?.Weeks),
                After(task?.After ?? [], task?.Id),
                new(
                    "What waits for it",
                    null,
                    [
                        .. Rows(task?.Before ?? [])
                            .Select(
                                (t, i) => Tasks($"before-{i + 1}", $"Task {i + 1}", t, task?.Id)
                            ),
                    ]
                ),
                Who(task?.Evidence, task?.Owner),
            ]
        )
        {
            Button = task is null ? "Add the task" : "Change the task",
        };

    private static AskedGroup Weeks(DurationSpread? weeks) =>
        new(
            "How many weeks it takes",
            null,
            [
                MergerFields.Weeks("best", "At best", weeks?.Optimistic),
                MergerFields.Weeks("likely", "Most likely", weeks?.Likely),
                MergerFields.Weeks("worst", "At worst", weeks?.Pessimistic),
            ]
        );

    private AskedGroup After(IReadOnlyList<TaskLink> after, string? id) =>
        new(
            "What it waits for",
            "Weeks between may be left empty; below 0 it begins before the other has ended.",
            [
                .. Rows<TaskLink>(after)
                    .SelectMany(
                        (l, i) =>
                            new[]
                            {
                                Tasks($"after-{i + 1}", $"Task {i + 1}", l?.Task, id),
                                MergerFields.Weeks(
                                    $"lag-{i + 1}",
                                    $"Weeks between the two, task {i + 1}",
                                    l is null or { Lag: 0 } ? null : l.Lag
                                ),
                            }
                    ),
            ]
        );

    private static AskedGroup Who(string? evidence, string? owner) =>
        new(
            "Who and how",
            null,
            [
                Line("owner", "Who sees to it, by post (optional)", owner),
                Line("evidence", "What shows that it is done (optional)", evidence),
            ]
        );

    private AskedField Tasks(string name, string label, string? value, string? without) =>
        Select(name, label, MergerFields.Tasks(merger, playbook, without), value, "None");

    private static string Spread(DurationSpread weeks) =>
        FormattableString.Invariant(
            $"{weeks.Optimistic:0.##} weeks at best, {weeks.Likely:0.##} most likely and {weeks.Pessimistic:0.##} at worst"
        );

    private PlaybookTask Ours(string id) => playbook.Tasks.First(t => t.Id == id);

    private OwnTask Own(string id) => merger.Added.First(a => a.Id == id);
}
