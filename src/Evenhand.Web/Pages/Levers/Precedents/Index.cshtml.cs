using Evenhand.Law.Precedents;
using Evenhand.Law.Publishing;
using Evenhand.Web.Pages.Shared;
using Evenhand.Web.Questions;
using Evenhand.Web.Tables;

namespace Evenhand.Web.Pages.Levers.Precedents;

/// <summary>Which levers were used before.</summary>
public sealed class IndexModel(PrecedentDesk desk) : ThingPage
{
    /// <summary>All levers; null where nothing is loaded or the question has a problem.</summary>
    public PrecedentsReport? Report { get; private set; }

    /// <summary>The levers as a table.</summary>
    public TableView Table =>
        TableView.Sorted(
            PrecedentTables.Of(Report!),
            Request,
            "levers",
            Address.With(
                Request,
                "/levers/precedents/all.csv",
                ("levers-sort", null),
                ("levers-order", null)
            ),
            (
                "name",
                row => Address.To($"/levers/precedents/{row[4]}", ("edition", Asked("edition")))
            ),
            level: 2
        );

    /// <summary>Looks.</summary>
    public void OnGet() =>
        Report = TakeNamed(
            PaymentQuery.Edition(Request.Query).Then(e => desk.Ask(e, HttpContext.RequestAborted)),
            "id"
        );
}
