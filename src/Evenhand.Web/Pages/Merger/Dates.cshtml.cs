using Evenhand.Transition.Desk;
using Evenhand.Transition.Plans;
using Evenhand.Web.Questions;
using Evenhand.Web.Tables;

namespace Evenhand.Web.Pages.Merger;

/// <summary>When the new bodies can open, how surely, and what moves that.</summary>
public sealed class DatesModel(MergerDesk desk, MergerMemory memory) : MergerPage(desk)
{
    /// <summary>How the table of openings is shown.</summary>
    public static IReadOnlyList<ShownColumn> OfVesting { get; } =
    [
        new("How surely", new ShownValue("how", "")),
        new("Day", new ShownValue("date", "")),
        new("Weeks after the announcement", new ShownValue("weeks", "")),
    ];

    /// <summary>The plan; null where the address cannot be read.</summary>
    public PlanReport? Plan { get; private set; }

    /// <summary>The tasks that may move past the first day.</summary>
    public IReadOnlyList<DatedTask> MayMove =>
        [.. Plan!.Tasks.Where(t => Plan.MayMovePastDayOne.Contains(t.Id))];

    /// <summary>Works it out.</summary>
    public void OnGet()
    {
        if (Read() is not null)
        {
            Plan = Take(MergerQuery.Plan(Request.Query, Desk, memory));
        }
    }
}
