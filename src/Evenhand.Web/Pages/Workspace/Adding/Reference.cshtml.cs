using Evenhand.Store.Content;
using Evenhand.Store.Rows;
using Evenhand.Vocabulary;
using Evenhand.Web.Pages.Shared;
using Evenhand.Web.Questions;
using Evenhand.Web.Tables;
using Microsoft.AspNetCore.Mvc;

namespace Evenhand.Web.Pages.Workspace.Adding;

/// <summary>One reference: what its list said, what became of it, and the forms that set it aside and put it back.</summary>
[TakesPosts(Role.Analyst)]
public sealed class ReferenceModel(ReferenceList references, AddedFindings findings) : QuestionPage
{
    /// <summary>The reference.</summary>
    public ListedReference Shown { get; private set; } = null!;

    /// <summary>What was written as a reason and refused.</summary>
    public string? Written { get; private set; }

    /// <summary>What has just been done.</summary>
    public string? Done =>
        Asked("done") switch
        {
            "aside" => "The reference was set aside; it is kept with the reason",
            "back" => "The reference was put back among those to be coded",
            _ => null,
        };

    /// <summary>Whether the person may code a finding of it.</summary>
    public bool MayCode =>
        references.MayChange && Shown.Row.State is ReferenceState.ToCode or ReferenceState.Coded;

    /// <summary>Whether the person may set it aside.</summary>
    public bool MaySetAside => references.MayChange && Shown.Row.State == ReferenceState.ToCode;

    /// <summary>Whether the person may put it back.</summary>
    public bool MayPutBack => references.MayChange && ReferenceList.IsPutBack(Shown);

    /// <summary>Who somebody is.</summary>
    public string Who(Guid user) => findings.Who(user);

    /// <summary>The finding of a step; null where it was another step.</summary>
    public AddedFinding? FindingOf(ReferenceStep step) =>
        Shown.Findings.FirstOrDefault(f => f.Id == step.FindingId);

    /// <summary>Shows it.</summary>
    public Task<IActionResult> OnGetAsync(Guid id) => ShowAsync(id);

    /// <summary>Sets it aside.</summary>
    public async Task<IActionResult> OnPostAsideAsync(Guid id, int version, string? why)
    {
        Written = why;
        return await ChangedAsync(
            id,
            await references.SetAsideAsync(id, version, why, HttpContext.RequestAborted),
            "aside"
        );
    }

    /// <summary>Puts it back.</summary>
    public async Task<IActionResult> OnPostBackAsync(Guid id, int version) =>
        await ChangedAsync(
            id,
            await references.PutBackAsync(id, version, HttpContext.RequestAborted),
            "back"
        );

    private Task<IActionResult> ChangedAsync(
        Guid id,
        Outcome<KeptReference> changed,
        string done
    ) => AfterAsync(changed, _ => $"{ReferencesTable.Path(id)}?done={done}", () => ShowAsync(id));

    private async Task<IActionResult> ShowAsync(Guid id)
    {
        var found = await references.FindAsync(id, HttpContext.RequestAborted);
        if (!found.IsOk)
        {
            return NotFound();
        }

        Shown = found.Value;
        return Page();
    }
}
