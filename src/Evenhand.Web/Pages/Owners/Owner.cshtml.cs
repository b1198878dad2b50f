using Evenhand.Market.Profiles;
using Evenhand.Vocabulary;
using Evenhand.Web.Pages.Shared;
using Evenhand.Web.Questions;
using Evenhand.Web.Tables;

namespace Evenhand.Web.Pages.Owners;

/// <summary>One owner as the lists write it.</summary>
public sealed class OwnerModel(OwnerView owners) : ThingPage
{
    /// <summary>The owner; null where none is found.</summary>
    public OwnerProfile? Owner { get; private set; }

    /// <summary>Its own address, without the question.</summary>
    public string Path => $"/owners/{OwnerKey.ToSlug(Owner!.Key)}";

    /// <summary>Notes, sources, edition.</summary>
    public Provenance Provenance =>
        Provenance.Of(
            Request,
            Path + "/result.json",
            Owner!.Notes,
            Owner.Sources,
            (Owner.Edition, Owner.ContentHash),
            ("as-of", Plain.Iso(Owner.AsOf))
        );

    /// <summary>A table of the owner.</summary>
    public TableView Table(string id) => OwnerTable.View(id, Owner!, Request);

    /// <summary>Finds it.</summary>
    public void OnGet(string key)
    {
        Owner = TakeNamed(
            QuestionQuery
                .Owner(key, Request.Query)
                .Then(q => owners.Find(q.Key, q.AsOf, q.Edition)),
            "owner"
        );
    }
}
