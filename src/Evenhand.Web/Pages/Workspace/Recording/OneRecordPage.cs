using System.Text.Json;
using Evenhand.Record.Entries;
using Evenhand.Record.Files;
using Evenhand.Store.Content;
using Evenhand.Store.Rows;
using Evenhand.Vocabulary;
using Evenhand.Web.Pages.Shared;

namespace Evenhand.Web.Pages.Workspace.Recording;

/// <summary>What the pages of one record share: its entries, and what they say in words.</summary>
/// <param name="records">The records.</param>
/// <param name="actor">Who looks.</param>
public abstract class OneRecordPage(Records records, Store.Rows.Actor actor) : QuestionPage
{
    private IReadOnlyDictionary<string, string> names = new Dictionary<string, string>();

    /// <summary>The record.</summary>
    public KeptRecord Shown { get; private set; } = null!;

    /// <summary>The entries in their order.</summary>
    public IReadOnlyList<ShownEntry> Entries { get; private set; } = [];

    /// <summary>Whether the person may take fields out.</summary>
    public bool MayRedact => actor.May(Role.Administrator);

    /// <summary>The records.</summary>
    private protected Records Records => records;

    /// <summary>The page of a record.</summary>
    public static string To(Guid record) => $"/workspace/records/{record}";

    /// <summary>The page on which a field of an entry is redacted.</summary>
    public string ToRedact(long entry, string field) => $"{To(Shown.Id)}/redact/{entry}/{field}";

    /// <summary>Who made an entry.</summary>
    public string Who(ShownEntry entry) =>
        names.GetValueOrDefault(entry.Actor) ?? $"somebody who is no longer here ({entry.Actor})";

    /// <summary>When, by whom and why a field was redacted.</summary>
    public string Redacted(long entry, string field)
    {
        var by = Entries.First(e => e.Redacts == new Redaction(entry, field));
        return $"Redacted on {LondonTime.Show(by.At)} by {Who(by)}: {by.Field(EntryDraft.ReasonField) ?? "the reason was redacted as well"}";
    }

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

    /// <summary>Finds the record and reads its entries; false where the organisation has none of this id.</summary>
    private protected async Task<bool> FindAsync(Guid id)
    {
        var cancel = HttpContext.RequestAborted;
        if (await records.FindAsync(id, cancel) is not { } found)
        {
            return false;
        }

        Shown = found;
        Entries = await records.EntriesAsync(id, cancel);
        names = await records.NamesAsync(Entries, cancel);
        return true;
    }

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
}
