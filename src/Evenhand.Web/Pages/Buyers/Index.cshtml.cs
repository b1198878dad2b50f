using Evenhand.Market.Catalogue;
using Evenhand.Market.Contracts;
using Evenhand.Web.Pages.Shared;
using Evenhand.Web.Questions;
using Evenhand.Web.Tables;

namespace Evenhand.Web.Pages.Buyers;

/// <summary>Buyers to search.</summary>
public sealed class IndexModel(BuyerView buyers, EditionCatalogue editions) : QuestionPage
{
    /// <summary>What was found; null where nothing is loaded or the question has a problem.</summary>
    public BuyersAnswer? Answer { get; private set; }

    /// <summary>Whether anything at all is loaded.</summary>
    public bool IsLoaded { get; private set; }

    /// <summary>The buyers as a table.</summary>
    public TableView Table => BuyerTable.View(Answer!, Request);

    /// <summary>Notes, sources, edition.</summary>
    public Provenance Provenance =>
        Provenance.Of(
            Request,
            "/buyers/result.json",
            BuyerWords.Notes,
            Answer!.Sources,
            (Answer.Edition, Answer.ContentHash)
        );

    /// <summary>Searches.</summary>
    public void OnGet()
    {
        IsLoaded = editions.Editions().Current is not null;
        if (IsLoaded)
        {
            ReadForm(editions);
            Answer = Take(BuyerQuery.List(buyers, Request.Query), "q", "edition");
        }
    }
}
