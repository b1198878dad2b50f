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
        var source = study.ToSource("");
        return new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["id"] = study.Id + "-1",
            ["study"] = study.Id,
            ["source"] = study.Id,
            ["citation"] = source.Citation,
            ["locator"] = source.Locator,
            ["year"] =
                source.Year?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "",
            ["interest"] = "unknown",
            ["title"] = study.Title,
            ["authors"] = string.Join("; ", study.Authors),
            ["journal"] = study.Journal ?? "",
            ["abstract"] = study.Abstract ?? "",
        };
    }

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
        string[] columns = [.. FindingReader.Columns, .. SourceColumns];
        var rows = new FindingRows(
            StudyTable.Of(
                "",
                columns,
                [
                    [.. columns.Select(c => cells.GetValueOrDefault(c, ""))],
                ]
            ),
            library,
            new Dictionary<string, Source>(StringComparer.Ordinal),
            added
        );
        rows.Read();
        return rows.Kept is [var only]
            ? Outcome<CodedFinding>.Ok(only)
            : Outcome<CodedFinding>.Failed([
                .. rows.Faults.Select(p => p with { File = null, Line = null }),
            ]);
    }
}
