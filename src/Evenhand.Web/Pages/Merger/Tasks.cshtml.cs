using Evenhand.Transition.Desk;
using Evenhand.Transition.Files;
using Evenhand.Transition.Journey;
using Evenhand.Transition.Plans;
using Evenhand.Transition.Publishing;
using Evenhand.Vocabulary;
using Evenhand.Web.Questions;
using Evenhand.Web.Tables;

namespace Evenhand.Web.Pages.Merger;

/// <summary>The tasks of a plan over time, and why each is critical or not.</summary>
public sealed class TasksModel(MergerDesk desk, MergerMemory memory) : MergerPage(desk)
{
    /// <summary>The plan; null where the address cannot be read.</summary>
    public PlanReport? Plan { get; private set; }

    /// <summary>What the page says first.</summary>
    public IReadOnlyList<string> Headline =>
        [
            $"{Plain.Counted(Plan!.Tasks.Count, "task", "tasks")}; {Plan.Tasks.Count(t => t.FloatToVesting == 0)} of them move the opening when they slip.",
        ];

    /// <summary>The tasks.</summary>
    public TableView Table =>
        Whole(
            PlanPaper.Tasks(Plan!),
            "dates",
            "tasks",
            PlanColumns.Tasks(Library.Playbook),
            ("name", row => TaskLink((string)row[0]!))
        );

    /// <summary>Tasks that are left out.</summary>
    public TableView Dropped =>
        Whole(
            PlanPaper.Dropped(Plan!),
            "dates",
            "dropped",
            PlanColumns.Dropped,
            ("name", row => IsLeftOut((string)row[0]!) ? TaskLink((string)row[0]!) : null)
        );

    /// <summary>Where a task is added.</summary>
    public string AddLink => To(Path + "/task", ("task", TaskAnswers.New));

    /// <summary>Works it out.</summary>
    public void OnGet()
    {
        if (Read() is not null)
        {
            Plan = Take(MergerQuery.Plan(Request.Query, Desk, memory));
        }
    }

    private bool IsLeftOut(string id) =>
        Merger!.File.StandingOf(Library.Playbook, id) == TaskStanding.LeftOut;

    private string TaskLink(string id) =>
        Merger!.File.StandingOf(Library.Playbook, id) == TaskStanding.OfLesson
            ? To(Path + "/decide", ("lesson", id))
            : To(Path + "/task", ("task", id));
}
