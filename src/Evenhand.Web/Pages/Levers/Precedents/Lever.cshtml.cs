using Evenhand.Law.Precedents;
using Evenhand.Law.Publishing;
using Evenhand.Vocabulary;
using Evenhand.Web.Pages.Shared;
using Evenhand.Web.Questions;
using Evenhand.Web.Tables;

namespace Evenhand.Web.Pages.Levers.Precedents;

/// <summary>Who used one lever before.</summary>
public sealed class LeverModel(PrecedentDesk desk) : ThingPage
{
    private static readonly IReadOnlyList<ShownColumn> Layout =
    [
        new("Authority", new("authority", "name"), new("title", "what for")),
        new("Published", new("published", "day"), new("publisher", "by")),
        new("Where it shows", new ShownValue("found", "")),
    ];

    /// <summary>The edition that was searched; null where nothing is loaded or the question has a problem.</summary>
    public PrecedentsReport? Report { get; private set; }

    /// <summary>The lever.</summary>
    public LeverPrecedents? Lever { get; private set; }

    /// <summary>The processes as a table, each of which leads to its page.</summary>
    public TableView Table =>
        TableView.Sorted(
            PrecedentTables.Of(Lever!, Report!.Edition),
            Request,
            "processes",
            Address.With(
                Request,
                $"/levers/precedents/{Lever!.Id}/processes.csv",
                ("processes-sort", null),
                ("processes-order", null),
                ("processes-page", null)
            ),
            (
                "authority",
                row =>
                    Address.To(
                        $"/contracts/process/{Uri.EscapeDataString((string)row[5]!)}",
                        ("edition", Asked("edition"))
                    )
            ),
            Layout,
            level: 2
        );

    /// <summary>Looks.</summary>
    /// <param name="id">The lever.</param>
    public void OnGet(string id)
    {
        var found = PaymentQuery
            .Edition(Request.Query)
            .Then(e => desk.Ask(id, e, HttpContext.RequestAborted));
        Report = TakeNamed(found.Then(f => Outcome<PrecedentsReport>.Ok(f.Report)), "id");
        Lever = found.IsOk ? found.Value.Lever : null;
    }
}
