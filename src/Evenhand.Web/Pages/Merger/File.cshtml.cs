using Evenhand.Transition.Desk;
using Evenhand.Web.Pages.Shared;
using Evenhand.Web.Questions;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace Evenhand.Web.Pages.Merger;

/// <summary>Takes a merger from a file. It is read, turned into an address and not kept.</summary>
[TakesPosts]
public sealed class FileModel(MergerDesk desk) : QuestionPage
{
    /// <summary>What was given.</summary>
    public string Text { get; private set; } = "";

    /// <summary>Shows a merger that the address holds, to be changed.</summary>
    public void OnGet() =>
        Text =
            Request.Query.Count > 0 && MergerQuery.Text(Request.Query, desk) is { IsOk: true } read
                ? read.Value.Text
                : "";

    /// <summary>Reads the merger and goes on to its plan.</summary>
    public async Task<IActionResult> OnPostAsync()
    {
        var given = await GivenFile.ReadAsync(Request, desk);
        (Text, Problems) = (given.Text, given.Problems);
        if (given.Packed is { } packed)
        {
            return LocalRedirect(Address.To(MergerPage.Path, (MergerQuery.File, packed)));
        }

        Response.StatusCode = StatusCodes.Status400BadRequest;
        return Page();
    }
}
