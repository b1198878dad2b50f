using Evenhand.Transition.Desk;
using Evenhand.Transition.Library;
using Evenhand.Transition.Publishing;
using Evenhand.Web.Pages.Shared;
using Evenhand.Web.Questions;
using Evenhand.Web.Tables;

namespace Evenhand.Web.Pages.Mergers;

/// <summary>One lesson with its source, and others of its workstream.</summary>
public sealed class LessonModel(MergerDesk desk) : ThingPage
{
    /// <summary>The lesson; null where there is none of that name.</summary>
    public Lesson? Lesson { get; private set; }

    /// <summary>The playbook.</summary>
    public Playbook Playbook => desk.Library.Playbook;

    /// <summary>Where it was read.</summary>
    public CaseSource? Source => Lesson is null ? null : desk.Library.Sources[Lesson.Source];

    /// <summary>The case that taught it; null for guidance.</summary>
    public PastCase? Case => desk.Library.Cases.FirstOrDefault(c => c.Id == Lesson?.Case);

    /// <summary>The tasks of its workstream and phase.</summary>
    public IReadOnlyList<PlaybookTask> Tasks =>
        [
            .. Playbook.Tasks.Where(t =>
                t.Workstream == Lesson!.Workstream && t.Phase == Lesson.Phase
            ),
        ];

    /// <summary>The lessons of its workstream.</summary>
    public TableView Beside =>
        MergerTable.Lessons(
            CasePaper.Lessons(
                desk.Library,
                [.. desk.Library.Lessons.Where(l => l.Workstream == Lesson!.Workstream)],
                "Lessons of the same workstream"
            ),
            Request,
            MergerTable.Lesson(Lesson!.Id) + "/beside.csv"
        );

    /// <summary>Looks it up.</summary>
    /// <param name="id">Its id.</param>
    public void OnGet(string id) =>
        Lesson = TakeNamed(MergerLibraryQuery.Lesson(id, desk), "LESSON");
}
