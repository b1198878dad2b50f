using Evenhand.Market.Contracts;
using Evenhand.Vocabulary;
using Evenhand.Web.Pages.Shared;
using Evenhand.Web.Questions;
using Evenhand.Web.Tables;

namespace Evenhand.Web.Pages.Buyers;

/// <summary>One buyer: what it buys, from whom, how, and what ends next.</summary>
public sealed class BuyerModel(BuyerView buyers, TimeProvider clock) : ThingPage
{
    /// <summary>The buyer; null where none is found.</summary>
    public BuyerProfile? Profile { get; private set; }

    /// <summary>Notes, sources, edition.</summary>
    public Provenance Provenance =>
        Provenance.Of(
            Request,
            BuyerTable.Path(Profile!.Buyer.Key) + "/result.json",
            BuyerWords.Notes,
            Profile.Sources,
            (Profile.Edition, Profile.ContentHash),
            ("from", Plain.Iso(Profile.EndingFrom))
        );

    /// <summary>One of its tables; null where it has no row.</summary>
    public (TableView? Table, string Without) Part(string id, string without)
    {
        var table = BuyerTable.View(id, Profile!, Request);
        return (table.Total > 0 ? table : null, without);
    }

    /// <summary>Finds it.</summary>
    public void OnGet(string key) =>
        Profile = TakeNamed(BuyerQuery.Find(buyers, key, Request.Query, clock), "buyer");
}
