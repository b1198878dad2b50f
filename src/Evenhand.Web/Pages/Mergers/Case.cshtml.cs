using Evenhand.Transition.Desk;
using Evenhand.Transition.Library;
using Evenhand.Transition.Publishing;
using Evenhand.Web.Pages.Shared;
using Evenhand.Web.Questions;
using Evenhand.Web.Tables;

namespace Evenhand.Web.Pages.Mergers;

/// <summary>One reorganisation that happened, with its figures, its lessons, and where they were read.</summary>
public sealed class CaseModel(MergerDesk desk) : ThingPage
{
    /// <summary>The case; null where there is none of that name.</summary>
    public PastCase? Case { get; private set; }

    /// <summary>Where it was read.</summary>
    public IReadOnlyList<CaseSource> Sources =>
        [.. Case!.Sources.Select(s => desk.Library.Sources[s])];

    /// <summary>Plan against outcome.</summary>
    public TableView Plan =>
        TableView.Sorted(
            CasePaper.Plan(PricedCase.Of(Case!, desk.Deflator), desk.Deflator.Index.Keys.Max()),
            Request,
            "plan",
            MergerTable.Case(Case!.Id) + "/plan.csv",
            level: 2
        );

    /// <summary>Its lessons; null where it has none.</summary>
    public TableView? Lessons
    {
        get
        {
            IReadOnlyList<Lesson> own = [.. desk.Library.Lessons.Where(l => l.Case == Case!.Id)];
            return own.Count == 0
                ? null
                : MergerTable.Lessons(
                    CasePaper.Lessons(
                        desk.Library,
                        own,
                        "What it taught, what hung most on it first"
                    ),
                    Request,
                    MergerTable.Case(Case!.Id) + "/lessons.csv"
                );
        }
    }

    /// <summary>A year, month or day in words.</summary>
    public static string Day(string? iso) => iso is null ? "not known" : MergerTable.Day(iso);

    /// <summary>Looks it up.</summary>
    /// <param name="id">Its id.</param>
    public void OnGet(string id) => Case = TakeNamed(MergerLibraryQuery.Case(id, desk), "CASE");
}
