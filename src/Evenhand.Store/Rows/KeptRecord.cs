namespace Evenhand.Store.Rows;

/// <summary>A record that an organisation keeps: its name in a list. What it says stands in its entries.</summary>
public sealed class KeptRecord : KeptRow
{
    /// <summary>What people call it.</summary>
    public required string Title { get; init; }

    /// <summary>The draft that it is about; null for none.</summary>
    public Guid? DraftId { get; init; }
}
