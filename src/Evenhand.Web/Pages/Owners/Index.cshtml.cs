using Evenhand.Market.Catalogue;
using Evenhand.Market.Profiles;
using Evenhand.Market.Publishing;
using Evenhand.Web.Pages.Shared;
using Evenhand.Web.Questions;
using Evenhand.Web.Tables;
using Microsoft.AspNetCore.Http;

namespace Evenhand.Web.Pages.Owners;

/// <summary>Owners to search.</summary>
public sealed class IndexModel(OwnerView owners, EditionCatalogue editions) : QuestionPage
{
    /// <summary>What was found; null where nothing is loaded or the question has a problem.</summary>
    public OwnersAnswer? Answer { get; private set; }

    /// <summary>What was searched for.</summary>
    public string? Text => Asked("q");

    /// <summary>The owners as a table.</summary>
    public TableView Table =>
        TableView.Sorted(
            OwnerTables.Of(Answer!),
            Request,
            "owners",
            Address.With(Request, "/owners/all.csv"),
            (
                "name",
                row =>
                    Address.To(
                        $"/owners/{OwnerKey.ToSlug((string)row[0]!)}",
                        ("as-of", Request.Query["as-of"]),
                        ("edition", Request.Query["edition"])
                    )
            ),
            TableLayouts.Owners,
            level: 2
        );

    /// <summary>Searches.</summary>
    public void OnGet()
    {
        Form = FormChoices.Of(editions, Request.Query.ContainsKey("edition"));
        var answer = QuestionQuery.Owners(Request.Query).Then(owners.List);
        Answer = answer.IsOk ? answer.Value : null;
        Problems = [.. answer.Problems.Where(p => p.Field is not null)];
        Response.StatusCode =
            Problems.Count == 0 ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest;
    }
}
