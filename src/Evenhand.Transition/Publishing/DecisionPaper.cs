using Evenhand.Papers;
using Evenhand.Transition.Files;

namespace Evenhand.Transition.Publishing;

/// <summary>What a team decided on lessons, as a table.</summary>
public static class DecisionPaper
{
    /// <summary>The decisions.</summary>
    public static ResultTable Decisions(MergerFile merger) =>
        new(
            $"What was decided on lessons in {merger.Name}",
            [
                new("id", "Lesson"),
                new("name", "What to do"),
                new("decision", "What became of it"),
                new("reason", "Reason", Nothing: "none given"),
                new("by", "By"),
                new("on", "On", CellKind.Date),
                new("source", "Source"),
            ],
            [
                .. merger.Decisions.Select(d =>
                    (IReadOnlyList<object?>)
                        [
                            d.Lesson.Id,
                            d.Name ?? d.Lesson.Text,
                            Became(d),
                            d.Reason,
                            d.By,
                            d.On,
                            d.Lesson.Source,
                        ]
                ),
            ]
        );

    /// <summary>What became of a lesson, in words.</summary>
    public static string Became(LessonDecision decision) =>
        decision.Kind switch
        {
            LessonDecision.Task => $"Made a task ({decision.Lesson.Id})",
            LessonDecision.Risk => $"Made a risk ({decision.Lesson.Id})",
            LessonDecision.Gate => $"Made a gate of the first day ({decision.Lesson.Id})",
            _ => "Set aside",
        };
}
