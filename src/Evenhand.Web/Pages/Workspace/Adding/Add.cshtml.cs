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
public sealed class AddModel(
    AddedFindings findings,
    ReferenceList references,
    OrganisationEvidence evidence
) : QuestionPage
{
    /// <summary>What is written.</summary>
    public FindingForm Written { get; private set; } = null!;

    /// <summary>The finding that it is to stand in the place of; null for none.</summary>
    public AddedFinding? Replaced { get; private set; }

    /// <summary>The reference that it is coded of; null for none.</summary>
    public ListedReference? Reference { get; private set; }

    /// <summary>The version of the reference that the person has seen.</summary>
    public int Version { get; private set; }

    /// <summary>Whether the person may add.</summary>
    public bool MayAdd => findings.MayAdd;

    /// <summary>What is ticked of a box.</summary>
    public IReadOnlyCollection<string> Ticks(string key) =>
        Written.Value(key) is { Length: > 0 } word ? [word] : [];

    /// <summary>Shows the form, empty, or with what the other finding or the reference says.</summary>
    /// <param name="replaces">The other finding.</param>
    /// <param name="reference">The reference.</param>
    public async Task<IActionResult> OnGetAsync(Guid? replaces, Guid? reference)
    {
        if (!await BeginAsync(replaces, reference))
        {
            return NotFound();
        }

        if (Replaced is { } old)
        {
            Written.Take(AddedFindings.Cells(old));
        }
        else if (Reference is { } of)
        {
            Version = of.Row.Version;
            var study = ReferenceList.Study(of.Row);
            // Findings of one study have one name, whatever the first was given.
            Written.Take(
                of.Findings.Count == 0
                    ? study
                    : study with
                    {
                        Id = AddedFindings.Cells(of.Findings[0])["study"],
                    }
            );
        }

        return Page();
    }

    /// <summary>Keeps the finding; or shows the form as it was sent, with what is wrong.</summary>
    /// <param name="replaces">The other finding.</param>
    /// <param name="reference">The reference.</param>
    /// <param name="version">The version of the reference that the person has seen.</param>
    public async Task<IActionResult> OnPostAsync(Guid? replaces, Guid? reference, int version)
    {
        if (!await BeginAsync(replaces, reference))
        {
            return NotFound();
        }

        Version = version;
        Written.Take(Request.Form);
        var read = Written.Read();
        var kept = read.IsOk
            ? await KeepAsync(read.Value)
            : Outcome<AddedFinding>.Failed(read.Problems);
        if (Take(kept, ["version", "reference", .. FindingForm.Fields]) is { } row)
        {
            return LocalRedirect($"{FindingsTable.Path(row.Id)}?done=added");
        }

        if (ErrorOf("version") is not null)
        {
            // Who was told that somebody was quicker may send the form again.
            Reference = (
                await references.FindAsync(reference!.Value, HttpContext.RequestAborted)
            ).Value;
            Version = Reference.Row.Version;
        }

        return Page();
    }

    private async Task<Outcome<AddedFinding>> KeepAsync(CodedFinding coded)
    {
        var cancel = HttpContext.RequestAborted;
        return Replaced is { } old
                ? await findings.ReplaceAsync(coded, old.Id, Written.Value("why"), cancel)
            : Reference is { } of ? await findings.CodeAsync(coded, of.Row.Id, Version, cancel)
            : (await findings.AddAsync([coded], cancel)).Then(rows =>
                Outcome<AddedFinding>.Ok(rows[0])
            );
    }

    private async Task<bool> BeginAsync(Guid? replaces, Guid? reference)
    {
        var cancel = HttpContext.RequestAborted;
        var desk = await evidence.DeskAsync(AddedScope.All, replaces, cancel);
        Written = new FindingForm(desk.Library);
        if (replaces is { } id)
        {
            var found = await findings.FindAsync(id, cancel);
            Replaced = found.IsOk ? found.Value : null;
            return found.IsOk;
        }

        if (reference is { } of)
        {
            var found = await references.FindAsync(of, cancel);
            Reference = found.IsOk ? found.Value : null;
            return found.IsOk;
        }

        return true;
    }
}
