using Evenhand.Record.Entries;
using Evenhand.Record.Files;
using Evenhand.Store.Content;
using Evenhand.Store.Rows;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Evenhand.Web.Pages.Workspace.Recording;

/// <summary>One record: its entries in words, where it ends, and whether it holds.</summary>
public sealed class ShowModel(Records records) : PageModel
{
    private IReadOnlyDictionary<string, string> names = new Dictionary<string, string>();

    /// <summary>The record.</summary>
    public KeptRecord Shown { get; private set; } = null!;

    /// <summary>The entries, the newest first.</summary>
    public IReadOnlyList<ShownEntry> Entries { get; private set; } = [];

    /// <summary>Where it ends: what to note elsewhere.</summary>
    public RecordHead Head { get; private set; } = null!;

    /// <summary>What came of checking it just now.</summary>
    public VerifyReport Report { get; private set; } = null!;

    /// <summary>Who made an entry.</summary>
    public string Who(ShownEntry entry) =>
        names.GetValueOrDefault(entry.Actor) ?? $"somebody who is no longer here ({entry.Actor})";

    /// <summary>Reads and checks it.</summary>
    public async Task<IActionResult> OnGetAsync(Guid id)
    {
        var cancel = HttpContext.RequestAborted;
        if (await records.FindAsync(id, cancel) is not { } found)
        {
            return NotFound();
        }

        Shown = found;
        using var file = new MemoryStream();
        Head = await records.WriteAsync(id, file, key: null, cancel);
        file.Position = 0;
        Report = await RecordVerifier.CheckAsync(file, cancel: cancel);
        var all = await records.EntriesAsync(id, cancel);
        names = await records.NamesAsync(all, cancel);
        Entries = [.. all.Reverse()];
        return Page();
    }
}
