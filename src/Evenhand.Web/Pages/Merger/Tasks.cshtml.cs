using System.Globalization;
using Evenhand.Transition.Desk;
using Evenhand.Transition.Library;
using Evenhand.Transition.Plans;
using Evenhand.Transition.Publishing;
using Evenhand.Vocabulary;
using Evenhand.Web.Questions;
using Evenhand.Web.Tables;

namespace Evenhand.Web.Pages.Merger;

/// <summary>The tasks of a plan over time, and why each is critical or not.</summary>
public sealed class TasksModel(MergerDesk desk, MergerMemory memory) : MergerPage(desk)
{
    /// <summary>How local knowledge is shown.</summary>
    public static IReadOnlyList<ShownColumn> OfLocal { get; } =
    [
        new("About", new ShownValue("about", "")),
        new("What they know", new ShownValue("note", "")),
        new("Whose knowledge", new ShownValue("by", "")),
        new("Look again by", new ShownValue("review", "")),
    ];

    /// <summary>How tasks that are left out are shown.</summary>
    public static IReadOnlyList<ShownColumn> OfDropped { get; } =
    [
        new("Task", new("name", "name"), new("id", "id", v => (string)v!)),
        new("Why it is not here", new ShownValue("why", "")),
    ];

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
            [
                new(
                    "Task",
                    new("name", "name"),
                    new("id", "id", v => (string)v!),
                    new(
                        "workstream",
                        "workstream",
                        v => Playbook.NameOf(Library.Playbook.Workstreams, (string)v!)
                    ),
                    new("owner", "owner", v => v is string owner ? $"owner: {owner}" : "")
                ),
                new(
                    "When",
                    new("start", "start"),
                    new("finish", "end", v => v is DateOnly day ? $"to {Plain.Date(day)}" : "")
                ),
                new(
                    "Weeks",
                    new("likely", "likely"),
                    new("optimistic", "best", v => Said("at best", v)),
                    new("pessimistic", "worst", v => Said("at worst", v))
                ),
                new("May slip, weeks", new ShownValue("float_to_vesting", "")),
                new("Moves the opening", new ShownValue("criticality", "")),
                new(
                    "Why",
                    new("why", "why"),
                    new("evidence", "shown by", v => v is string shown ? $"shown by: {shown}" : ""),
                    new(
                        "sources",
                        "rests on",
                        v => v is string { Length: > 0 } s ? $"rests on: {s}" : ""
                    )
                ),
            ]
        );

    /// <summary>Works it out.</summary>
    public void OnGet()
    {
        if (Read() is not null)
        {
            Plan = Take(MergerQuery.Plan(Request.Query, Desk, memory));
        }
    }

    private static string Said(string words, object? value) =>
        value is double weeks
            ? $"{words} {weeks.ToString("0.##", CultureInfo.InvariantCulture)}"
            : "";
}
