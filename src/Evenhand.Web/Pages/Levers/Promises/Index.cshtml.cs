using Evenhand.Law.Publishing;
using Evenhand.Law.Reforms;
using Evenhand.Web.Pages.Shared;
using Evenhand.Web.Questions;
using Evenhand.Web.Tables;

namespace Evenhand.Web.Pages.Levers.Promises;

/// <summary>The register of promises.</summary>
public sealed class IndexModel(ReformLibrary library, PromiseDesk desk) : QuestionPage
{
    /// <summary>The promises; null where the question has a problem.</summary>
    public PromisesReport? Report { get; private set; }

    /// <summary>The promises as a table.</summary>
    public TableView Table =>
        TableView.Sorted(
            ReformTables.Of(Report!),
            Request,
            "promises",
            Address.With(
                Request,
                "/levers/promises/all.csv",
                ("promises-sort", null),
                ("promises-order", null)
            ),
            (
                "name",
                row => Address.To($"/levers/promises/{row[6]}", ("edition", Asked("edition")))
            ),
            level: 2
        );

    /// <summary>Asks.</summary>
    public void OnGet() =>
        Report = Take(
            PaymentQuery.Edition(Request.Query).Then(e => desk.Ask(library.Promises, e)),
            "edition"
        );
}
