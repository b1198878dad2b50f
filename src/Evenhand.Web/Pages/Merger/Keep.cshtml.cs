using Evenhand.Store.Content;
using Evenhand.Store.Rows;
using Evenhand.Transition.Desk;
using Evenhand.Vocabulary;
using Evenhand.Web.Pages.Shared;
using Evenhand.Web.Questions;
using Evenhand.Web.Tables;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace Evenhand.Web.Pages.Merger;

/// <summary>Takes the merger of an address into the workspace, as a draft.</summary>
[TakesPosts(Role.Analyst)]
public sealed class KeepModel(MergerDesk desk, Drafts drafts, Actor actor) : QuestionPage
{
    /// <summary>The kind of draft that a merger is.</summary>
    public const string Kind = "merger";

    /// <summary>The merger; null where the address holds none.</summary>
    public AskedMerger? Merger { get; private set; }

    /// <summary>This page with the merger.</summary>
    public string Here => Address.With(Request, "/merger/keep");

    /// <summary>The plan.</summary>
    public string Back => Address.With(Request, MergerPage.Path);

    /// <summary>Shows what would be kept.</summary>
    public void OnGet() => Merger = Take(MergerQuery.Read(Request.Query, desk));

    /// <summary>Keeps it and goes to the draft.</summary>
    public async Task<IActionResult> OnPostAsync()
    {
        Merger = Take(MergerQuery.Read(Request.Query, desk));
        if (Merger is null)
        {
            return Page();
        }

        if (!actor.May(Role.Analyst))
        {
            Problems = [new Problem("You may read the workspace and not write in it")];
            Response.StatusCode = StatusCodes.Status403Forbidden;
            return Page();
        }

        var name = Merger.File.Name;
        var kept = await drafts.AddAsync(
            Kind,
            name.Length > Drafts.LongestTitle ? name[..Drafts.LongestTitle] : name,
            Merger.Text.Text,
            HttpContext.RequestAborted
        );
        if (kept.IsOk)
        {
            return LocalRedirect(WorkspaceTable.Path(kept.Value.Id));
        }

        Problems = kept.Problems;
        Response.StatusCode = StatusCodes.Status400BadRequest;
        return Page();
    }
}
