using Evenhand.Design.Components;
using Evenhand.Transition.Desk;
using Evenhand.Transition.Lessons;
using Evenhand.Web.Pages.Shared;
using Evenhand.Web.Questions;
using Evenhand.Web.Tables;

namespace Evenhand.Web.Pages.Mergers;

/// <summary>Lessons of the library, by words and by where they matter.</summary>
public sealed class LessonsModel(MergerDesk desk) : QuestionPage
{
    /// <summary>The lessons; null where the question has a problem.</summary>
    public LessonReport? Report { get; private set; }

    /// <summary>The most that are shown.</summary>
    public static int Most => MergerDesk.Screenful;

    /// <summary>The workstreams to choose from.</summary>
    public IReadOnlyList<Choice> Workstreams =>
        MergerChoices.Of("All workstreams", desk.Library.Playbook.Workstreams);

    /// <summary>The phases.</summary>
    public IReadOnlyList<Choice> Phases =>
        MergerChoices.Of("All phases", desk.Library.Playbook.Phases);

    /// <summary>The flags under which a lesson matters.</summary>
    public IReadOnlyList<Choice> Flags =>
        MergerChoices.Of(
            "Everywhere",
            desk.Library.Playbook.Flags.Where(f => desk.Library.Lessons.Any(l => l.When == f.Id))
        );

    /// <summary>The lessons as a table.</summary>
    public TableView Table =>
        MergerTable.Found(
            Report!,
            desk.Library.Playbook,
            Request,
            Address.With(
                Request,
                "/mergers/lessons/found.csv",
                ("lessons-sort", null),
                ("lessons-order", null)
            )
        );

    /// <summary>Asks.</summary>
    public void OnGet() =>
        Report = Take(
            MergerLibraryQuery.Lessons(Request.Query).Then(desk.Search),
            "words",
            "workstream",
            "phase",
            "flag"
        );
}
