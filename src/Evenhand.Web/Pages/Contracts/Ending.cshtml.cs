using System.Globalization;
using Evenhand.Design.Components;
using Evenhand.Market;
using Evenhand.Market.Catalogue;
using Evenhand.Market.Contracts;
using Evenhand.Papers;
using Evenhand.Vocabulary;
using Evenhand.Web.Downloads;
using Evenhand.Web.Pages.Shared;
using Evenhand.Web.Questions;
using Evenhand.Web.Tables;

namespace Evenhand.Web.Pages.Contracts;

/// <summary>What ends within some months from a day on.</summary>
public sealed class EndingModel(
    ContractView contracts,
    EditionCatalogue editions,
    Libraries libraries,
    TimeProvider clock
) : QuestionPage
{
    private static readonly string[] Fields =
    [
        "from",
        "months",
        "buyer",
        "service",
        "area",
        "edition",
    ];

    private ContractQuestion? question;

    /// <summary>What was found; null where nothing is loaded or the question has a problem.</summary>
    public ContractAnswer? Answer { get; private set; }

    /// <summary>Whether anything at all is loaded.</summary>
    public bool IsLoaded { get; private set; }

    /// <summary>The day from which one looks ahead.</summary>
    public DateOnly From => question?.EndingFrom ?? Today;

    /// <summary>The last day looked at.</summary>
    public DateOnly Until => question!.EndingTo!.Value;

    /// <summary>How far one can look ahead.</summary>
    public IReadOnlyList<Choice> Months { get; } =
    [
        .. ContractQuery.MonthsAhead.Select(m => new Choice(
            m.ToString(CultureInfo.InvariantCulture),
            $"{m} months"
        )),
    ];

    /// <summary>Services that a code stands for.</summary>
    public IReadOnlyList<Choice> Services { get; } =
    [
        new("", "All"),
        .. FormChoices.OfServices(libraries.Services.Services.Where(s => s.CpvCodes.Count > 0)),
    ];

    /// <summary>The contracts as a table.</summary>
    public TableView Table =>
        ContractTable.View(question!, Answer!, Request, Same("/contracts/found.csv"));

    /// <summary>Papers of the result.</summary>
    public PaperLinks Papers =>
        new([
            .. FormRoutes.OfPapers.Select(f =>
                (
                    f.Title(),
                    f.Ending()[1..].ToUpperInvariant(),
                    Same("/contracts/paper" + f.Ending())
                )
            ),
        ]);

    /// <summary>Notes, sources, edition.</summary>
    public Provenance Provenance =>
        new(
            [
                "A contract ends on the day that its notice gives, without extensions. One that was ended early, cancelled or never entered into stands here with its status.",
                .. Answer!.Notes,
            ],
            Answer.Sources,
            Answer.Edition,
            Answer.ContentHash,
            Address.With(
                Request,
                null,
                ("edition", $"{Answer.Edition}"),
                ("from", Plain.Iso(From))
            ),
            Same("/contracts/result.json")
        );

    private DateOnly Today => DateOnly.FromDateTime(clock.GetLocalNow().DateTime);

    /// <summary>Searches.</summary>
    public void OnGet()
    {
        IsLoaded = editions.Editions().Current is not null;
        if (!IsLoaded)
        {
            return;
        }

        ReadForm(editions);
        Answer = Take(
            ContractQuery.Ending(Request.Query, Today, TableView.PageSize).Then(Ask),
            Fields
        );
    }

    private Outcome<ContractAnswer> Ask(ContractQuestion asked)
    {
        question = asked;
        var answer = contracts.Ask(asked);
        // A page beyond the last is the first, as in every table.
        return answer.IsOk || asked.Page == 1 || answer.Problems.All(p => p.Field != "page")
            ? answer
            : Ask(asked with { Page = 1 });
    }

    /// <summary>The same question as a search of contracts asks it.</summary>
    private string Same(string path) =>
        Address.To(
            path,
            ("buyer", Asked("buyer")),
            ("service", Asked("service")),
            ("area", Asked("area")),
            ("ending-from", Plain.Iso(From)),
            ("ending-to", Plain.Iso(Until)),
            ("contracts-sort", Asked("contracts-sort") ?? "end"),
            ("contracts-order", Asked("contracts-order")),
            ("edition", Asked("edition"))
        );
}
