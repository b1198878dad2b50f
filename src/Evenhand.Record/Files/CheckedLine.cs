using System.Buffers;
using System.Runtime.InteropServices;
using System.Text.Json;
using Evenhand.Record.Canonical;
using Evenhand.Record.Entries;

namespace Evenhand.Record.Files;

/// <summary>What can be said of a line by itself: its form, its hash, its commitments. Its place in the chain is checked afterwards.</summary>
internal sealed class CheckedLine
{
    private static readonly string[] EntryMembers =
    [
        "actor",
        "at",
        "fields",
        "kind",
        "prev",
        "record",
        "refers",
        "seq",
    ];

    [ThreadStatic]
    private static ArrayBufferWriter<byte>? scratch;

    private static readonly string[] RedactionMembers =
    [
        .. EntryMembers[..6],
        "redacts",
        .. EntryMembers[6..],
    ];

    /// <summary>"begin", "entry" or "end".</summary>
    public string Kind { get; private set; } = "";

    /// <summary>What is wrong with it; null where nothing is.</summary>
    public string? Fault { get; private set; }

    public string Hash { get; private set; } = "";

    public string Record { get; private set; } = "";

    /// <summary>Of an entry: the hash that it holds of the one before. Of the end: the hash of the last entry.</summary>
    public string Previous { get; private set; } = "";

    /// <summary>Of an entry: its number. Of the end: how many entries there are.</summary>
    public long Seq { get; private set; }

    public string At { get; private set; } = "";

    /// <summary>The fields without value and salt.</summary>
    public IReadOnlyList<string> Missing { get; private set; } = [];

    public Redaction? Redacts { get; private set; }

    /// <summary>Of the end: what is signed, by which key, and the signature.</summary>
    public (byte[] Statement, string Key, byte[] Signature)? Signed { get; private set; }

    public static CheckedLine Of(ReadOnlyMemory<byte> line)
    {
        var made = new CheckedLine();
        var parsed = CanonicalJson.Parse(line);
        if (!parsed.IsOk)
        {
            made.Fault = "the line is not JSON";
            return made;
        }

        using var document = parsed.Value;
        try
        {
            made.Fault = made.Read(line.Span, document.RootElement);
        }
        catch (Exception fault)
            when (fault is KeyNotFoundException or InvalidOperationException or FormatException)
        {
            // A member that is missing, or is of another type, as the framework tells it.
            made.Fault = "the line lacks a member, or one is of another type";
        }

        return made;
    }

    private string? Read(ReadOnlySpan<byte> line, JsonElement root)
    {
        // One for each thread, since a line lives no longer than its check.
        var canonical = scratch ??= new ArrayBufferWriter<byte>(64 * 1024);
        canonical.ResetWrittenCount();
        if (
            CanonicalJson.Write(canonical, root) is not null
            || !canonical.WrittenSpan.SequenceEqual(line)
        )
        {
            return "the line is not in canonical form (RFC 8785)";
        }

        if (Has(root, ["entry", "hash", "open"]))
        {
            Kind = "entry";
            return Sealed(root) ?? Entry(root);
        }

        if (Has(root, ["begin", "hash"]))
        {
            Kind = "begin";
            return Sealed(root) ?? Begin(root.GetProperty("begin"));
        }

        if (Has(root, ["end", "hash"]))
        {
            Kind = "end";
            return Sealed(root) ?? End(root.GetProperty("end"));
        }

        return "the line is neither a beginning nor an entry nor an end";
    }

    /// <summary>Whether an object has these members, in this order, and no others.</summary>
    private static bool Has(JsonElement value, ReadOnlySpan<string> members)
    {
        var at = 0;
        foreach (var member in value.EnumerateObject())
        {
            if (at == members.Length || !member.NameEquals(members[at++]))
            {
                return false;
            }
        }

        return at == members.Length;
    }

    private string? Sealed(JsonElement root)
    {
        Hash = root.GetProperty("hash").GetString() ?? "";
        return Digest.Of(JsonMarshal.GetRawUtf8Value(root.GetProperty(Kind))) == Hash
            ? null
            : "its content does not have its hash: one of the two was changed";
    }

    private string? Begin(JsonElement begin)
    {
        Record = begin.GetProperty("record").GetString() ?? "";
        return
            Words.Is(Record)
            && JsonMarshal.GetRawUtf8Value(begin).SequenceEqual(RecordBeginning.Json(Record))
            ? null
            : $"it is not the beginning of a record of version {RecordBeginning.Version}";
    }

    private string? Entry(JsonElement root)
    {
        var entry = root.GetProperty("entry");
        if (!Has(entry, EntryMembers) && !Has(entry, RedactionMembers))
        {
            return "the entry has other members than an entry of this version";
        }

        Seq = entry.GetProperty("seq").GetInt64();
        Previous = entry.GetProperty("prev").GetString() ?? "";
        Record = entry.GetProperty("record").GetString() ?? "";
        At = entry.GetProperty("at").GetString() ?? "";
        if (entry.TryGetProperty("redacts", out var redacts))
        {
            Redacts = new Redaction(
                redacts.GetProperty("entry").GetInt64(),
                redacts.GetProperty("field").GetString() ?? ""
            );
        }

        return Fields(entry.GetProperty("fields"), root.GetProperty("open"));
    }

    private string? Fields(JsonElement fields, JsonElement open)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        var before = "";
        foreach (var value in open.EnumerateArray())
        {
            var name = value.GetProperty("name").GetString() ?? "";
            if (string.CompareOrdinal(name, before) <= 0)
            {
                return "the values of its fields are not in the order of their names";
            }

            before = name;
            values[name] = Digest.Of(JsonMarshal.GetRawUtf8Value(value));
        }

        var missing = new List<string>();
        foreach (var field in fields.EnumerateObject())
        {
            if (!values.Remove(field.Name, out var commitment))
            {
                missing.Add(field.Name);
            }
            else if (commitment != field.Value.GetString())
            {
                return $"the value or salt of its field '{field.Name}' is not the one committed to";
            }
        }

        Missing = missing;
        return values.Count == 0 ? null : "it has a value for a field that the entry does not have";
    }

    private string? End(JsonElement end)
    {
        var statement = end.GetProperty("statement");
        Seq = statement.GetProperty("count").GetInt64();
        Previous = statement.GetProperty("head").GetString() ?? "";
        Record = statement.GetProperty("record").GetString() ?? "";
        if (!end.TryGetProperty("signature", out var signature))
        {
            return null;
        }

        if (statement.GetProperty("algorithm").GetString() != Keys.RecordKey.Algorithm)
        {
            return "it is signed in a way that this version does not know";
        }

        Signed = (
            JsonMarshal.GetRawUtf8Value(statement).ToArray(),
            statement.GetProperty("key").GetString() ?? "",
            signature.GetBytesFromBase64()
        );
        return null;
    }
}
