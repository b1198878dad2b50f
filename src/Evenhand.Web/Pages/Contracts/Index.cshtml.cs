using Evenhand.Design.Components;
using Evenhand.Market;
using Evenhand.Market.Catalogue;
using Evenhand.Market.Contracts;
using Evenhand.Vocabulary;
using Evenhand.Web.Pages.Shared;
using Evenhand.Web.Questions;
using Evenhand.Web.Tables;

namespace Evenhand.Web.Pages.Contracts;

/// <summary>Contracts to search.</summary>
public sealed class IndexModel(
    ContractView contracts,
    EditionCatalogue editions,
    Libraries libraries
) : QuestionPage
{
    private static readonly string[] Fields =
    [
        "buyer",
        "supplier",
        "service",
        "area",
        "live",
        "ending-from",
        "ending-to",
        "status",
        "cpv",
        "at-least",
        "at-most",
        "published-from",
        "published-to",
        "edition",
    ];

    private static readonly string[] More =
    [
        "ending-from",
        "ending-to",
        "status",
        "cpv",
        "at-least",
        "at-most",
        "published-from",
        "published-to",
    ];

    private ContractQuestion? question;

    /// <summary>What was found; null where nothing is loaded or the question has a problem.</summary>
    public ContractAnswer? Answer { get; private set; }

    /// <summary>Whether anything at all is loaded.</summary>
    public bool IsLoaded { get; private set; }

    /// <summary>Whether anything is asked for.</summary>
    public bool IsSearch => Fields.Any(f => f != "edition" && Asked(f) is not null);

    /// <summary>Whether one of the conditions is asked for, or wrong, that are folded away.</summary>
    public bool HasMore => More.Any(f => Asked(f) is not null);

    /// <summary>Services that a code stands for.</summary>
    public IReadOnlyList<Choice> Services { get; } =
    [
        new("", "All"),
        .. FormChoices.OfServices(libraries.Services.Services.Where(s => s.CpvCodes.Count > 0)),
    ];

    /// <summary>States of a contract, from the standard's code lists.</summary>
    public IReadOnlyList<Choice> Statuses { get; } =
    [
        new("", "All"),
        .. new[] { "pending", "active", "cancelled", "unsuccessful", "terminated" }.Select(
            s => new Choice(s, Plain.Capital(s))
        ),
    ];

    /// <summary>The contracts as a table.</summary>
    public TableView Table => ContractTable.View(question!, Answer!, Request);

    /// <summary>Papers of the result.</summary>
    public PaperLinks Papers => PaperLinks.Of(Request, "/contracts");

    /// <summary>Notes, sources, edition.</summary>
    public Provenance Provenance =>
        Provenance.Of(
            Request,
            "/contracts/result.json",
            Answer!.Notes,
            Answer.Sources,
            (Answer.Edition, Answer.ContentHash)
        );

    /// <summary>Searches.</summary>
    public void OnGet()
    {
        IsLoaded = editions.Editions().Current is not null;
        if (!IsLoaded)
        {
            return;
        }

        ReadForm(editions);
        var asked = ContractQuery.Search(Request.Query, TableView.PageSize);
        Answer = Take(asked.Then(Ask), Fields);
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
}
