using System.Globalization;
using System.Runtime.InteropServices;
using System.Text.Json;
using Evenhand.Record.Entries;

namespace Evenhand.Record.Files;

/// <summary>Reads an entry back from its line, which was checked before.</summary>
internal static class EntryLine
{
    public static SealedEntry Read(JsonElement root)
    {
        var entry = root.GetProperty("entry");
        return new SealedEntry
        {
            Seq = entry.GetProperty("seq").GetInt64(),
            Hash = root.GetProperty("hash").GetString()!,
            Previous = entry.GetProperty("prev").GetString()!,
            Json = JsonMarshal.GetRawUtf8Value(entry).ToArray(),
            Open =
            [
                .. root.GetProperty("open")
                    .EnumerateArray()
                    .Select(f => new OpenField(
                        f.GetProperty("name").GetString()!,
                        JsonMarshal.GetRawUtf8Value(f).ToArray()
                    )),
            ],
        };
    }

    public static ShownEntry Show(SealedEntry sealedEntry)
    {
        using var document = JsonDocument.Parse(sealedEntry.Json);
        var entry = document.RootElement;
        var open = sealedEntry.Open.ToDictionary(f => f.Name, Value, StringComparer.Ordinal);
        return new ShownEntry
        {
            Seq = sealedEntry.Seq,
            Kind = entry.GetProperty("kind").GetString()!,
            At = DateTimeOffset.ParseExact(
                entry.GetProperty("at").GetString()!,
                EntrySeal.TimeFormat,
                CultureInfo.InvariantCulture,
                DateTimeStyles.AssumeUniversal
            ),
            Actor = entry.GetProperty("actor").GetProperty("id").GetString()!,
            Role = entry.GetProperty("actor").GetProperty("role").GetString()!,
            Refers =
            [
                .. entry
                    .GetProperty("refers")
                    .EnumerateArray()
                    .Select(r => new Reference(
                        r.GetProperty("type").GetString()!,
                        r.GetProperty("id").GetString()!,
                        r.GetProperty("hash").GetString()!
                    )),
            ],
            Fields =
            [
                .. entry
                    .GetProperty("fields")
                    .EnumerateObject()
                    .Select(f => new ShownField(
                        f.Name,
                        open.GetValueOrDefault(f.Name),
                        !open.ContainsKey(f.Name)
                    )),
            ],
            Redacts = entry.TryGetProperty("redacts", out var r)
                ? new Redaction(
                    r.GetProperty("entry").GetInt64(),
                    r.GetProperty("field").GetString()!
                )
                : null,
            Hash = sealedEntry.Hash,
        };
    }

    private static string Value(OpenField field)
    {
        using var document = JsonDocument.Parse(field.Json);
        var value = document.RootElement.GetProperty("value");
        return value.ValueKind == JsonValueKind.String ? value.GetString()! : value.GetRawText();
    }
}
