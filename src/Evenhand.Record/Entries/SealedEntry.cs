using System.Text;

namespace Evenhand.Record.Entries;

/// <summary>Where a record ends.</summary>
/// <param name="Seq">The number of its last entry; 0 where there is none.</param>
/// <param name="Hash">The hash of its last entry; that of its beginning where there is none.</param>
public sealed record RecordHead(long Seq, string Hash);

/// <summary>The value of a field with its salt: what a redaction removes.</summary>
/// <param name="Name">The field.</param>
/// <param name="Json">The canonical bytes of <c>{"name":...,"salt":...,"value":...}</c>, whose SHA-256 is the commitment in the entry.</param>
public sealed record OpenField(string Name, ReadOnlyMemory<byte> Json);

/// <summary>An entry in its place, as it is stored and exported.</summary>
public sealed record SealedEntry
{
    /// <summary>Its number, from 1 without gaps.</summary>
    public required long Seq { get; init; }

    /// <summary>SHA-256 of <see cref="Json"/>.</summary>
    public required string Hash { get; init; }

    /// <summary>The hash of the entry before; that of the record's beginning for the first.</summary>
    public required string Previous { get; init; }

    /// <summary>Its canonical bytes: everything but values and salts.</summary>
    public required ReadOnlyMemory<byte> Json { get; init; }

    /// <summary>Its fields that were not redacted, in the order of their names.</summary>
    public required IReadOnlyList<OpenField> Open { get; init; }

    /// <summary>Where the record ends with this entry.</summary>
    public RecordHead Head => new(Seq, Hash);

    /// <summary>The entry without the value and salt of a field; its hash stays.</summary>
    public SealedEntry Without(string field) =>
        this with
        {
            Open = [.. Open.Where(f => f.Name != field)],
        };

    /// <summary>Its line in a file, without the line feed.</summary>
    public byte[] Line()
    {
        using var line = new MemoryStream();
        line.Write("{\"entry\":"u8);
        line.Write(Json.Span);
        line.Write(",\"hash\":\""u8);
        line.Write(Encoding.ASCII.GetBytes(Hash));
        line.Write("\",\"open\":["u8);
        for (var i = 0; i < Open.Count; i++)
        {
            line.Write(i == 0 ? ""u8 : ","u8);
            line.Write(Open[i].Json.Span);
        }

        line.Write("]}"u8);
        return line.ToArray();
    }
}
