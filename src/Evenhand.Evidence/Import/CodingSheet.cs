using System.Globalization;
using Evenhand.Evidence.Library;
using Evenhand.Evidence.Studies;
using Evenhand.Vocabulary;

namespace Evenhand.Evidence.Import;

/// <summary>
/// The columns in which people code findings: those of the library, and beside them those of the source. A row in which nothing but the source
/// stands is a study still to be coded.
/// </summary>
public static class CodingSheet
{
    /// <summary>The columns of a finding, as in the library.</summary>
    public static IReadOnlyList<string> FindingColumns => FindingReader.Columns;

    /// <summary>The columns of its source, for a source that the library has not.</summary>
    public static IReadOnlyList<string> SourceColumns { get; } =
    ["citation", "locator", "year", "funder", "interest"];

    /// <summary>Columns that help whoever codes; nothing is read from them.</summary>
    public static IReadOnlyList<string> ReadingColumns { get; } =
    ["title", "authors", "journal", "abstract"];

    /// <summary>All columns of a sheet.</summary>
    public static IReadOnlyList<string> Columns { get; } =
    [.. FindingReader.Columns, .. SourceColumns, .. ReadingColumns];

    /// <summary>The columns that a sheet has filled in before anybody codes.</summary>
    internal static IReadOnlyList<string> Given { get; } = ["id", "study", "source"];

    /// <summary>The row of a study that nobody has coded.</summary>
    public static IReadOnlyDictionary<string, string> Row(StudySource study)
    {
        var cells = new Dictionary<string, string>(
            Cells(study.ToSource("")),
            StringComparer.Ordinal
        )
        {
            ["id"] = study.Id + "-1",
            ["study"] = study.Id,
            ["title"] = study.Title,
            ["authors"] = string.Join("; ", study.Authors),
            ["journal"] = study.Journal ?? "",
            ["abstract"] = study.Abstract ?? "",
        };
        return cells;
    }

    /// <summary>The cells of a source, by the columns that a sheet has for it.</summary>
    public static IReadOnlyDictionary<string, string> Cells(Source source) =>
        new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["source"] = source.Id,
            ["citation"] = source.Citation,
            ["locator"] = source.Locator,
            ["year"] = source.Year?.ToString(CultureInfo.InvariantCulture) ?? "",
            ["funder"] = source.Funder ?? "",
            ["interest"] = source.Interest.ToString().ToLowerInvariant(),
        };

    /// <summary>One finding that somebody filled in, held to what holds of those that ship.</summary>
    /// <param name="cells">The cells by their columns; those that are not there are empty.</param>
    /// <param name="library">The library that it is to stand beside.</param>
    /// <param name="added">How it came there.</param>
    /// <returns>The finding with its source; or the problems, each with the column as its field.</returns>
    public static Outcome<CodedFinding> Read(
        IReadOnlyDictionary<string, string> cells,
        EvidenceLibrary library,
        string added
    )
    {
        var read = ReadAll([cells], library, added);
        return read.IsOk
            ? Outcome<CodedFinding>.Ok(read.Value[0])
            : Outcome<CodedFinding>.Failed([.. read.Problems.Select(p => p with { Line = null })]);
    }

    /// <summary>Several findings that somebody filled in, as <see cref="Read"/>, all of them or none.</summary>
    /// <param name="rows">The cells of each by their columns.</param>
    /// <param name="library">The library that they are to stand beside.</param>
    /// <param name="added">How they came there.</param>
    /// <returns>The findings; or the problems, each with the row as its line, from 1.</returns>
    public static Outcome<IReadOnlyList<CodedFinding>> ReadAll(
        IReadOnlyList<IReadOnlyDictionary<string, string>> rows,
        EvidenceLibrary library,
        string added
    )
    {
        string[] columns = [.. FindingReader.Columns, .. SourceColumns];
        var read = new FindingRows(
            StudyTable.Of(
                "",
                columns,
                [
                    .. rows.Select(cells =>
                        columns.Select(c => cells.GetValueOrDefault(c, "")).ToArray()
                    ),
                ]
            ),
            library,
            new Dictionary<string, Source>(StringComparer.Ordinal),
            added
        );
        read.Read();
        Problem[] problems =
        [
            .. read.Faults.Select(p => p with { File = null }),
            .. read.ToCode.Select(s => new Problem("Nothing of this finding is coded")
            {
                Line = s.Line,
                Field = "estimate",
                Expected = "a finding with its numbers",
            }),
        ];
        return problems.Length > 0
            ? Outcome<IReadOnlyList<CodedFinding>>.Failed(problems)
            : Outcome<IReadOnlyList<CodedFinding>>.Ok(read.Kept);
    }
}
