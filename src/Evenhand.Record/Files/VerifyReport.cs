namespace Evenhand.Record.Files;

/// <summary>What came of checking a record's file.</summary>
public sealed record VerifyReport
{
    /// <summary>Whether every line holds, and the head and signature that were asked for too.</summary>
    public required bool Ok { get; init; }

    /// <summary>How many entries hold, up to the first that does not.</summary>
    public required long Entries { get; init; }

    /// <summary>The hash of the last of them; that of the beginning where there is none; null where not even that holds.</summary>
    public required string? Head { get; init; }

    /// <summary>Whether the head was compared with one that was noted elsewhere, and is the same.</summary>
    public required bool HeadChecked { get; init; }

    /// <summary>"valid", "invalid", "absent", or "unknown-key" where it is by a key that was not given.</summary>
    public required string Signature { get; init; }

    /// <summary>The number of the first entry that does not hold; 0 is the beginning, one more than the entries the end. Null where all lines hold.</summary>
    public required long? BrokenAt { get; init; }

    /// <summary>Why it does not hold; null where it does.</summary>
    public required string? Reason { get; init; }

    /// <summary>The line of the file that does not hold, from 1; null where all do.</summary>
    public long? Line => BrokenAt + 1;

    /// <summary>What the check has shown, and what it has not, in a sentence.</summary>
    public required string Proves { get; init; }

    /// <summary>The id of the record; null where its beginning cannot be read.</summary>
    public required string? Record { get; init; }

    /// <summary>How many fields were redacted, each by a later entry that says so.</summary>
    public required long Redacted { get; init; }

    /// <summary>Which key signed it (SHA-256 of the public part); null where it is not signed.</summary>
    public required string? Key { get; init; }

    /// <summary>What a careful reader would want to know.</summary>
    public required IReadOnlyList<string> Notes { get; init; }
}
