using System.Globalization;
using Evenhand.Papers;
using Evenhand.Store.Content;
using Evenhand.Store.Rows;
using Evenhand.Vocabulary;

namespace Evenhand.Store.Publishing;

/// <summary>References that findings are to be coded of, as a table.</summary>
public static class ReferenceTables
{
    /// <summary>A row a reference, whatever its state.</summary>
    public static ResultTable Of(IReadOnlyList<ListedReference> references) =>
        new(
            Plain.Counted(references.Count, "reference", "references"),
            [
                new("title", "Title"),
                new("authors", "Authors"),
                new("year", "Year", Nothing: "not known"),
                new("publication", "Appeared in"),
                new("doi", "DOI"),
                new("url", "Web address"),
                new("state", "State"),
                new("findings", "Findings"),
                new("why", "Why it was set aside"),
                new("came", "Came", CellKind.Date),
                new("file", "File"),
                new("short_name", "Short name", OffPage: true),
                new("id", "Id", OffPage: true),
            ],
            [.. references.Select(Row)]
        );

    /// <summary>A state in words.</summary>
    public static string Words(ReferenceState state) =>
        state switch
        {
            ReferenceState.ToCode => "to code",
            ReferenceState.Coded => "coded",
            _ => "set aside",
        };

    private static IReadOnlyList<object?> Row(ListedReference reference)
    {
        var row = reference.Row;
        return
        [
            row.Title,
            row.Authors,
            row.Year?.ToString(CultureInfo.InvariantCulture),
            row.Publication,
            row.Doi,
            row.Url,
            Words(row.State),
            string.Join(", ", reference.Findings.Select(JoinedEvidence.NameOf)),
            reference.Why,
            LondonTime.Day(row.CreatedAt),
            row.FileName,
            row.ShortName,
            row.Id.ToString(),
        ];
    }
}
