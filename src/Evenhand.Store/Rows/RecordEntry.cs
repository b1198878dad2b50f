namespace Evenhand.Store.Rows;

/// <summary>One entry of a record. Entries are appended and never changed; the database allows one entry a number.</summary>
public sealed class RecordEntry : TenantRow
{
    /// <summary>The record.</summary>
    public required Guid RecordId { get; init; }

    /// <summary>Its number in the record, from 1 without gaps.</summary>
    public required long Seq { get; init; }

    /// <summary>The entry in its canonical form, whose SHA-256 is <see cref="Hash"/>.</summary>
    public required string Text { get; init; }

    /// <summary>SHA-256 of the text in UTF-8, 64 hexadecimal digits.</summary>
    public required string Hash { get; init; }

    /// <summary>When it was appended.</summary>
    public DateTimeOffset AppendedAt { get; internal set; }

    /// <summary>The id of who appended it.</summary>
    public Guid AppendedBy { get; internal set; }
}
