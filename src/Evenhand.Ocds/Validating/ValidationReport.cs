namespace Evenhand.Ocds.Validating;

/// <summary>What a check of a file against the standard's schemas found.</summary>
public sealed record ValidationReport
{
    /// <summary>The file, as the person named it.</summary>
    public required string File { get; init; }

    /// <summary>Whether nothing was found. Extensions that are not at hand are not checked, so that this is of the rest.</summary>
    public required bool Valid { get; init; }

    /// <summary>How many packages of releases.</summary>
    public required long ReleasePackages { get; init; }

    /// <summary>How many packages of records.</summary>
    public required long RecordPackages { get; init; }

    /// <summary>How many releases, those within packages and records counted.</summary>
    public required long Releases { get; init; }

    /// <summary>How many versioned releases.</summary>
    public required long VersionedReleases { get; init; }

    /// <summary>What is not as the schemas say, most frequent first.</summary>
    public required IReadOnlyList<ValidationFault> Faults { get; init; }

    /// <summary>Extensions that the file names and that were checked.</summary>
    public required IReadOnlyList<string> CheckedExtensions { get; init; }

    /// <summary>Extensions that the file names and that are not at hand: their fields were not checked.</summary>
    public required IReadOnlyList<string> UncheckedExtensions { get; init; }

    /// <summary>Documents that extensions refer to, which were not followed.</summary>
    public required IReadOnlyList<string> UncheckedReferences { get; init; }
}

/// <summary>One kind of fault at one field.</summary>
/// <param name="In">release, release-package, record-package, versioned-release, or file.</param>
/// <param name="Kind">What is wrong, for instance PropertyRequired or DateTimeExpected.</param>
/// <param name="Path">The field, without places in arrays.</param>
/// <param name="Count">How often.</param>
/// <param name="Line">The line on which the first such value begins.</param>
/// <param name="Found">What stood there the first time, shortened; null where nothing did.</param>
public sealed record ValidationFault(
    string In,
    string Kind,
    string Path,
    long Count,
    long Line,
    string? Found
);
