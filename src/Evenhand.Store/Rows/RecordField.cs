namespace Evenhand.Store.Rows;

/// <summary>The value of a field of an entry, with its salt. It is the one thing about a record that can be removed; its entry then says so.</summary>
public sealed class RecordField : TenantRow
{
    /// <summary>The record.</summary>
    public required Guid RecordId { get; init; }

    /// <summary>The number of the entry.</summary>
    public required long Seq { get; init; }

    /// <summary>The name of the field.</summary>
    public required string Name { get; init; }

    /// <summary>Its canonical text with name, salt and value, whose SHA-256 the entry holds.</summary>
    public required string Text { get; init; }
}
