using Evenhand.Evidence.Library;
using Evenhand.Lake;

namespace Evenhand.Evidence.Search;

/// <summary>What is looked for.</summary>
/// <param name="Words">The words as a person wrote them; signs among them are passed over.</param>
/// <param name="Filter">Which findings are looked through. With a filter sources are those of such findings, and preconditions those of the model.</param>
public sealed record SearchQuestion(string Words, FindingFilter Filter);

/// <summary>What was found.</summary>
public enum SearchKind
{
    /// <summary>A finding.</summary>
    Finding,

    /// <summary>A source.</summary>
    Source,

    /// <summary>What must be so before a model can work.</summary>
    Precondition,
}

/// <summary>Where words were found.</summary>
/// <param name="Field">What it is.</param>
/// <param name="Pieces">Its text, in pieces that say which are words of the question.</param>
public sealed record FoundIn(string Field, IReadOnlyList<TextPiece> Pieces);

/// <summary>One thing that was found.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Id">Its id.</param>
/// <param name="Title">What it is called.</param>
/// <param name="Words">The words of the question that it has.</param>
/// <param name="FoundIn">Where it has them.</param>
/// <param name="Score">How well it fits, by BM25; larger is better.</param>
/// <param name="Added">How it came beside the library; null for what ships.</param>
public sealed record SearchHit(
    SearchKind Kind,
    string Id,
    string Title,
    IReadOnlyList<string> Words,
    IReadOnlyList<FoundIn> FoundIn,
    double Score,
    string? Added
);

/// <summary>A word that is nowhere.</summary>
/// <param name="Word">The word.</param>
/// <param name="Nearest">The word of the library that is nearest; null where none is near.</param>
public sealed record MissingWord(string Word, string? Nearest);

/// <summary>The answer to a search.</summary>
public sealed record SearchReport
{
    /// <summary>The words as they were written.</summary>
    public required string Words { get; init; }

    /// <summary>The words that were looked for: those that say something of a subject, without accents and signs.</summary>
    public required IReadOnlyList<string> LookedFor { get; init; }

    /// <summary>Words that are nowhere.</summary>
    public required IReadOnlyList<MissingWord> Missing { get; init; }

    /// <summary>What was found: what has most of the words first, then what fits best. At most 1,000.</summary>
    public required IReadOnlyList<SearchHit> Hits { get; init; }

    /// <summary>How many there are.</summary>
    public required int Total { get; init; }

    /// <summary>How many more there would be without the filter.</summary>
    public required int Filtered { get; init; }

    /// <summary>How many findings, sources and preconditions were looked through.</summary>
    public required int Of { get; init; }
}
