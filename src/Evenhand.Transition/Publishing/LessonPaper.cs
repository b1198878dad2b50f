using Evenhand.Papers;
using Evenhand.Transition.Lessons;
using Evenhand.Vocabulary;

namespace Evenhand.Transition.Publishing;

/// <summary>Lessons as a table and as a paper.</summary>
public static class LessonPaper
{
    /// <summary>The lessons.</summary>
    public static ResultTable Lessons(LessonReport report) =>
        new(
            report.Merger is null
                ? "What earlier changes taught"
                : $"What earlier changes taught that fits {report.Merger}",
            [
                new("lesson_id", "Lesson"),
                new("text", "What to do"),
                new("consequence", "What came of it, or of its lack"),
                new("why", "Why it is here"),
                new("workstream", "Workstream"),
                new("phase", "Phase"),
                new("tasks", "Tasks of the plan"),
                new("merger_id", "Case", Nothing: "guidance"),
                new("score", "Score", CellKind.Figure),
                new("source", "Source"),
                new("address", "Address", OffPage: true),
            ],
            [
                .. report.Lessons.Select(l =>
                    (IReadOnlyList<object?>)
                        [
                            l.LessonId,
                            l.Text,
                            l.Consequence,
                            string.Join("; ", l.Why),
                            l.Workstream,
                            l.Phase,
                            string.Join(", ", l.Tasks),
                            l.MergerId,
                            l.Score,
                            l.Source,
                            l.Address,
                        ]
                ),
            ]
        );

    /// <summary>At most three sentences.</summary>
    public static IReadOnlyList<string> Headline(LessonReport report) =>
        [
            report.Lessons.Count == 0
                ? $"None of {report.Of} lessons has these words; try fewer or others."
                : $"{Plain.Counted(report.Lessons.Count, "lesson", "lessons")} of {report.Of}{Fitting(report)}, what hung most on them first.",
        ];

    /// <summary>All of it.</summary>
    public static Paper Of(LessonReport report, string source) =>
        new()
        {
            Title = "What did earlier changes teach?",
            Subtitle = report.Merger ?? "The library of lessons",
            Headline = Headline(report),
            Sections = [new("Lessons") { Tables = [new("lessons", "Lessons", Lessons(report))] }],
            MainTable = "lessons",
            Notes =
            [
                "A lesson is what somebody found in another place; the people of the bodies that change know what is different here.",
            ],
            Method =
            [
                "Words are matched by BM25 over stems (SQLite FTS5) and count four fifths; the rest, and all of it without words, is half how much hung on the lesson and half how alike its case is.",
            ],
            Sources = [source, "mergers/lessons.csv", "mergers/sources.csv"],
            FileName = "merger-lessons",
        };

    private static string Fitting(LessonReport report) =>
        (report.Merger, report.Words) switch
        {
            (null, null) => "",
            (null, _) => " that have the words",
            ({ } merger, null) => $" that fit {merger}",
            var (merger, _) => $" that fit {merger} and the words",
        };
}
