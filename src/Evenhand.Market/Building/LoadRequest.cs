namespace Evenhand.Market.Building;

/// <summary>What a person asks to load, and how.</summary>
/// <param name="Paths">Files and folders.</param>
public sealed record LoadRequest(IReadOnlyList<string> Paths)
{
    /// <summary>The reader to use; null lets the content decide.</summary>
    public string? Reader { get; init; }

    /// <summary>The day that the files speak of, where they do not say so.</summary>
    public DateOnly? AsOf { get; init; }

    /// <summary>
    /// Which column of a payments file is for what, as <c>supplier=Vendor,amount=Net</c>; null lets a file beside the data
    /// say so, or else the content.
    /// </summary>
    public string? Columns { get; init; }

    /// <summary>Takes other bytes for a source that is loaded already.</summary>
    public bool Replace { get; init; }

    /// <summary>Refuses a file with a single faulty row.</summary>
    public bool Strict { get; init; }
}

/// <summary>What came of a load.</summary>
/// <param name="Edition">The number of the edition that is current now.</param>
/// <param name="ContentHash">SHA-256 of its content.</param>
/// <param name="NewEdition">False when everything was there already.</param>
/// <param name="Sources">The files that were named or found, in order of their keys.</param>
/// <param name="Skipped">Files of a folder that no reader knows.</param>
/// <param name="RejectsFile">A CSV file with every rejected row of these sources.</param>
public sealed record LoadReport(
    int Edition,
    string ContentHash,
    bool NewEdition,
    IReadOnlyList<LoadedSource> Sources,
    IReadOnlyList<SkippedFile> Skipped,
    string RejectsFile
);

/// <summary>One source of a load.</summary>
/// <param name="Source">Its key as a text.</param>
/// <param name="File">The file's name.</param>
/// <param name="Reader">Id of the reader.</param>
/// <param name="Publisher">What a person calls the publisher.</param>
/// <param name="AsOf">The day that it speaks of.</param>
/// <param name="Sha256">SHA-256 of the file's bytes.</param>
/// <param name="Encoding">How the text was encoded.</param>
/// <param name="RowsRead">Rows of data: kept and rejected.</param>
/// <param name="RowsKept">Rows taken.</param>
/// <param name="RowsRejected">Rows left out.</param>
/// <param name="RowsEmpty">Rows without content, which count neither as read nor as rejected.</param>
/// <param name="State">added, replaced, or already-loaded.</param>
/// <param name="Notes">What a careful person would want to know.</param>
/// <param name="ColumnsNotUsed">Columns that nothing was taken from.</param>
public sealed record LoadedSource(
    string Source,
    string File,
    string Reader,
    string Publisher,
    DateOnly AsOf,
    string Sha256,
    string Encoding,
    long RowsRead,
    long RowsKept,
    long RowsRejected,
    long RowsEmpty,
    string State,
    IReadOnlyList<string> Notes,
    IReadOnlyList<string> ColumnsNotUsed
);

/// <summary>A file of a folder that was passed over.</summary>
public sealed record SkippedFile(string File, string Reason);

/// <summary>How far a load has come.</summary>
/// <param name="What">What is being done, in words.</param>
/// <param name="Done">Files done.</param>
/// <param name="Total">Files to do.</param>
public sealed record LoadProgress(string What, int Done, int Total);
