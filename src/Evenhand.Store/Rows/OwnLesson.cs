namespace Evenhand.Store.Rows;

/// <summary>Where a lesson stands that somebody wrote down.</summary>
public enum LessonState
{
    /// <summary>Written, and not yet looked at by a second person.</summary>
    Proposed,

    /// <summary>A second person has read it with its evidence; it is part of the library of the organisation.</summary>
    Reviewed,

    /// <summary>A second person found something to put right.</summary>
    Returned,
}

/// <summary>A lesson that a reorganisation leaves behind. It is never deleted.</summary>
public sealed class OwnLesson : KeptRow
{
    /// <summary>The reorganisation that it is from.</summary>
    public required Guid ReorganisationId { get; init; }

    /// <summary>Its number within the organisation, from 1. Shown as <c>W1</c>, so that it is told apart from the lessons that ship.</summary>
    public int Number { get; internal set; }

    /// <summary>Its workstream.</summary>
    public required string Workstream { get; init; }

    /// <summary>Its phase.</summary>
    public required string Phase { get; init; }

    /// <summary>How much hung on it, from 1 to 3.</summary>
    public required int Weight { get; init; }

    /// <summary>What to do.</summary>
    public required string Lesson { get; init; }

    /// <summary>What came of it, or of its lack.</summary>
    public required string Consequence { get; init; }

    /// <summary>What shows that.</summary>
    public required string Evidence { get; init; }

    /// <summary>Where it stands.</summary>
    public LessonState State { get; internal set; }

    /// <summary>Who reviewed it: never who wrote it.</summary>
    public Guid? ReviewedBy { get; internal set; }

    /// <summary>When.</summary>
    public DateTimeOffset? ReviewedAt { get; internal set; }

    /// <summary>What the reviewer wrote.</summary>
    public string? ReviewNote { get; internal set; }
}
