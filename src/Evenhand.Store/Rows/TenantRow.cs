namespace Evenhand.Store.Rows;

/// <summary>A row that belongs to one organisation. The database context shows the rows of one organisation alone and writes no others.</summary>
public abstract class TenantRow
{
    /// <summary>The organisation. It is set when the row is first saved and never changes.</summary>
    public Guid TenantId { get; internal set; }
}

/// <summary>A row with an id of its own, which says who wrote it and when. All of it is set when the row is saved.</summary>
public abstract class KeptRow : TenantRow
{
    /// <summary>Its id, which begins with the time at which it was made.</summary>
    public Guid Id { get; set; }

    /// <summary>Counts its changes, from 1. A change that was begun on an older version is refused.</summary>
    public int Version { get; internal set; }

    /// <summary>When it was made.</summary>
    public DateTimeOffset CreatedAt { get; internal set; }

    /// <summary>The id of who made it. There is no foreign key: a person may be erased, and what was decided stays.</summary>
    public Guid CreatedBy { get; internal set; }

    /// <summary>When it was last changed.</summary>
    public DateTimeOffset ChangedAt { get; internal set; }

    /// <summary>The id of who changed it last.</summary>
    public Guid ChangedBy { get; internal set; }
}
