using Evenhand.Appraisal.Audit;
using Evenhand.Record.Files;
using Evenhand.Store.Content;
using Evenhand.Store.Rows;
using Evenhand.Web.Questions;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace Evenhand.Web.Pages.Workspace.Recording;

/// <summary>Takes a field out of an entry of a record for good: asks for the reason, then shows what goes and what stays, then does it.</summary>
[TakesPosts(Role.Administrator)]
public sealed class RedactModel(Records records, Actor actor) : OneRecordPage(records, actor)
{
    /// <summary>The entry.</summary>
    public ShownEntry Entry { get; private set; } = null!;

    /// <summary>The field.</summary>
    public ShownField Field { get; private set; } = null!;

    /// <summary>Why, as it was written.</summary>
    public string? Reason { get; private set; }

    /// <summary>Whether the reason was given and all that is left is to confirm.</summary>
    public bool IsConfirming { get; private set; }

    /// <summary>Whether it is what was registered of an appraisal, which its test compares with.</summary>
    public bool IsPlan => Entry.Kind == RegisteredBlock.Kind && Field.Name == RegisteredBlock.Field;

    /// <summary>Fields of this record that hold the same words, each with its entry.</summary>
    public IReadOnlyList<(ShownEntry Entry, ShownField Field)> Same =>
        Field.Value is not { } value
            ? []
            :
            [
                .. Entries
                    .SelectMany(e => e.Fields.Select(f => (e, f)))
                    .Where(x =>
                        (x.e.Seq, x.f.Name) != (Entry.Seq, Field.Name)
                        && x.f.Value is { } other
                        && Records.Holds(other, value)
                    ),
            ];

    /// <summary>Asks why.</summary>
    public async Task<IActionResult> OnGetAsync(Guid id, long entry, string field) =>
        await FindAsync(id, entry, field) ? Page() : NotFound();

    /// <summary>Takes the reason, and asks whether it is meant.</summary>
    public async Task<IActionResult> OnPostAsync(Guid id, long entry, string field, string? reason)
    {
        if (!await FindAsync(id, entry, field))
        {
            return NotFound();
        }

        Reason = reason;
        Problems = Records.CheckReason(reason, Field.Value) is { } problem ? [problem] : [];
        IsConfirming = Problems.Count == 0 && !Field.Redacted;
        Response.StatusCode =
            Problems.Count > 0 ? StatusCodes.Status400BadRequest : StatusCodes.Status200OK;
        return Page();
    }

    /// <summary>Redacts it.</summary>
    public async Task<IActionResult> OnPostConfirmAsync(
        Guid id,
        long entry,
        string field,
        string? reason
    )
    {
        if (!await FindAsync(id, entry, field))
        {
            return NotFound();
        }

        Reason = reason;
        return await AfterAsync(
            await Records.RedactAsync(id, entry, field, reason, HttpContext.RequestAborted),
            _ => $"{To(id)}?done=redacted",
            () => OnGetAsync(id, entry, field)
        );
    }

    private async Task<bool> FindAsync(Guid id, long entry, string field)
    {
        if (
            await FindAsync(id)
            && Entries.FirstOrDefault(e => e.Seq == entry) is { } found
            && found.Fields.FirstOrDefault(f => f.Name == field) is { } named
        )
        {
            (Entry, Field) = (found, named);
            return true;
        }

        return false;
    }
}
