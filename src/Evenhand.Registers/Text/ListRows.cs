using System.Globalization;
using CsvHelper;

namespace Evenhand.Registers.Text;

/// <summary>Reads the lists that ship with the program: what is wrong in one is a fault of ours and thrown.</summary>
internal static class ListRows
{
    /// <summary>The rows of a list.</summary>
    public static List<T> Read<T>(string path, Func<CsvReader, T> read)
    {
        using var csv = CsvReader.FromFile(path, CsvReaderOptions.Default with { Separator = ',' });
        var rows = new List<T>();
        while (csv.Read())
        {
            rows.Add(read(csv));
        }

        return rows;
    }

    /// <summary>What stands in a column that may not be empty.</summary>
    public static string Required(CsvReader csv, string column) =>
        csv.GetString(column) is { Length: > 0 } text
            ? text
            : throw new InvalidDataException($"Row {csv.RowNumber}: column {column} is empty.");

    /// <summary>A day; null where none is given.</summary>
    public static DateOnly? Day(string? text) =>
        string.IsNullOrWhiteSpace(text)
            ? null
            : DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
