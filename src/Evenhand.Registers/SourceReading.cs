using Evenhand.Vocabulary;

namespace Evenhand.Registers;

/// <summary>What is known of a source file after it was read.</summary>
public sealed record SourceFile
{
    /// <summary>Its key.</summary>
    public required SourceKey Key { get; init; }

    /// <summary>The file's name without its folder.</summary>
    public required string File { get; init; }

    /// <summary>SHA-256 of the bytes as they lie on disk.</summary>
    public required string Sha256 { get; init; }

    /// <summary>Size on disk in bytes.</summary>
    public required long Bytes { get; init; }

    /// <summary>How the text was encoded.</summary>
    public required string Encoding { get; init; }

    /// <summary>What a person calls the publisher.</summary>
    public required string PublisherName { get; init; }

    /// <summary>What a person calls this kind of file.</summary>
    public required string Title { get; init; }

    /// <summary>Terms of use.</summary>
    public required Licence Licence { get; init; }

    /// <summary>Rows of data met: kept and rejected together. Title, header and wholly empty rows do not count.</summary>
    public required long RowsRead { get; init; }

    /// <summary>Rows taken.</summary>
    public required long RowsKept { get; init; }

    /// <summary>Rows left out.</summary>
    public long RowsRejected => RowsRead - RowsKept;

    /// <summary>Rows without any content, which spreadsheets leave at the end.</summary>
    public required long RowsEmpty { get; init; }

    /// <summary>The line of the header, from 1.</summary>
    public required long HeaderLine { get; init; }

    /// <summary>Headers of columns that nothing was taken from, in order.</summary>
    public required IReadOnlyList<string> ColumnsNotUsed { get; init; }

    /// <summary>What a careful person would want to know.</summary>
    public required IReadOnlyList<string> Notes { get; init; }
}

/// <summary>A source file that was read, and the rows that were left out.</summary>
public abstract record SourceReading(SourceFile Source, IReadOnlyList<Reject> Rejects);

/// <summary>A source file with its rows.</summary>
/// <typeparam name="TRow">The reader's typed row.</typeparam>
public sealed record SourceReading<TRow>(
    SourceFile Source,
    IReadOnlyList<TRow> Rows,
    IReadOnlyList<Reject> Rejects
) : SourceReading(Source, Rejects);
