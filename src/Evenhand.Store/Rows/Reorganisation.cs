namespace Evenhand.Store.Rows;

/// <summary>A merger, split or transfer that a team works on. Its file stands here as it is now, and as <see cref="ReorganisationText"/> as it was each time.</summary>
public sealed class Reorganisation : KeptRow
{
    /// <summary>What people call it.</summary>
    public required string Name { get; set; }

    /// <summary>Its file, as <c>mergers/examples</c> has them.</summary>
    public required string Text { get; set; }

    /// <summary>The number of this text among those that were kept, from 1.</summary>
    public int TextNumber { get; internal set; }

    /// <summary>When readiness is looked at next; null where no day is set.</summary>
    public DateOnly? NextReview { get; set; }

    /// <summary>When it was closed; null while it is live.</summary>
    public DateTimeOffset? ClosedAt { get; internal set; }
}

/// <summary>The file of a reorganisation as somebody saved it. Each is kept.</summary>
public sealed class ReorganisationText : KeptRow, IUnchanging
{
    /// <summary>The reorganisation.</summary>
    public required Guid ReorganisationId { get; init; }

    /// <summary>Its number, from 1.</summary>
    public required int Number { get; init; }

    /// <summary>The text.</summary>
    public required string Text { get; init; }

    /// <summary>What was changed, in the words of who saved it; empty where nothing was said.</summary>
    public required string Note { get; init; }
}
