using Evenhand.Market.Profiles;
using Evenhand.Vocabulary;
using Evenhand.Web.Pages.Shared;
using Evenhand.Web.Questions;
using Evenhand.Web.Tables;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Evenhand.Web.Pages.Owners;

/// <summary>One owner as the lists write it.</summary>
public sealed class OwnerModel(OwnerView owners) : PageModel
{
    /// <summary>The owner; null where none is found.</summary>
    public OwnerProfile? Owner { get; private set; }

    /// <summary>What is wrong with the question.</summary>
    public IReadOnlyList<Problem> Problems { get; private set; } = [];

    /// <summary>Whether anything is loaded.</summary>
    public bool IsLoaded { get; private set; } = true;

    /// <summary>Its own address, without the question.</summary>
    public string Path => $"/owners/{OwnerKey.ToSlug(Owner!.Key)}";

    /// <summary>Notes, sources, edition.</summary>
    public Provenance Provenance =>
        new(
            Owner!.Notes,
            Owner.Sources,
            Owner.Edition,
            Owner.ContentHash,
            Address.With(
                Request,
                null,
                ("edition", $"{Owner.Edition}"),
                ("as-of", Plain.Iso(Owner.AsOf))
            ),
            Address.With(Request, Path + "/result.json")
        );

    /// <summary>A table of the owner.</summary>
    public TableView Table(string id) => OwnerTable.View(id, Owner!, Request);

    /// <summary>Finds it.</summary>
    public void OnGet(string key)
    {
        var found = QuestionQuery
            .Owner(key, Request.Query)
            .Then(q => owners.Find(q.Key, q.AsOf, q.Edition));
        Owner = found.IsOk ? found.Value : null;
        Problems = found.Problems;
        IsLoaded = found.IsOk || found.Problems.All(p => p.Field is not null);
        Response.StatusCode =
            found.IsOk || !IsLoaded ? StatusCodes.Status200OK
            : Problems.Any(p => p.Field == "owner") ? StatusCodes.Status404NotFound
            : StatusCodes.Status400BadRequest;
    }
}
