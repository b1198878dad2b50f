using Evenhand.Statistics.Schedules;
using Evenhand.Transition.Library;

namespace Evenhand.Transition.Files;

/// <summary>What a team decided of a lesson.</summary>
public sealed record LessonDecision
{
    /// <summary>The word for a lesson that became a task.</summary>
    public const string Task = "task";

    /// <summary>The word for a lesson that became a risk.</summary>
    public const string Risk = "risk";

    /// <summary>The word for a lesson that became a gate of the first day.</summary>
    public const string Gate = "gate";

    /// <summary>The word for a lesson that was set aside.</summary>
    public const string Aside = "aside";

    /// <summary>The words, in the order in which they are offered.</summary>
    public static IReadOnlyList<string> Kinds { get; } = [Task, Risk, Gate, Aside];

    /// <summary>The lesson.</summary>
    public required Lesson Lesson { get; init; }

    /// <summary>What became of it: one of <see cref="Kinds"/>.</summary>
    public required string Kind { get; init; }

    /// <summary>Why; always there where it was set aside.</summary>
    public required string? Reason { get; init; }

    /// <summary>Who decided, by post.</summary>
    public required string By { get; init; }

    /// <summary>When.</summary>
    public required DateOnly On { get; init; }

    /// <summary>What is to be done, or may happen, in the team's words; null takes those of the lesson.</summary>
    public required string? Name { get; init; }

    /// <summary>How long the task takes, or by how much the risk makes others longer; null for a gate and for what was set aside.</summary>
    public required DurationSpread? Weeks { get; init; }

    /// <summary>What the task or gate waits for.</summary>
    public required IReadOnlyList<TaskLink> After { get; init; }

    /// <summary>What waits for the task; the decision to open where the file names none.</summary>
    public required IReadOnlyList<string> Before { get; init; }

    /// <summary>How likely the risk is, from 0 to 1; null for all else.</summary>
    public required double? Probability { get; init; }

    /// <summary>The tasks that the risk makes longer.</summary>
    public required IReadOnlyList<string> Tasks { get; init; }

    /// <summary>What shows that the task is done, or the gate passed.</summary>
    public required string? Evidence { get; init; }

    /// <summary>Who sees to it, by post.</summary>
    public required string? Owner { get; init; }

    /// <summary>The task that it became; null where it became none. A gate is a task that takes no time and that the first day needs.</summary>
    public OwnTask? AsTask =>
        Kind is Task or Gate
            ? new OwnTask(
                Lesson.Id,
                Name ?? Lesson.Text,
                Lesson.Workstream,
                Lesson.Phase,
                After,
                Before,
                Weeks ?? DurationSpread.Known(0),
                Kind == Gate,
                Evidence,
                Owner
            )
            {
                Sources = [Lesson.Id, Lesson.Source],
            }
            : null;

    /// <summary>The risk that it became; null where it became none.</summary>
    public PlanRisk? AsRisk =>
        Kind == Risk
            ? new PlanRisk(Lesson.Id, Name ?? Lesson.Text, Probability ?? 0, Tasks, Weeks!)
            : null;
}
