using Evenhand.Evidence.Publishing;
using Evenhand.Evidence.Questions;
using Evenhand.Store.Content;
using Evenhand.Store.Rows;
using Evenhand.Vocabulary;
using Evenhand.Web.Pages.Shared;
using Evenhand.Web.Questions;
using Evenhand.Web.Tables;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace Evenhand.Web.Pages.Workspace.Adding;

/// <summary>One finding that somebody added: what it says, what became of it, and the forms of who reviews or withdraws it.</summary>
[TakesPosts(Role.Analyst)]
public sealed class FindingModel(AddedFindings findings, EvidenceDesk desk) : QuestionPage
{
    /// <summary>The finding.</summary>
    public AddedFinding Shown { get; private set; } = null!;

    /// <summary>All of the organisation, by which those that replace others are found.</summary>
    private IReadOnlyList<AddedFinding> all = [];

    /// <summary>What it says, what and value; null where it no longer fits the library that ships.</summary>
    public IReadOnlyList<IReadOnlyList<object?>>? Rows { get; private set; }

    /// <summary>Why it no longer fits; empty where it does.</summary>
    public IReadOnlyList<Problem> Unfit { get; private set; } = [];

    /// <summary>What was written in a note and refused.</summary>
    public string? Written { get; private set; }

    /// <summary>What has just been done.</summary>
    public string? Done =>
        Asked("done") switch
        {
            "added" => "The finding was added",
            "reviewed" => "The finding was reviewed; it stands beside the library",
            "returned" => "The finding was returned with your note",
            "withdrawn" => "The finding was withdrawn; it is kept with the reason",
            _ => null,
        };

    /// <summary>Whether nobody is there who could review.</summary>
    public bool IsAlone => findings.IsAlone;

    /// <summary>Whether the person may review this one.</summary>
    public bool MayReview => findings.MayReview(Shown);

    /// <summary>Whether the person may replace or withdraw it.</summary>
    public bool MayChange => findings.MayAdd && Shown.State != FindingState.Superseded;

    /// <summary>The finding that it replaces; null for none.</summary>
    public AddedFinding? Older => all.FirstOrDefault(f => f.Id == Shown.Replaces);

    /// <summary>The finding that stands in its place; null for none.</summary>
    public AddedFinding? Newer => all.FirstOrDefault(f => f.Replaces == Shown.Id);

    /// <summary>Who somebody is.</summary>
    public string Who(Guid? user) => user is { } id ? findings.Who(id) : "nobody";

    /// <summary>Shows it.</summary>
    public Task<IActionResult> OnGetAsync(Guid id) => ShowAsync(id);

    /// <summary>Says that it is right, or sends it back.</summary>
    public async Task<IActionResult> OnPostReviewAsync(
        Guid id,
        int version,
        string? verdict,
        string? note
    )
    {
        Written = note ?? "";
        return await ChangedAsync(
            id,
            verdict is not ("right" or "wrong")
                ? Outcome<AddedFinding>.Failed(
                    new Problem("Say whether it is as its source has it") { Field = "verdict" }
                )
                : await findings.ReviewAsync(
                    id,
                    version,
                    verdict == "right",
                    note,
                    HttpContext.RequestAborted
                ),
            verdict == "right" ? "reviewed" : "returned"
        );
    }

    /// <summary>Withdraws it.</summary>
    public async Task<IActionResult> OnPostWithdrawAsync(Guid id, int version, string? why)
    {
        Written = why ?? "";
        return await ChangedAsync(
            id,
            await findings.WithdrawAsync(id, version, why, HttpContext.RequestAborted),
            "withdrawn"
        );
    }

    private Task<IActionResult> ChangedAsync(Guid id, Outcome<AddedFinding> changed, string done) =>
        AfterAsync(changed, _ => $"{FindingsTable.Path(id)}?done={done}", () => ShowAsync(id));

    private async Task<IActionResult> ShowAsync(Guid id)
    {
        all = await findings.ListAsync(HttpContext.RequestAborted);
        if (all.FirstOrDefault(f => f.Id == id) is not { } found)
        {
            return NotFound();
        }

        Shown = found;
        var read = JoinedEvidence.Read(found, desk.Library);
        Unfit = read.Problems;
        if (read.IsOk)
        {
            var (coded, source) = (read.Value.Finding, read.Value.Source);
            var library = desk.Library.With([coded], source.Added is null ? [] : [source]).Value;
            Rows = LibraryPaper.One(library, coded).Rows;
        }

        return Page();
    }
}
