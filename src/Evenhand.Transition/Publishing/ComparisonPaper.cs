using Evenhand.Papers;
using Evenhand.Transition.Plans;
using Evenhand.Vocabulary;

namespace Evenhand.Transition.Publishing;

/// <summary>Two plans side by side as a table and as a paper.</summary>
public static class ComparisonPaper
{
    /// <summary>What is not the same, task by task.</summary>
    public static ResultTable Tasks(ComparisonReport report) =>
        new(
            $"What is not the same in {report.First} and {report.Second}",
            [
                new("id", "Task"),
                new("name", "What is to be done"),
                new("difference", "Difference"),
                new("first_finish", "Last day, first", CellKind.Date, Nothing: "not there"),
                new("second_finish", "Last day, second", CellKind.Date, Nothing: "not there"),
            ],
            [
                .. report.Tasks.Select(t =>
                    (IReadOnlyList<object?>)
                        [t.Id, t.Name, t.Difference, t.FirstFinish, t.SecondFinish]
                ),
            ]
        );

    /// <summary>When each opens.</summary>
    public static ResultTable Openings(ComparisonReport report)
    {
        return new(
            $"When {report.First} and {report.Second} open",
            [
                new("how", "How surely"),
                new("first", Plain.Capital(report.First), CellKind.Date),
                new("second", Plain.Capital(report.Second), CellKind.Date),
                new("days", "Days later", CellKind.Change),
            ],
            [
                Row("Likely durations", v => v.Deterministic),
                Row("Half of the draws", v => v.P50),
                Row("Eight of ten draws", v => v.P80),
                Row("Nine of ten draws", v => v.P90),
            ]
        );

        IReadOnlyList<object?> Row(string how, Func<VestingDates, WeekDate> of)
        {
            var (first, second) = (of(report.FirstVesting).Date, of(report.SecondVesting).Date);
            return [how, first, second, (long)second.DayNumber - first.DayNumber];
        }
    }

    /// <summary>At most three sentences.</summary>
    public static IReadOnlyList<string> Headline(ComparisonReport report) =>
        [
            $"{report.Second} opens {Later(report.DaysLater)} {report.First} with likely durations, and {Later(report.DaysLaterP80)} it in eight of ten draws.",
            $"{Plain.Counted(report.Tasks.Count, "task is", "tasks are")} not the same.",
        ];

    /// <summary>All of it.</summary>
    public static Paper Of(ComparisonReport report) =>
        new()
        {
            Title = "What has changed between two plans?",
            Subtitle = $"{report.First} and {report.Second}",
            Headline = Headline(report),
            Sections =
            [
                new("Openings") { Tables = [new("openings", "Openings", Openings(report))] },
                new("Tasks") { Tables = [new("tasks", "Tasks", Tasks(report))] },
            ],
            MainTable = "tasks",
            FileName = "merger-comparison",
        };

    private static string Later(int days) =>
        days switch
        {
            0 => "on the same day as",
            > 0 => $"{Plain.Counted(days, "day", "days")} later than",
            _ => $"{Plain.Counted(-days, "day", "days")} earlier than",
        };
}
