using Evenhand.Record.Entries;

namespace Evenhand.Record.Files;

/// <summary>A field of an entry as people read it.</summary>
/// <param name="Name">The field.</param>
/// <param name="Value">Its value: a text as it is, anything else as JSON; null where it was redacted.</param>
/// <param name="Redacted">Whether it was.</param>
public sealed record ShownField(string Name, string? Value, bool Redacted);

/// <summary>An entry as people read it.</summary>
public sealed record ShownEntry
{
    /// <summary>Its number.</summary>
    public required long Seq { get; init; }

    /// <summary>What happened.</summary>
    public required string Kind { get; init; }

    /// <summary>When, in UTC.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>The pseudonym of whoever did it.</summary>
    public required string Actor { get; init; }

    /// <summary>In what role.</summary>
    public required string Role { get; init; }

    /// <summary>What it rests on.</summary>
    public required IReadOnlyList<Reference> Refers { get; init; }

    /// <summary>What it says.</summary>
    public required IReadOnlyList<ShownField> Fields { get; init; }

    /// <summary>What it takes out of an earlier entry; null where it takes nothing out.</summary>
    public required Redaction? Redacts { get; init; }

    /// <summary>Its hash.</summary>
    public required string Hash { get; init; }

    /// <summary>The value of a field; null where it has none or it was redacted.</summary>
    public string? Field(string name) => Fields.FirstOrDefault(f => f.Name == name)?.Value;
}

/// <summary>Some entries of a record.</summary>
/// <param name="Verified">What came of checking the file as a whole.</param>
/// <param name="Entries">The entries asked for.</param>
public sealed record RecordPage(VerifyReport Verified, IReadOnlyList<ShownEntry> Entries);
