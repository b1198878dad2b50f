using Evenhand.Transition.Desk;
using Evenhand.Transition.Plans;
using Evenhand.Web.Questions;

namespace Evenhand.Web.Pages.Merger;

/// <summary>When the new bodies can open, how surely, and what moves that.</summary>
public sealed class DatesModel(MergerDesk desk, MergerMemory memory) : MergerPage(desk)
{
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
