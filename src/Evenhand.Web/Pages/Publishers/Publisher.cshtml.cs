using Evenhand.Contracts.Quality;
using Evenhand.Web.Pages.Shared;
using Evenhand.Web.Questions;
using Evenhand.Web.Tables;
using Microsoft.AspNetCore.Http;

namespace Evenhand.Web.Pages.Publishers;

/// <summary>One publisher: what it fills in, and what is odd in it, with examples.</summary>
public sealed class PublisherModel(PublisherQuery publishers) : PublishersPage
{
    /// <summary>The publisher; null where none is found.</summary>
    public PublisherQuality? Publisher => Report?.Publishers[0];

    /// <summary>Notes, sources, edition.</summary>
    public Provenance Provenance =>
        From([
            "A field is filled in when it holds more than null, an empty text, or an object or list of nothing else.",
            "Names, addresses and texts are not shown as examples, as they may be of people.",
            .. Publisher!
                .Faults.OrderBy(f => f.Group)
                .ThenBy(f => f.Title, StringComparer.Ordinal)
                .Select(f => $"{f.Title}: {f.Explanation}"),
        ]);

    /// <summary>One of its tables.</summary>
    public TableView Table(string id) =>
        PublisherTable.View(id, Report!, Request, Publisher!.Prefix);

    /// <summary>Finds it.</summary>
    public async Task OnGetAsync(string prefix, CancellationToken cancel)
    {
        await AskAsync(publishers, cancel);
        if (Report is { } all)
        {
            var one = PublisherQuery.One(all, prefix);
            Problems = one.Problems;
            Report = one.IsOk ? one.Value : null;
            if (!one.IsOk)
            {
                Response.StatusCode = StatusCodes.Status404NotFound;
            }
        }
    }
}
