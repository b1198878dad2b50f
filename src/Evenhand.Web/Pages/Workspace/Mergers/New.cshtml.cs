using Evenhand.Store.Mergers;
using Evenhand.Store.Rows;
using Evenhand.Vocabulary;
using Evenhand.Web.Pages.Shared;
using Evenhand.Web.Questions;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace Evenhand.Web.Pages.Workspace.Mergers;

/// <summary>Begins a reorganisation from its file.</summary>
[TakesPosts(Role.Analyst)]
[RequestSizeLimit(4L * Reorganisations.MostCharacters)]
public sealed class NewModel(Reorganisations rows, PlanShelf shelf) : QuestionPage
{
    /// <summary>The file.</summary>
    public string Text { get; private set; } = "";

    /// <summary>Keeps it, if its file can be read.</summary>
    public async Task<IActionResult> OnPostAsync(string? file)
    {
        Text = file ?? "";
        var kept =
            string.IsNullOrWhiteSpace(file)
                ? Outcome<Reorganisation>.Failed(new Problem("Paste the file") { Field = "file" })
            : shelf.Read(file) is { IsOk: true, Value: var merger }
                ? await rows.AddAsync(merger.Name, file, HttpContext.RequestAborted)
            : Outcome<Reorganisation>.Failed(FileFaults.Of(shelf.Read(file).Problems));
        if (kept.IsOk)
        {
            return LocalRedirect(ReorganisationPage.To(kept.Value.Id));
        }

        Problems = kept.Problems;
        Response.StatusCode = StatusCodes.Status400BadRequest;
        return Page();
    }
}
