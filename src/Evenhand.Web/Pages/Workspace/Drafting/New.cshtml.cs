using Evenhand.Appraisal.Reading;
using Evenhand.Store.Content;
using Evenhand.Store.Rows;
using Evenhand.Vocabulary;
using Evenhand.Web.Pages.Shared;
using Evenhand.Web.Questions;
using Evenhand.Web.Tables;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace Evenhand.Web.Pages.Workspace.Drafting;

/// <summary>Keeps an appraisal as a draft: the one of the address, or one that is pasted.</summary>
[TakesPosts(Role.Analyst)]
public sealed class NewModel(Drafts drafts, AppraisalShelf shelf, KeptAppraisal appraisals)
    : QuestionPage
{
    /// <summary>What it is to be called.</summary>
    public string DraftTitle { get; private set; } = "";

    /// <summary>Its text.</summary>
    public string Text { get; private set; } = "";

    /// <summary>Shows the appraisal that the address holds.</summary>
    public void OnGet()
    {
        if (Request.Query.Count == 0)
        {
            return;
        }

        var read = AppraisalQuery.Read(Request.Query);
        Problems = read.Problems;
        if (!read.IsOk)
        {
            Response.StatusCode = StatusCodes.Status400BadRequest;
            return;
        }

        Text = read.Value.Text;
        DraftTitle = AppraisalReader.ReadPlan(read.Value, shelf) is { IsOk: true } plan
            ? plan.Value.Title
            : "";
    }

    /// <summary>Keeps it.</summary>
    public async Task<IActionResult> OnPostAsync(string? title, string? text)
    {
        (DraftTitle, Text) = (title ?? "", (text ?? "").ReplaceLineEndings("\n"));
        var kept = string.IsNullOrWhiteSpace(Text)
            ? Outcome<Draft>.Failed(
                new Problem("Paste the text of the appraisal") { Field = "text" }
            )
            : await drafts.AddAsync(
                KeptAppraisal.DraftKind,
                DraftTitle,
                await appraisals.CarryingAsync(Text, HttpContext.RequestAborted),
                HttpContext.RequestAborted
            );
        return Take(kept, "title", "text") is { } draft
            ? LocalRedirect(WorkspaceTable.Path(draft.Id) + "?done=kept")
            : Page();
    }
}
