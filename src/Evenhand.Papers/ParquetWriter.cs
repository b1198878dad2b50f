using DuckDB.NET.Data;
using Evenhand.Lake;

namespace Evenhand.Papers;

/// <summary>Writes a table as Parquet, which keeps types, full precision, and what is not known apart from nought.</summary>
public static class ParquetWriter
{
    // What DuckDB gives a decimal.
    private const int MostDigits = 38;

    /// <summary>Writes it; the file names caption and edition in its own metadata.</summary>
    /// <param name="table">The table.</param>
    /// <param name="edition">The edition of its figures; null for none.</param>
    /// <param name="path">The file, which is made or replaced.</param>
    public static void Write(ResultTable table, PaperEdition? edition, string path)
    {
        using var connection = DuckDb.OpenForBuilding(":memory:");
        var columns = table
            .Columns.Index()
            .Select(c => (c.Item, Type: Type(table, c.Index)))
            .ToList();
        connection.Run(
            $"CREATE TABLE result ({string.Join(", ", columns.Select(c => $"{DuckDb.Identifier(c.Item.Key)} {c.Type}"))})"
        );
        using (var appender = connection.CreateAppender("result"))
        {
            foreach (var row in table.Rows)
            {
                var appended = appender.CreateRow();
                foreach (var (i, value) in row.Index())
                {
                    Append(appended, columns[i].Type, value);
                }

                appended.EndRow();
            }
        }

        // COPY takes no parameters; texts are quoted as SQL quotes them.
        var facts = new List<string> { $"caption: {Quoted(table.Caption)}" };
        if (edition is not null)
        {
            facts.Add($"edition: {Quoted($"{edition.Number}")}");
            facts.Add($"content_hash: {Quoted(edition.ContentHash)}");
        }

        connection.Run(
            $"COPY result TO {Quoted(path)} (FORMAT parquet, COMPRESSION zstd, KV_METADATA {{{string.Join(", ", facts)}}})"
        );
    }

    private static string Quoted(string text) =>
        "'" + PaperText.Clean(text).Replace("'", "''", StringComparison.Ordinal) + "'";

    /// <summary>The type of a column: that of its values, which is the kind's unless a cell holds words instead.</summary>
    private static string Type(ResultTable table, int column)
    {
        var types = table
            .Rows.Select(r => r[column]?.GetType())
            .Where(t => t is not null)
            .Distinct()
            .ToList();
        return types switch
        {
            [] => table.Columns[column].Kind switch
            {
                CellKind.Count or CellKind.Change => "BIGINT",
                CellKind.Share or CellKind.Number or CellKind.Figure or CellKind.Ratio => "DOUBLE",
                CellKind.Money => $"DECIMAL({MostDigits}, 2)",
                CellKind.Date => "DATE",
                _ => "VARCHAR",
            },
            [var one] when one == typeof(long) => "BIGINT",
            [var one] when one == typeof(double) => "DOUBLE",
            [var one] when one == typeof(decimal) =>
                $"DECIMAL({MostDigits}, {Scale(table.Rows.Select(r => r[column]).OfType<decimal>())})",
            [var one] when one == typeof(DateOnly) => "DATE",
            _ when types.TrueForAll(t => t == typeof(long) || t == typeof(double)) => "DOUBLE",
            _ => "VARCHAR",
        };
    }

    /// <summary>
    /// How many digits have to stand behind the point, noughts at the end not counted: 2 at least, for pounds have pence, and
    /// no more than the longest amount leaves room for.
    /// </summary>
    private static int Scale(IEnumerable<decimal> amounts)
    {
        var (before, behind) = (1, 2);
        foreach (var text in amounts.Select(a => ResultTable.Raw(a)!.TrimStart('-')))
        {
            var point = text.IndexOf('.', StringComparison.Ordinal);
            before = Math.Max(before, point < 0 ? text.Length : point);
            behind = Math.Max(behind, point < 0 ? 0 : text.Length - point - 1);
        }

        return Math.Min(behind, MostDigits - before);
    }

    private static void Append(IDuckDBAppenderRow row, string type, object? value)
    {
        switch (type, value)
        {
            case (_, null):
                row.AppendNullValue();
                break;
            case ("BIGINT", long count):
                row.AppendValue(count);
                break;
            case ("DOUBLE", long count):
                row.AppendValue((double)count);
                break;
            case ("DOUBLE", double number):
                row.AppendValue(number);
                break;
            case ("DATE", DateOnly date):
                row.AppendValue(date);
                break;
            case ("VARCHAR", _):
                row.AppendValue(PaperText.Clean(ResultTable.Raw(value)!));
                break;
            default:
                row.AppendValue((decimal)value!);
                break;
        }
    }
}
