using Evenhand.Design.Components;
using Evenhand.Market.Catalogue;
using Evenhand.Market.Payments;
using Evenhand.Vocabulary;
using Evenhand.Web.Pages.Shared;
using Evenhand.Web.Questions;
using Evenhand.Web.Tables;

namespace Evenhand.Web.Pages.Payments;

/// <summary>Payments to search and to add up.</summary>
public sealed class IndexModel(PaymentsView payments, EditionCatalogue editions) : QuestionPage
{
    private static readonly string[] Fields =
    [
        "body",
        "supplier",
        "purpose",
        "from",
        "to",
        "min",
        "max",
        "by",
        "order",
        "limit",
        "edition",
    ];

    private PaymentsQuestion? question;

    /// <summary>What was found; null where no payments are loaded or the question has a problem.</summary>
    public PaymentsAnswer? Answer { get; private set; }

    /// <summary>Whether anything at all is loaded.</summary>
    public bool IsLoaded { get; private set; }

    /// <summary>Whether the edition holds a file of payments, as far as the question let us look.</summary>
    public bool HasPayments { get; private set; } = true;

    /// <summary>Whether there are more rows than a file holds.</summary>
    public bool IsCut => Answer!.Found > PaymentsQuestion.MostOnAPage;

    /// <summary>Whether names of the table lead to payments.</summary>
    public bool HasGroups => question!.By is not (PaymentsBy.Payment or PaymentsBy.Month);

    /// <summary>By what payments can be added up.</summary>
    public IReadOnlyList<Choice> Groupings { get; } =
    [
        new("", "Each payment"),
        new("supplier", "Supplier, as written"),
        new("body", "Body that paid"),
        new("month", "Month"),
        new("purpose", "Purpose"),
    ];

    /// <summary>The payments, or groups of them, as a table.</summary>
    public TableView Table => PaymentTable.View(question!, Answer!, Request);

    /// <summary>Papers of the result.</summary>
    public PaperLinks Papers => PaperLinks.Of(Request, "/payments");

    /// <summary>Notes, sources, edition.</summary>
    public Provenance Provenance =>
        Provenance.Of(
            Request,
            "/payments/result.json",
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
        var answer = PaymentQuery.Search(Request.Query).Then(Ask);
        HasPayments = answer.IsOk || answer.Problems.Any(p => p.Field is not null);
        if (HasPayments)
        {
            Answer = Take(answer, Fields);
        }
    }

    private Outcome<PaymentsAnswer> Ask(PaymentsQuestion asked)
    {
        question = asked;
        var answer = payments.Ask(asked);
        // A page beyond the last is the first, as in every table.
        return
            answer.IsOk
            && asked.Page > 1
            && answer.Value is { Groups.Count: 0, Payments.Count: 0, Total.Payments: > 0 }
            ? Ask(asked with { Page = 1 })
            : answer;
    }
}
