using System.Globalization;
using Evenhand.Papers;
using Evenhand.Transition.Networks;
using Evenhand.Vocabulary;

namespace Evenhand.Transition.Publishing;

/// <summary>The dates of a bare network as a table and as a paper.</summary>
public static class NetworkPaper
{
    /// <summary>The tasks with their dates.</summary>
    public static ResultTable Tasks(NetworkReport report) =>
        new(
            "When each task can begin and end, counted from the start in the unit of the durations",
            [
                new("id", "Task"),
                new("early_start", "Early start", CellKind.Figure),
                new("early_finish", "Early finish", CellKind.Figure),
                new("late_start", "Late start", CellKind.Figure),
                new("late_finish", "Late finish", CellKind.Figure),
                new("total_float", "Total float", CellKind.Figure),
                new("free_float", "Free float", CellKind.Figure),
                new("critical", "Critical"),
                new("why", "Why"),
            ],
            [
                .. report.Tasks.Select(t =>
                    (IReadOnlyList<object?>)
                        [
                            t.Id,
                            t.EarlyStart,
                            t.EarlyFinish,
                            t.LateStart,
                            t.LateFinish,
                            t.TotalFloat,
                            t.FreeFloat,
                            t.Critical ? "yes" : "no",
                            t.Why,
                        ]
                ),
            ]
        );

    /// <summary>At most three sentences.</summary>
    public static IReadOnlyList<string> Headline(NetworkReport report)
    {
        var critical = report.Tasks.Count(t => t.Critical);
        var first =
            $"{Plain.Counted(report.Tasks.Count, "task", "tasks")}, done at {Number(report.Finish)}; {Plain.Counted(critical, "task is", "tasks are")} critical.";
        return report.Simulation is { } drawn
            ?
            [
                first,
                $"With three-point durations: done by {Number(drawn.P50)} in half of {Plain.Count(drawn.Passes)} draws, by {Number(drawn.P80)} in eight of ten, by {Number(drawn.P90)} in nine of ten.",
            ]
            : [first];
    }

    /// <summary>All of it.</summary>
    public static Paper Of(NetworkReport report, string source) =>
        new()
        {
            Title = "When can each task begin and end?",
            Subtitle = source,
            Headline = Headline(report),
            Sections = [new("Tasks") { Tables = [new("tasks", "Tasks", Tasks(report))] }],
            MainTable = "tasks",
            Method =
            [
                "Critical path method, finish to start with lags; where three durations are given the likely one is taken.",
                .. report.Simulation is { } drawn
                    ? new[]
                    {
                        $"PERT-beta durations, independent: {Plain.Count(drawn.Passes)} passes, seed {drawn.Seed.ToString(CultureInfo.InvariantCulture)}.",
                    }
                    : [],
            ],
            Sources = [source],
            FileName = "schedule",
        };

    private static string Number(double value) =>
        value.ToString("#,0.##", CultureInfo.InvariantCulture);
}
