using Evenhand.Law.Tables;
using Evenhand.Vocabulary;

namespace Evenhand.Law.Deadlines;

/// <summary>Deadlines in plain words, the same in every door.</summary>
public static class DeadlineWords
{
    /// <summary>What a day is.</summary>
    public static string Of(LimitGives gives) =>
        gives switch
        {
            LimitGives.WaitEnds => "Wait ends at midnight",
            LimitGives.FirstDay => "Earliest day",
            _ => "Last day",
        };

    /// <summary>A day with its weekday, as <c>Tuesday 6 January 2026</c>.</summary>
    public static string Day(DateOnly day) => $"{day.DayOfWeek} {Plain.Date(day)}";

    /// <summary>From what it was counted, how long.</summary>
    public static string Counted(Deadline deadline) =>
        $"{deadline.Period} from {Plain.Date(deadline.Trigger.Day)} ({deadline.Trigger.Name})";

    /// <summary>When it applies; null where always.</summary>
    public static string? When(Deadline deadline) =>
        deadline.LightTouch is null
            ? deadline.When
            : (
                deadline.LightTouch.Value
                    ? "Light touch contracts"
                    : "Contracts that are not light touch"
            ) + (deadline.When is { } when ? ". " + when : "");

    /// <summary>A step of counting on a line.</summary>
    public static string Step(DeadlineStep step) =>
        $"{Day(step.Day)}: {step.What}{(step.Computed ? " (computed, not published)" : "")}";

    /// <summary>Up to three sentences that open the result.</summary>
    public static IReadOnlyList<string> Headline(DeadlinesReport report)
    {
        var wait = report
            .Deadlines.Where(d => d.Gives == LimitGives.WaitEnds)
            .OrderByDescending(d => d.Day)
            .FirstOrDefault();
        var next = report.Deadlines.FirstOrDefault(d => d.Gives == LimitGives.LastDay);
        return
        [
            $"{Plain.Counted(report.Deadlines.Count, "deadline follows", "deadlines follow")} from {Plain.Counted(report.Triggers.Count, "day", "days")} under {report.RegimeName} in {report.Nation}.",
            .. wait is null
                ? Array.Empty<string>()
                :
                [
                    $"The longest wait ends at midnight at the end of {Day(wait.Day)} ({Lower(wait.Name)}); {Plain.Date(wait.FreeFrom!.Value)} is the first day after it.",
                ],
            .. next is null
                ? Array.Empty<string>()
                : [$"The first last day is {Day(next.Day)}: {Lower(next.Name)}."],
        ];
    }

    private static string Lower(string name) => char.ToLowerInvariant(name[0]) + name[1..];
}
