namespace Evenhand.Contracts.Quality;

/// <summary>What the releases of each publisher hold, and what is odd in them.</summary>
/// <param name="Publishers">One for each publisher, most releases first.</param>
/// <param name="Files">The files that were looked at.</param>
public sealed record PublisherQualityReport(
    IReadOnlyList<PublisherQuality> Publishers,
    IReadOnlyList<QualityFile> Files
)
{
    /// <summary>The edition whose files were looked at; null where files were named.</summary>
    public int? Edition { get; init; }

    /// <summary>SHA-256 of the edition's content; null where files were named.</summary>
    public string? ContentHash { get; init; }
}

/// <summary>A file that was looked at.</summary>
/// <param name="File">As the person named it.</param>
/// <param name="Releases">How many releases it holds that could be read.</param>
/// <param name="Problems">How much of it could not be read; each is told on the standard error.</param>
public sealed record QualityFile(string File, long Releases, long Problems);

/// <summary>What the releases of one publisher hold, and what is odd in them.</summary>
/// <param name="Publisher">Its name; its prefix where we know no name.</param>
/// <param name="Prefix">The prefix of its processes, for instance <c>ocds-h6vhtk</c>.</param>
/// <param name="Releases">How many releases were looked at, as they stand in the files: a process with three counts three times.</param>
/// <param name="First">The day of the earliest release, in Coordinated Universal Time; null where no date can be read.</param>
/// <param name="Last">The day of the latest.</param>
/// <param name="Coverage">The share of the releases in which each path holds something, from 0 to 1. Paths that hold nothing anywhere are left out.</param>
/// <param name="Faults">What is odd, most frequent first.</param>
public sealed record PublisherQuality(
    string Publisher,
    string Prefix,
    long Releases,
    DateOnly? First,
    DateOnly? Last,
    IReadOnlyDictionary<string, double> Coverage,
    IReadOnlyList<FaultCount> Faults
);

/// <summary>How often one kind of fault was met.</summary>
/// <param name="Kind">Its name, which never changes.</param>
/// <param name="Count">How often.</param>
/// <param name="Releases">In how many releases.</param>
/// <param name="Group">What it is about.</param>
/// <param name="Title">What is so, in a few words.</param>
/// <param name="Explanation">When it is counted, and why it matters.</param>
/// <param name="Examples">The first few places.</param>
public sealed record FaultCount(
    string Kind,
    long Count,
    long Releases,
    FaultGroup Group,
    string Title,
    string Explanation,
    IReadOnlyList<FaultExample> Examples
);
