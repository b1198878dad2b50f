using System.Globalization;
using System.Text.Json;
using Evenhand.Record.Entries;
using Evenhand.Record.Files;
using Evenhand.Record.Keys;
using Evenhand.Record.Stores;

namespace Evenhand.Tests.Record;

/// <summary>Salts that are the same in every run.</summary>
internal sealed class SeededSalts(int seed) : ISaltSource
{
    private readonly Random random = new(seed);

    public void Fill(Span<byte> salt) => random.NextBytes(salt);
}

/// <summary>A record to try things on.</summary>
internal static class MadeUpRecord
{
    public const string Id = "day-care-2026";

    private static readonly DateTimeOffset Start = new(2026, 11, 27, 9, 30, 0, TimeSpan.Zero);

    public static EntryDraft Draft(int number, string kind = "decision") =>
        new()
        {
            Kind = kind,
            Actor = new Actor($"p-{number % 3}", "commissioner"),
            At = Start.AddMinutes(number),
            Refers =
            [
                new(
                    "edition",
                    number.ToString(CultureInfo.InvariantCulture),
                    new string((char)('a' + (number % 6)), 64)
                ),
            ],
            Fields = new Dictionary<string, JsonElement>(StringComparer.Ordinal)
            {
                ["words"] = JsonSerializer.SerializeToElement($"Décision n° {number}\n\"said\""),
                ["weights"] = JsonSerializer.SerializeToElement(
                    new { cost = 0.1 * number, quality = 0.25 }
                ),
            },
        };

    public static EntryDraft Redaction(int number, long entry, string field) =>
        Draft(number, EntryDraft.RedactionKind) with
        {
            Redacts = new Redaction(entry, field),
            Fields = new Dictionary<string, JsonElement>(StringComparer.Ordinal)
            {
                ["reason"] = JsonSerializer.SerializeToElement("asked for by the person"),
            },
        };

    public static async Task<MemoryStore> Store(int entries)
    {
        var store = new MemoryStore();
        var recorder = new Recorder(store, new SeededSalts(1));
        for (var i = 1; i <= entries; i++)
        {
            Assert(await recorder.AddAsync(Id, Draft(i), CancellationToken.None));
        }

        return store;
    }

    public static async Task<byte[]> File(IRecordStore store, RecordKey? key = null)
    {
        using var file = new MemoryStream();
        await RecordWriter.WriteAsync(
            file,
            Id,
            store.EntriesAsync(Id, CancellationToken.None),
            key
        );
        return file.ToArray();
    }

    public static async Task<byte[]> File(int entries, RecordKey? key = null) =>
        await File(await Store(entries), key);

    public static async Task<VerifyReport> Check(
        byte[] file,
        string? head = null,
        RecordKey? key = null
    )
    {
        using var stream = new MemoryStream(file);
        return await RecordVerifier.CheckAsync(stream, head, key);
    }

    private static void Assert<T>(Evenhand.Vocabulary.Outcome<T> outcome) => _ = outcome.Value;
}
