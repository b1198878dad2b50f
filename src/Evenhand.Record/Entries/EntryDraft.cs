using System.Text.Json;

namespace Evenhand.Record.Entries;

/// <summary>Who did it.</summary>
/// <param name="Id">A pseudonym that means nothing outside; which person it stands for is held elsewhere, where it can be erased.</param>
/// <param name="Role">In what role, for instance "commissioner".</param>
public sealed record Actor(string Id, string Role);

/// <summary>What an entry rests on, pinned down by its content.</summary>
/// <param name="Type">What it is: "edition", "rule", "finding", "file" and the like.</param>
/// <param name="Id">Which one, for instance a number or a name and version.</param>
/// <param name="Hash">SHA-256 of its content, 64 small hexadecimal digits.</param>
public sealed record Reference(string Type, string Id, string Hash);

/// <summary>A field that this entry takes out of an earlier one.</summary>
/// <param name="Entry">The number of the earlier entry.</param>
/// <param name="Field">The field.</param>
public sealed record Redaction(long Entry, string Field);

/// <summary>Something that happened, before it has its place in a record.</summary>
public sealed record EntryDraft
{
    /// <summary>The kind of an entry that takes a field out of an earlier one.</summary>
    public const string RedactionKind = "redaction";

    /// <summary>The field in which a redaction says why.</summary>
    public const string ReasonField = "reason";

    /// <summary>What happened, for instance "appraisal-registered".</summary>
    public required string Kind { get; init; }

    /// <summary>Who did it.</summary>
    public required Actor Actor { get; init; }

    /// <summary>When; kept in UTC to the millisecond.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>What it rests on.</summary>
    public IReadOnlyList<Reference> Refers { get; init; } = [];

    /// <summary>What it says. Each can be taken out later, and only these can: personal data stands nowhere else.</summary>
    public IReadOnlyDictionary<string, JsonElement> Fields { get; init; } =
        new Dictionary<string, JsonElement>(StringComparer.Ordinal);

    /// <summary>What it takes out of an earlier entry; null for every other kind.</summary>
    public Redaction? Redacts { get; init; }
}
