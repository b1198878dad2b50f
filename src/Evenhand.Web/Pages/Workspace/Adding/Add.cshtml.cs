using Evenhand.Evidence.Import;
using Evenhand.Store.Content;
using Evenhand.Store.Rows;
using Evenhand.Vocabulary;
using Evenhand.Web.Pages.Shared;
using Evenhand.Web.Questions;
using Evenhand.Web.Tables;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace Evenhand.Web.Pages.Workspace.Adding;

/// <summary>The form that adds one finding, or puts one in the place of another.</summary>
[TakesPosts(Role.Analyst)]
public sealed class AddModel(AddedFindings findings, OrganisationEvidence evidence) : QuestionPage
{
    /// <summary>What is written.</summary>
    public FindingForm Written { get; private set; } = null!;

    /// <summary>The finding that it is to stand in the place of; null for none.</summary>
    public AddedFinding? Replaced { get; private set; }

    /// <summary>Whether the person may add.</summary>
    public bool MayAdd => findings.MayAdd;

    /// <summary>What is ticked of a box.</summary>
    public IReadOnlyCollection<string> Ticks(string key) =>
        Written.Value(key) is { Length: > 0 } word ? [word] : [];

    /// <summary>Shows the form, empty, or with what the other finding or an uploaded list says.</summary>
    /// <param name="replaces">The other finding.</param>
    public async Task<IActionResult> OnGetAsync(Guid? replaces)
    {
        if (!await BeginAsync(replaces))
        {
            return NotFound();
        }

        if (Replaced is { } old)
        {
            Written.Take(AddedFindings.Cells(old));
        }
        else
        {
            Written.Take(
                FindingForm
                    .Fields.Where(f => Asked(f) is not null)
                    .ToDictionary(f => f, f => Asked(f)!, StringComparer.Ordinal)
            );
            if (Asked("citation") is null && Asked("source") is null)
            {
                Written.Written.Remove("source");
            }
        }

        return Page();
    }

    /// <summary>Keeps the finding; or shows the form as it was sent, with what is wrong.</summary>
    /// <param name="replaces">The other finding.</param>
    public async Task<IActionResult> OnPostAsync(Guid? replaces)
    {
        if (!await BeginAsync(replaces))
        {
            return NotFound();
        }

        Written.Take(Request.Form);
        var read = Written.Read();
        var kept = read.IsOk
            ? await KeepAsync(read.Value, replaces)
            : Outcome<AddedFinding>.Failed(read.Problems);
        return Take(kept, FindingForm.Fields) is { } row
            ? LocalRedirect($"{FindingsTable.Path(row.Id)}?done=added")
            : Page();
    }

    private async Task<Outcome<AddedFinding>> KeepAsync(CodedFinding coded, Guid? replaces)
    {
        var cancel = HttpContext.RequestAborted;
        return replaces is { } old
            ? await findings.ReplaceAsync(coded, old, Written.Value("why"), cancel)
            : (await findings.AddAsync([coded], cancel)).Then(rows =>
                Outcome<AddedFinding>.Ok(rows[0])
            );
    }

    private async Task<bool> BeginAsync(Guid? replaces)
    {
        var cancel = HttpContext.RequestAborted;
        var desk = await evidence.DeskAsync(AddedScope.All, replaces, cancel);
        Written = new FindingForm(desk.Library);
        if (replaces is not { } id)
        {
            return true;
        }

        Replaced = await findings.FindAsync(id, cancel) is { IsOk: true } found
            ? found.Value
            : null;
        return Replaced is not null;
    }
}
