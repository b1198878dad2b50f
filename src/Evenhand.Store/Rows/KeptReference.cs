namespace Evenhand.Store.Rows;

/// <summary>Where a reference stands on the list of what is to be coded.</summary>
public enum ReferenceState
{
    /// <summary>Nobody has coded a finding of it.</summary>
    ToCode,

    /// <summary>A finding of it was coded.</summary>
    Coded,

    /// <summary>Nothing is to be coded of it; it is kept with the reason.</summary>
    SetAside,
}

/// <summary>A study that a list of references named. It is never deleted; what became of it are its steps.</summary>
public sealed class KeptReference : KeptRow
{
    /// <summary>The short name that its findings will give the study, for instance <c>brown2024</c>; no other reference of the organisation has it.</summary>
    public required string ShortName { get; init; }

    /// <summary>Its title.</summary>
    public required string Title { get; init; }

    /// <summary>Who wrote it, parted by semicolons.</summary>
    public required string Authors { get; init; }

    /// <summary>The year; null where the list has none.</summary>
    public int? Year { get; init; }

    /// <summary>The journal, book or series.</summary>
    public string? Publication { get; init; }

    /// <summary>The DOI, without an address in front of it.</summary>
    public string? Doi { get; init; }

    /// <summary>The address.</summary>
    public string? Url { get; init; }

    /// <summary>The abstract, where it is not too long to keep.</summary>
    public string? Abstract { get; init; }

    /// <summary>The file that it came in.</summary>
    public required string FileName { get; init; }

    /// <summary>The line of that file on which it begins.</summary>
    public required long Line { get; init; }

    /// <summary>Where it stands.</summary>
    public ReferenceState State { get; internal set; }

    /// <summary>SHA-256 of the DOI, of which the database allows one in an organisation; null without a DOI.</summary>
    public string? DoiHash { get; init; }

    /// <summary>SHA-256 of what two lists have alike that name it, of which the database allows one in an organisation.</summary>
    public required string LikenessHash { get; init; }
}

/// <summary>What somebody did with a reference: the last step says where it stands.</summary>
public sealed class ReferenceStep : KeptRow, IUnchanging
{
    /// <summary>The reference.</summary>
    public required Guid ReferenceId { get; init; }

    /// <summary>The version that the reference has by it. Two findings that were kept at once are two steps of one number.</summary>
    public required int Number { get; init; }

    /// <summary>Where it stood from then on.</summary>
    public required ReferenceState State { get; init; }

    /// <summary>The finding that was coded of it; null where none was.</summary>
    public Guid? FindingId { get; init; }

    /// <summary>Why it was set aside; null where it was not.</summary>
    public string? Why { get; init; }
}
