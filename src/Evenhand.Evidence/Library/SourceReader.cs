using System.Globalization;
using Evenhand.Evidence.Studies;
using Evenhand.Vocabulary;

namespace Evenhand.Evidence.Library;

/// <summary>Reads sources.</summary>
internal static class SourceReader
{
    /// <summary>The columns of a table of sources.</summary>
    public static IReadOnlyList<string> Columns { get; } =
    ["id", "citation", "locator", "year", "funder", "interest"];

    public static Outcome<IReadOnlyDictionary<string, Source>> Read(StudyTable table)
    {
        var rows = new CodedRows(table, Columns);
        var sources = new Dictionary<string, Source>(StringComparer.Ordinal);
        for (var row = 0; rows.Sound && row < table.Count; row++)
        {
            var source = One(rows, row, "id");
            if (!sources.TryAdd(source.Id, source))
            {
                rows.Report(row, "id", "Two sources have one id", source.Id, "an id of its own");
            }
        }

        return rows.End<IReadOnlyDictionary<string, Source>>(sources);
    }

    /// <summary>The source of a row; what is wrong with its cells is told to the rows.</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="row">Which.</param>
    /// <param name="id">The column of its id.</param>
    public static Source One(CodedRows rows, int row, string id)
    {
        var word = rows.Text(row, "interest");
        var known =
            Enum.TryParse<Interest>(word, true, out var interest)
            && Enum.IsDefined(interest)
            && !char.IsAsciiDigit(word[0]);
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

        return new Source(
            rows.Text(row, id),
            rows.Text(row, "citation"),
            rows.Text(row, "locator"),
            rows.Optional(row, "year") is { } year
            && int.TryParse(year, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
                ? number
                : null,
            rows.Optional(row, "funder"),
            interest
        );
    }
}
