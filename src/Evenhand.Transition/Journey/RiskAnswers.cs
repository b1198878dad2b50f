using System.Globalization;
using Evenhand.Transition.Files;
using Evenhand.Transition.Library;
using Evenhand.Vocabulary;

namespace Evenhand.Transition.Journey;

/// <summary>Takes what a form says of one risk into a reorganisation.</summary>
public sealed class RiskAnswers : PlanAnswers
{
    private RiskAnswers(
        MergerFile merger,
        Playbook playbook,
        Func<string, IReadOnlyList<string>> given
    )
        : base(merger, playbook, given) { }

    /// <summary>The reorganisation with what was said of a risk.</summary>
    /// <param name="merger">As it was.</param>
    /// <param name="playbook">The tasks of the playbook.</param>
    /// <param name="id">The risk; <see cref="PlanAnswers.New"/> for one that is not there yet.</param>
    /// <param name="doing"><see cref="PlanAnswers.Out"/> to take it out of the plan; otherwise it is changed.</param>
    /// <param name="given">What was given in each field.</param>
    public static Outcome<MergerFile> Take(
        MergerFile merger,
        Playbook playbook,
        string id,
        string? doing,
        Func<string, IReadOnlyList<string>> given
    )
    {
        if (Refusal(merger, id) is { } refusal)
        {
            return Outcome<MergerFile>.Failed(refusal);
        }

        var answers = new RiskAnswers(merger, playbook, given);
        return answers.Taken(
            merger with
            {
                Risks =
                    id == New ? [.. merger.Risks, answers.Risk(answers.NextId(), [])]
                    : doing == Out ? [.. merger.Risks.Where(r => r.Id != id)]
                    : [.. merger.Risks.Select(r => r.Id == id ? answers.Risk(id, r.Tasks) : r)],
            }
        );
    }

    /// <summary>Why nothing can be said of a risk here; null where something can.</summary>
    /// <param name="merger">The reorganisation.</param>
    /// <param name="id">The risk.</param>
    public static Problem? Refusal(MergerFile merger, string id) =>
        merger.Risks.Where(r => r.Id == id).ToList() switch
        {
            [] when id == New => null,
            [] => new("There is no such risk") { Field = "risk", Found = Problem.Excerpt(id) },
            [var risk] when merger.IsOwn(risk) => null,
            [_] => new("This risk came of a decision on a lesson")
            {
                Field = "risk",
                Found = id,
                ToDo = "Change the decision.",
            },
            _ => new("Several risks have this id")
            {
                Field = "risk",
                Found = id,
                ToDo = "Give each an id of its own in the file.",
            },
        };

    private PlanRisk Risk(string id, IReadOnlyList<string> known) =>
        new(id, Text("name", "Say what may happen"), Probability(), Tasks(known.Count), Weeks());

    private double Probability()
    {
        var percent = Within("probability", NumberStyles.AllowDecimalPoint, 0, 100);
        if (percent is null)
        {
            Refuse("probability", "Give a number from 0 to 100");
        }

        return (percent ?? 0) / 100;
    }

    private List<string> Tasks(int known)
    {
        var tasks = new List<string>();
        foreach (var i in Rows(known))
        {
            var field = $"task-{i}";
            if (Task(field, null) is not { } task)
            {
                continue;
            }

            if (tasks.Contains(task))
            {
                Refuse(field, "This task is named twice");
            }

            tasks.Add(task);
        }

        if (tasks.Count == 0)
        {
            Refuse("task-1", "Choose the task that it makes longer");
        }

        return tasks;
    }

    private string NextId() => NextId("RISK", i => Merger.Risks.All(r => r.Id != i));
}
