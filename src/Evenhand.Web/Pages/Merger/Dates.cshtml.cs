using Evenhand.Transition.Desk;
using Evenhand.Transition.Journey;
using Evenhand.Transition.Plans;
using Evenhand.Transition.Publishing;
using Evenhand.Web.Questions;
using Evenhand.Web.Tables;

namespace Evenhand.Web.Pages.Merger;

/// <summary>When the new bodies can open, how surely, and what moves that.</summary>
public sealed class DatesModel(MergerDesk desk, MergerMemory memory) : MergerPage(desk)
{
    /// <summary>The plan; null where the address cannot be read.</summary>
    public PlanReport? Plan { get; private set; }

    /// <summary>The tasks that may move past the first day.</summary>
    public IReadOnlyList<DatedTask> MayMove =>
        [.. Plan!.Tasks.Where(t => Plan.MayMovePastDayOne.Contains(t.Id))];

    /// <summary>The risks, each leading to its form; one that a lesson became, to that of the decision.</summary>
    public TableView Risks =>
        Whole(
            PlanPaper.Risks(Plan!),
            "dates",
            "risks",
            PlanColumns.Risks,
            (
                "name",
                row =>
                    Merger!.File.IsRiskOfLesson((string)row[0]!)
                        ? To(Path + "/decide", ("lesson", (string)row[0]!))
                        : RiskLink((string)row[0]!)
            )
        );

    /// <summary>Where a risk is added.</summary>
    public string AddRiskLink => RiskLink(PlanAnswers.New);

    /// <summary>Works it out.</summary>
    public void OnGet()
    {
        if (Read() is not null)
        {
            Plan = Take(MergerQuery.Plan(Request.Query, Desk, memory));
        }
    }

    private string RiskLink(string id) => To(Path + "/risk", ("risk", id));
}
