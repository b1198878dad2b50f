using System.Text.Json;
using Evenhand.Record.Entries;
using Evenhand.Record.Files;
using Evenhand.Store.Content;
using Evenhand.Store.Rows;
using Evenhand.Vocabulary;
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

    /// <summary>What a field says: a list as its parts, an object a part a line, anything else as it is.</summary>
    public static string Said(string value)
    {
        if (value.Length == 0 || value[0] is not ('[' or '{'))
        {
            return value;
        }

        try
        {
            using var json = JsonDocument.Parse(value);
            return json.RootElement.ValueKind == JsonValueKind.Array
                ? Part(json.RootElement)
                : string.Join(
                    '\n',
                    json.RootElement.EnumerateObject()
                        .Where(p => Part(p.Value).Length > 0)
                        .Select(p => $"{Plain.Capital(p.Name.Replace('_', ' '))}: {Part(p.Value)}")
                );
        }
        catch (JsonException)
        {
            // A text of a person that begins like one.
            return value;
        }
    }

    /// <summary>What a reference is to, in words.</summary>
    public static string Named(Reference reference) =>
        reference.Type == "draft" && reference.Id.Split(' ', 2) is [_, var version]
            ? "The draft, " + version
            : $"{Plain.Capital(reference.Type)} {reference.Id}";

    private static string Part(JsonElement value) =>
        value.ValueKind switch
        {
            JsonValueKind.Array => string.Join(", ", value.EnumerateArray().Select(Part)),
            JsonValueKind.Object => string.Join(
                ", ",
                value.EnumerateObject().Select(p => $"{p.Name} {Part(p.Value)}")
            ),
            JsonValueKind.Null => "",
            _ => value.ToString(),
        };

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
