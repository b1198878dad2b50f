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
            Sections = [new("Tasks") { Tables = [new("tasks", "Tasks", Tasks(report))] }],
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
