using Evenhand.Design.Components;
using Evenhand.Transition.Desk;
using Evenhand.Transition.Files;
using Evenhand.Transition.Lessons;
using Evenhand.Transition.Publishing;
using Evenhand.Vocabulary;
using Evenhand.Web.Pages.Mergers;
using Evenhand.Web.Questions;
using Evenhand.Web.Tables;

namespace Evenhand.Web.Pages.Merger;

/// <summary>The lessons that fit the merger of the address, and what was decided on them.</summary>
public sealed class LessonsModel(MergerDesk desk) : MergerPage(desk)
{
    /// <summary>What can become of a lesson, in words.</summary>
    public static IReadOnlyList<(string Kind, string Words)> Ways { get; } =
    [
        (LessonDecision.Task, "Make it a task"),
        (LessonDecision.Risk, "Make it a risk"),
        (LessonDecision.Gate, "Make it a gate"),
        (LessonDecision.Aside, "Set it aside"),
    ];

    /// <summary>The lessons; null where the address cannot be read.</summary>
    public LessonReport? Report { get; private set; }

    /// <summary>The workstreams to choose from.</summary>
    public IReadOnlyList<Choice> Workstreams =>
        MergerChoices.Of("All workstreams", Library.Playbook.Workstreams);

    /// <summary>What the search hands on.</summary>
    public IReadOnlyList<(string Name, string Value)> Held => MergerEdit.Held(Request);

    /// <summary>What was decided on a lesson; null for nothing yet.</summary>
    public LessonDecision? Decided(string lesson) =>
        Merger!.File.Decisions.FirstOrDefault(d => d.Lesson.Id == lesson);

    /// <summary>All decisions.</summary>
    public TableView Decisions =>
        Whole(
            DecisionPaper.Decisions(Merger!.File),
            "lessons",
            "decisions",
            [
                new("Lesson", new("name", "lesson"), new("id", "id", v => (string)v!)),
                new("What became of it", new ShownValue("decision", "")),
                new("Reason", new ShownValue("reason", "")),
                new(
                    "By",
                    new("by", "by"),
                    new("on", "on", v => v is DateOnly d ? Plain.Date(d) : "")
                ),
            ]
        );

    /// <summary>A decision in a sentence.</summary>
    public static string Said(LessonDecision decision) =>
        $"{DecisionPaper.Became(decision)}, by {decision.By} on {Plain.Date(decision.On)}{(decision.Reason is { } why ? $": {why}" : "")}.";

    /// <summary>Where a lesson is decided.</summary>
    public string DecideLink(string lesson, string kind) =>
        To(Path + "/decide", ("lesson", lesson), ("decision", kind));

    /// <summary>Where these lessons can be had as a table.</summary>
    public string ListLink(string ending) =>
        Address.With(Request, $"{Path}/lessons/lessons.{ending}");

    /// <summary>Asks.</summary>
    public void OnGet() =>
        Report = Read() is { } asked
            ? Take(
                MergerLibraryQuery.Lessons(Request.Query).Then(q => Desk.Lessons(asked.File, q)),
                "words",
                "workstream"
            )
            : null;
}
