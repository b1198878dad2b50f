namespace Evenhand.Store.Rows;

/// <summary>Where a finding stands that somebody added.</summary>
public enum FindingState
{
    /// <summary>Added, and not yet looked at by a second person.</summary>
    Proposed,

    /// <summary>A second person has compared it with its source and found it right.</summary>
    Reviewed,

    /// <summary>A second person has compared it with its source and found something to put right.</summary>
    Returned,

    /// <summary>Something else stands in its place, or it was withdrawn; it is kept with the reason.</summary>
    Superseded,
}

/// <summary>A finding of a study that somebody added to the library of an organisation. It is never deleted.</summary>
public sealed class AddedFinding : KeptRow
{
    /// <summary>Its number within the organisation, from 1. Shown as <c>W1</c>, so that it is told apart from the findings that ship.</summary>
    public int Number { get; internal set; }

    /// <summary>The service that it is about.</summary>
    public required string Service { get; init; }

    /// <summary>What was measured, in the study's words.</summary>
    public required string Outcome { get; init; }

    /// <summary>The whole finding, as a JSON object whose members are the columns of the library's own file.</summary>
    public required string Coded { get; init; }

    /// <summary>Where it stands.</summary>
    public FindingState State { get; internal set; }

    /// <summary>Who reviewed it: never who added it.</summary>
    public Guid? ReviewedBy { get; internal set; }

    /// <summary>When it was reviewed.</summary>
    public DateTimeOffset? ReviewedAt { get; internal set; }

    /// <summary>What the reviewer wrote.</summary>
    public string? ReviewNote { get; internal set; }

    /// <summary>The finding that this one was made to replace.</summary>
    public Guid? Replaces { get; internal set; }

    /// <summary>Why it no longer stands.</summary>
    public string? SupersededWhy { get; internal set; }

    /// <summary>When it ceased to stand.</summary>
    public DateTimeOffset? SupersededAt { get; internal set; }

    /// <summary>Who said so.</summary>
    public Guid? SupersededBy { get; internal set; }
}
