namespace Evenhand.Store.Rows;

/// <summary>What somebody of a body that changes knows. It stands beside what the library says; neither takes the other's place.</summary>
public sealed class LocalKnowledge : KeptRow, IMayBeAnonymous
{
    /// <summary>The reorganisation.</summary>
    public required Guid ReorganisationId { get; init; }

    /// <summary>What it is tied to: task, system, contract or place.</summary>
    public required string AboutKind { get; init; }

    /// <summary>Which one: the id of a task, or a name.</summary>
    public required string About { get; init; }

    /// <summary>What is known.</summary>
    public required string Note { get; init; }

    /// <summary>Whose knowledge it is, as they want to be named; null where nobody is to be named.</summary>
    public string? Name { get; init; }

    /// <inheritdoc/>
    public required bool IsAnonymous { get; init; }

    /// <summary>When it is to be looked at again.</summary>
    public required DateOnly ReviewOn { get; set; }

    /// <summary>The task or lesson of the library that it contradicts; null where nobody has said so.</summary>
    public string? Contradicts { get; set; }

    /// <summary>In what it contradicts it.</summary>
    public string? ContradictsHow { get; set; }

    /// <summary>When it was withdrawn; null while it stands.</summary>
    public DateTimeOffset? WithdrawnAt { get; set; }
}
