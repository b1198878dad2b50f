using System.Globalization;
using Evenhand.Evidence.Studies;
using Evenhand.Vocabulary;

namespace Evenhand.Evidence.Library;

/// <summary>Reads sources.</summary>
internal static class SourceReader
{
    private static readonly string[] Columns =
    [
        "id",
        "citation",
        "locator",
        "year",
        "funder",
        "interest",
    ];

    public static Outcome<IReadOnlyDictionary<string, Source>> Read(StudyTable table)
    {
        var rows = new CodedRows(table, Columns);
        var sources = new Dictionary<string, Source>(StringComparer.Ordinal);
        for (var row = 0; rows.Sound && row < table.Count; row++)
        {
            var word = rows.Text(row, "interest");
            var known =
                Enum.TryParse<Interest>(word, true, out var interest) && Enum.IsDefined(interest);
            if (word.Length > 0 && !known)
            {
                rows.Report(
                    row,
                    "interest",
                    "There is no such interest",
                    word,
                    string.Join(", ", Enum.GetNames<Interest>().Select(n => n.ToLowerInvariant()))
                );
            }

            var source = new Source(
                rows.Text(row, "id"),
                rows.Text(row, "citation"),
                rows.Text(row, "locator"),
                rows.Optional(row, "year") is { } year
                && int.TryParse(
                    year,
                    NumberStyles.None,
                    CultureInfo.InvariantCulture,
                    out var number
                )
                    ? number
                    : null,
                rows.Optional(row, "funder"),
                interest
            );
            if (!sources.TryAdd(source.Id, source))
            {
                rows.Report(row, "id", "Two sources have one id", source.Id, "an id of its own");
            }
        }

        return rows.End<IReadOnlyDictionary<string, Source>>(sources);
    }
}
