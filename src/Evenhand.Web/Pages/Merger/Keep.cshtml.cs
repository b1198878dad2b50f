using Evenhand.Store.Mergers;
using Evenhand.Store.Rows;
using Evenhand.Transition.Desk;
using Evenhand.Vocabulary;
using Evenhand.Web.Pages.Shared;
using Evenhand.Web.Questions;
using Evenhand.Web.Tables;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace Evenhand.Web.Pages.Merger;

/// <summary>Takes the merger of an address into the workspace, as a reorganisation that a team works on.</summary>
[TakesPosts(Role.Analyst)]
public sealed class KeepModel(MergerDesk desk, Reorganisations rows, Actor actor) : QuestionPage
{
    /// <summary>The merger; null where the address holds none.</summary>
    public AskedMerger? Merger { get; private set; }

    /// <summary>This page with the merger.</summary>
    public string Here => Address.With(Request, "/merger/keep");

    /// <summary>The plan.</summary>
    public string Back => Address.With(Request, MergerPage.Path);

    /// <summary>Shows what would be kept.</summary>
    public void OnGet() => Merger = Take(MergerQuery.Read(Request.Query, desk));

    /// <summary>Keeps it and goes to its page.</summary>
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
        return await AfterAsync(
            await rows.AddAsync(
                name.Length > Reorganisations.LongestName
                    ? name[..Reorganisations.LongestName]
                    : name,
                Merger.Text.Text,
                HttpContext.RequestAborted
            ),
            kept => $"{PortfolioTable.Path}/{kept.Id}",
            () => Task.FromResult<IActionResult>(Page())
        );
    }
}
