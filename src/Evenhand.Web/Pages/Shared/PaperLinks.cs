using Evenhand.Papers;
using Evenhand.Web.Downloads;
using Evenhand.Web.Questions;
using Microsoft.AspNetCore.Http;

namespace Evenhand.Web.Pages.Shared;

/// <summary>Where a result can be had as a paper, for the partial "_Committee".</summary>
/// <param name="Links">The name of each form, the ending of its files in capitals, and its address.</param>
public sealed record PaperLinks(IReadOnlyList<(string Title, string Ending, string Address)> Links)
{
    /// <summary>The papers of the question that a request asks.</summary>
    /// <param name="request">The request of the page.</param>
    /// <param name="path">The page's own path, below which the papers lie.</param>
    public static PaperLinks Of(HttpRequest request, string path) =>
        new([
            .. FormRoutes.OfPapers.Select(f =>
                (
                    f.Title(),
                    f.Ending()[1..].ToUpperInvariant(),
                    Address.With(request, $"{path}/paper{f.Ending()}")
                )
            ),
        ]);
}
