namespace Evenhand.Store.Rows;

/// <summary>A text that somebody works on: an appraisal before it is decided on, for instance.</summary>
public sealed class Draft : KeptRow
{
    /// <summary>What it is a draft of, for instance <c>appraisal</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>What people call it.</summary>
    public required string Title { get; set; }

    /// <summary>The text, in the format of its kind.</summary>
    public required string Text { get; set; }

    /// <summary>When it was put away; null while it is in use.</summary>
    public DateTimeOffset? ArchivedAt { get; set; }
}
