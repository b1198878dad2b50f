namespace Evenhand.Store.Rows;

/// <summary>Somebody who did a workstream before and agreed to be asked. When that ends, by the person's word or by the day, who it was is erased.</summary>
public sealed class DirectoryEntry : KeptRow
{
    /// <summary>The person's name; null once it was erased.</summary>
    public string? Name { get; internal set; }

    /// <summary>What the person did, and where; null once it was erased.</summary>
    public string? Experience { get; internal set; }

    /// <summary>How the person wants to be reached; null once it was erased.</summary>
    public string? Contact { get; internal set; }

    /// <summary>The workstreams, parted by blanks.</summary>
    public required string Workstreams { get; init; }

    /// <summary>The day on which the person agreed.</summary>
    public required DateOnly AgreedOn { get; init; }

    /// <summary>The last day on which the person may be asked.</summary>
    public required DateOnly Until { get; set; }

    /// <summary>When who it was was erased; null while the person may be asked.</summary>
    public DateTimeOffset? ErasedAt { get; internal set; }
}
