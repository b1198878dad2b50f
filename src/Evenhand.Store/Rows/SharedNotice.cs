namespace Evenhand.Store.Rows;

/// <summary>A lesson or a gate that was not met, told by one reorganisation to the others of the organisation.</summary>
public sealed class SharedNotice : KeptRow, IUnchanging
{
    /// <summary>The reorganisation that tells it.</summary>
    public required Guid ReorganisationId { get; init; }

    /// <summary>lesson or gate.</summary>
    public required string Kind { get; init; }

    /// <summary>The task or workstream that it is about.</summary>
    public required string About { get; init; }

    /// <summary>What to know.</summary>
    public required string What { get; init; }

    /// <summary>What came of it, or may.</summary>
    public required string Consequence { get; init; }
}
