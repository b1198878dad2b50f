using Evenhand.Law.Publishing;
using Evenhand.Law.Reforms;
using Evenhand.Web.Pages.Shared;
using Evenhand.Web.Questions;
using Evenhand.Web.Tables;

namespace Evenhand.Web.Pages.Levers.Promises;

/// <summary>One promise, and what came of it.</summary>
public sealed class PromiseModel(ReformLibrary library, PromiseDesk desk) : ThingPage
{
    /// <summary>The promise; null where the question has a problem.</summary>
    public PromiseOutcome? Outcome { get; private set; }

    /// <summary>What the market did.</summary>
    public TableView Table =>
        TableView.Sorted(
            ReformTables.Of(Outcome!),
            Request,
            "figures",
            Address.With(
                Request,
                $"/levers/promises/{Outcome!.Promise.Id}/figures.csv",
                ("figures-sort", null),
                ("figures-order", null),
                ("figures-page", null)
            )
        );

    /// <summary>Asks.</summary>
    /// <param name="id">The promise.</param>
    public void OnGet(string id) =>
        Outcome = TakeNamed(
            PaymentQuery
                .Edition(Request.Query)
                .Then(e => library.Find(id).Then(p => desk.Ask(p, e))),
            "id"
        );
}
