using System.Text.Json.Serialization;
using Evenhand.Evidence.Library;
using Evenhand.Vocabulary;

namespace Evenhand.Evidence.Import;

/// <summary>A file that somebody hands over.</summary>
/// <param name="Name">Its name, as the person wrote it.</param>
/// <param name="Bytes">Its content.</param>
public sealed record ImportFile(string Name, byte[] Bytes);

/// <summary>What a file holds.</summary>
public enum ImportKind
{
    /// <summary>Findings in the columns of the library, or a coding sheet that was filled in.</summary>
    Findings,

    /// <summary>Sources in the columns of the library.</summary>
    Sources,

    /// <summary>References as RIS.</summary>
    Ris,

    /// <summary>References as BibTeX.</summary>
    Bibtex,
}

/// <summary>What came of a file.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Kind">What it holds.</param>
/// <param name="Read">Rows, or records, that were read.</param>
/// <param name="Kept">Those that were kept.</param>
/// <param name="Rejected">Those that were left out; with the kept ones they are all that were read.</param>
public sealed record ImportedFile(string Name, ImportKind Kind, int Read, int Kept, int Rejected);

/// <summary>A row or record that was left out.</summary>
/// <param name="File">The file.</param>
/// <param name="Line">The line on which it begins.</param>
/// <param name="Field">The column or tag; null where it is the row as a whole.</param>
/// <param name="What">What is wrong.</param>
/// <param name="Found">What stood there.</param>
/// <param name="Expected">What would have been right.</param>
/// <param name="ToDo">What a person can do.</param>
public sealed record ImportReject(
    string File,
    long? Line,
    string? Field,
    string What,
    string? Found,
    string? Expected,
    string? ToDo
);

/// <summary>A finding with the cells that it was read from, and its source where the library has it not.</summary>
/// <param name="Finding">The finding.</param>
/// <param name="Source">Its source.</param>
/// <param name="Cells">The cells by their columns, empty ones left out.</param>
public sealed record CodedFinding(
    Finding Finding,
    Source Source,
    IReadOnlyDictionary<string, string> Cells
);

/// <summary>What came of an import. Nothing in it is half a row.</summary>
public sealed record ImportReport
{
    /// <summary>The files, in the order in which they were named.</summary>
    public required IReadOnlyList<ImportedFile> Files { get; init; }

    /// <summary>The findings that were kept.</summary>
    public required IReadOnlyList<Finding> Findings { get; init; }

    /// <summary>Sources that the library has not, those of the findings among them.</summary>
    public required IReadOnlyList<Source> Sources { get; init; }

    /// <summary>Studies of which nothing is coded yet.</summary>
    public required IReadOnlyList<StudySource> ToCode { get; init; }

    /// <summary>What was left out; a row with several faults has several entries.</summary>
    public required IReadOnlyList<ImportReject> Rejects { get; init; }

    /// <summary>What a careful person would want to know of what was kept.</summary>
    public required IReadOnlyList<string> Notes { get; init; }

    /// <summary>The findings with their cells.</summary>
    [JsonIgnore]
    public IReadOnlyList<CodedFinding> Coded { get; init; } = [];

    /// <summary>Rows and records that were read.</summary>
    public int Read => Files.Sum(f => f.Read);

    /// <summary>Those that were kept.</summary>
    public int Kept => Files.Sum(f => f.Kept);

    /// <summary>Those that were left out.</summary>
    public int Rejected => Files.Sum(f => f.Rejected);

    internal static ImportReject Of(Problem problem) =>
        new(
            problem.File ?? "",
            problem.Line,
            problem.Field,
            problem.What,
            problem.Found,
            problem.Expected,
            problem.ToDo
        );
}
