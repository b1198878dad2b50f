using Evenhand.Record.Entries;
using Evenhand.Record.Files;
using Evenhand.Store.Content;
using Evenhand.Vocabulary;
using Microsoft.AspNetCore.Mvc;

namespace Evenhand.Web.Pages.Workspace.Recording;

/// <summary>One record: its entries in words, where it ends, and whether it holds.</summary>
public sealed class ShowModel(Records records, Store.Rows.Actor actor)
    : OneRecordPage(records, actor)
{
    /// <summary>What has just been done.</summary>
    public string? Done =>
        Asked("done") == "redacted"
            ? "The field was redacted for good, and the record says so; note its new head"
            : null;

    /// <summary>Where it ends: what to note elsewhere.</summary>
    public RecordHead Head { get; private set; } = null!;

    /// <summary>What came of checking it just now.</summary>
    public VerifyReport Report { get; private set; } = null!;

    /// <summary>What a reference is to, in words.</summary>
    public static string Named(Reference reference) =>
        reference.Type == "draft" && reference.Id.Split(' ', 2) is [_, var version]
            ? "The draft, " + version
            : $"{Plain.Capital(reference.Type)} {reference.Id}";

    /// <summary>Reads and checks it.</summary>
    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        if (!await FindAsync(id))
        {
            return NotFound();
        }

        var cancel = HttpContext.RequestAborted;
        using var file = new MemoryStream();
        Head = await Records.WriteAsync(id, file, key: null, cancel);
        file.Position = 0;
        Report = await RecordVerifier.CheckAsync(file, cancel: cancel);
        return Page();
    }
}
