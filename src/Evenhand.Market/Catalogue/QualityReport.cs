namespace Evenhand.Market.Catalogue;

/// <summary>What the data of an edition can bear.</summary>
/// <param name="Edition">The edition.</param>
/// <param name="ContentHash">Its content hash.</param>
/// <param name="Sources">Every file with rows read, kept and rejected.</param>
/// <param name="Reasons">Why rows were rejected, the most frequent first.</param>
/// <param name="Coverage">How much of each provider list has what it should, by day.</param>
/// <param name="Unjoined">Names of authorities that join no code, the most frequent first.</param>
/// <param name="Gaps">Which years each kind of source has and lacks.</param>
public sealed record QualityReport(
    int Edition,
    string ContentHash,
    IReadOnlyList<SourceEntry> Sources,
    IReadOnlyList<RejectReason> Reasons,
    IReadOnlyList<ListCoverage> Coverage,
    IReadOnlyList<UnjoinedArea> Unjoined,
    IReadOnlyList<YearGaps> Gaps
);

/// <summary>A reason for which rows were rejected.</summary>
/// <param name="Reason">What is wrong.</param>
/// <param name="Column">In which column; null for the row.</param>
/// <param name="Rows">How many rows.</param>
/// <param name="Example">What stood in the first of them; null for nothing.</param>
/// <param name="File">The file of that row.</param>
/// <param name="Line">Its line.</param>
public sealed record RejectReason(
    string Reason,
    string? Column,
    long Rows,
    string? Example,
    string File,
    long Line
);

/// <summary>How many entries of one provider list have each field.</summary>
/// <param name="AsOf">The day of the list.</param>
/// <param name="Entries">All entries.</param>
/// <param name="Places">With a number of places; some kinds of provision have none.</param>
/// <param name="Owner">With the name of an owner.</param>
/// <param name="People">Whose owner is a person; the name was dropped.</param>
/// <param name="AreaCode">Whose authority joins a code.</param>
/// <param name="Grade">With an overall judgement.</param>
/// <param name="Registered">With the day of registration.</param>
public sealed record ListCoverage(
    DateOnly AsOf,
    long Entries,
    long Places,
    long Owner,
    long People,
    long AreaCode,
    long Grade,
    long Registered
);

/// <summary>The name of an authority that joins no code.</summary>
/// <param name="Name">As written; "Nothing written" for an empty field.</param>
/// <param name="Title">The source.</param>
/// <param name="Rows">In how many rows.</param>
public sealed record UnjoinedArea(string Name, string Title, long Rows);

/// <summary>The years that one kind of source has and lacks.</summary>
/// <param name="Kind">What kind.</param>
/// <param name="Loaded">The years in which its days fall, oldest first.</param>
/// <param name="Missing">The years between the first and the last that are not loaded.</param>
public sealed record YearGaps(string Kind, IReadOnlyList<int> Loaded, IReadOnlyList<int> Missing);
