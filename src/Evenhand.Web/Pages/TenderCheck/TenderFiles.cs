using Evenhand.Web.Pages.Shared;
using Evenhand.Web.Questions;
using Microsoft.AspNetCore.Http;

namespace Evenhand.Web.Pages.TenderCheck;

/// <summary>Where a check can be had as files.</summary>
/// <param name="Papers">The papers.</param>
/// <param name="Table">The barriers as a table.</param>
/// <param name="Json">All of it for programs.</param>
public sealed record TenderFiles(PaperLinks Papers, string Table, string Json)
{
    /// <summary>The files of the question that a request asks.</summary>
    /// <param name="request">The request of the page.</param>
    /// <param name="path">The path below which the files lie.</param>
    /// <param name="table">The name of the table.</param>
    public static TenderFiles Of(HttpRequest request, string path, string table = "findings") =>
        new(
            PaperLinks.Of(request, path),
            Address.With(request, $"{path}/{table}.csv"),
            Address.With(request, path + "/result.json")
        );
}
