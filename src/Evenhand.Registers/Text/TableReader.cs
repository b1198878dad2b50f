using System.Globalization;
using Evenhand.Vocabulary;

namespace Evenhand.Registers.Text;

/// <summary>
/// What all readers of tables do alike: title rows may stand above the header, which is found by the columns that it
/// names; a row is taken whole or rejected whole; rows read are rows kept and rows rejected.
/// </summary>
/// <typeparam name="TColumn">What a column is for.</typeparam>
/// <typeparam name="TRow">What a row becomes.</typeparam>
internal abstract class TableReader<TColumn, TRow>(SourceText file, ColumnBook<TColumn> book)
    where TColumn : struct, Enum
    where TRow : class
{
    private const int HeaderWithin = 50;

    private readonly List<TRow> rows = [];
    private readonly List<Reject> rejects = [];
    private readonly Dictionary<string, long> seen = new(StringComparer.Ordinal);
    private string? key;
    private long empty;

    /// <summary>The columns of the file, once the header was found.</summary>
    protected Columns<TColumn> Columns { get; private set; } = null!;

    /// <summary>The rows above the header.</summary>
    protected IReadOnlyList<CsvRecord> Above { get; private set; } = [];

    /// <summary>The file's name.</summary>
    protected string Name { get; } = System.IO.Path.GetFileName(file.Path);

    /// <summary>The file's path, for problems.</summary>
    protected string Path => file.Path;

    /// <summary>The rows taken so far.</summary>
    protected IReadOnlyList<TRow> Rows => rows;

    /// <summary>Looks whether the file is of this kind, by its first rows.</summary>
    public static Recognition Recognise(SourceText file, ColumnBook<TColumn> book)
    {
        var looked = file.Peek(records =>
        {
            using var each = records.GetEnumerator();
            var above = new List<CsvRecord>();
            return FindHeader(each, above, book) is null
                ? OtherKind(file.Path, above, book)
                : Recognition.Yes;
        });
        return looked.IsOk ? looked.Value : new Recognition(false, looked.Problems[0], 0);
    }

    /// <summary>Reads the file.</summary>
    public Outcome<SourceReading<TRow>> ReadAll(CancellationToken cancel) =>
        file.ReadRecords(records => ReadRecords(records, cancel)).Then(reading => reading);

    /// <summary>Finds what the file as a whole says, before any row is read.</summary>
    /// <returns>A problem that stands in the way of reading; null for none.</returns>
    protected abstract Problem? Begin();

    /// <summary>Makes something of a row. What is wrong with it is reported with <c>Reject</c>; the row is then left out.</summary>
    protected abstract TRow? ReadRow(CsvRecord record);

    /// <summary>What a careful person would want to know of the file.</summary>
    protected abstract IEnumerable<string> Notes();

    /// <summary>Key, title and publisher of the file, once all rows were read.</summary>
    protected abstract (SourceKey Key, string Title, string Publisher) Identify();

    /// <summary>The field of a record, tidied; null when nothing stands there.</summary>
    protected string? Field(CsvRecord record, TColumn column) => Columns.Field(record, column);

    /// <summary>A field that must hold something.</summary>
    protected string? Required(CsvRecord record, TColumn column)
    {
        var text = Field(record, column);
        if (text is null)
        {
            Reject(record, column, "Nothing stands here", null, "a text");
        }

        return text;
    }

    /// <summary>A count; null where nothing stands.</summary>
    protected int? Number(CsvRecord record, TColumn column, int most)
    {
        var text = Field(record, column);
        if (text is null)
        {
            return null;
        }

        if (
            int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && number <= most
        )
        {
            return number;
        }

        Reject(
            record,
            column,
            "This is not a count",
            text,
            $"a whole number from 0 to {most:N0}, or nothing"
        );
        return null;
    }

    /// <summary>A day; null where nothing stands.</summary>
    protected DateOnly? Date(CsvRecord record, TColumn column, string[] formats)
    {
        var text = Known(Field(record, column));
        if (text is null)
        {
            return null;
        }

        if (
            DateOnly.TryParseExact(
                text,
                formats,
                CultureInfo.InvariantCulture,
                DateTimeStyles.None,
                out var day
            )
        )
        {
            return day;
        }

        Reject(
            record,
            column,
            "This is not a date",
            text,
            "a day that exists, as 31/03/2025, or nothing"
        );
        return null;
    }

    /// <summary>Rejects a row whose key stands in an earlier row; the key counts once the row is taken.</summary>
    protected bool IsFirst(CsvRecord record, TColumn column, string value, string what)
    {
        if (seen.TryGetValue(value, out var line))
        {
            Reject(
                record,
                column,
                $"This {what} stands in line {line} already",
                value,
                "each once"
            );
            return false;
        }

        key = value;
        return true;
    }

    /// <summary>Says what is wrong with a field.</summary>
    protected void Reject(
        CsvRecord record,
        TColumn column,
        string reason,
        string? found,
        string expected
    ) => Reject(record, Columns.Header(column), reason, found, expected);

    /// <summary>What publishers write where they say nothing.</summary>
    protected static string? Known(string? text) =>
        text is null || text.ToUpperInvariant() is "REDACTED" or "NULL" or "N/A" or "-"
            ? null
            : text;

    private static Columns<TColumn>? FindHeader(
        IEnumerator<CsvRecord> each,
        List<CsvRecord> above,
        ColumnBook<TColumn> book
    )
    {
        while (above.Count < HeaderWithin && each.MoveNext())
        {
            if (Columns<TColumn>.TryHeader(book, each.Current).Columns is { } columns)
            {
                return columns;
            }

            above.Add(each.Current);
        }

        return null;
    }

    private static Recognition OtherKind(
        string path,
        List<CsvRecord> above,
        ColumnBook<TColumn> book
    )
    {
        var near = above
            .Where(r => r.Fault is null)
            .Select(r => (Record: r, Columns<TColumn>.TryHeader(book, r).Missing))
            .OrderBy(r => r.Missing.Count)
            .FirstOrDefault();
        var problem = new Problem($"This is not {book.Kind}")
        {
            File = path,
            Found = above.FirstOrDefault(r => !r.IsEmpty && r.Fault is null) is { } first
                ? Problem.Excerpt(string.Join(',', first.Fields))
                : null,
            Expected =
                $"within the first {HeaderWithin} rows a header with the columns "
                + string.Join(", ", book.Needed.Select(book.Example)),
        };
        var missing = near.Missing?.Count ?? book.Needed.Count;
        return new Recognition(
            false,
            near.Missing is not null && missing <= book.Needed.Count / 2
                ? problem with
                {
                    Line = near.Record.Line,
                    Found = "a header without " + string.Join(", ", near.Missing),
                }
                : problem,
            (double)missing / book.Needed.Count
        );
    }

    private Outcome<SourceReading<TRow>> ReadRecords(
        IEnumerable<CsvRecord> records,
        CancellationToken cancel
    )
    {
        using var each = records.GetEnumerator();
        var above = new List<CsvRecord>();
        if (FindHeader(each, above, book) is not { } header)
        {
            return Outcome<SourceReading<TRow>>.Failed(
                OtherKind(file.Path, above, book).Otherwise!
            );
        }

        (Columns, Above) = (header, above);
        if (Begin() is { } problem)
        {
            return Outcome<SourceReading<TRow>>.Failed(problem);
        }

        while (each.MoveNext())
        {
            cancel.ThrowIfCancellationRequested();
            Take(each.Current);
        }

        return Conclude();
    }

    private void Take(CsvRecord record)
    {
        if (record.IsEmpty)
        {
            empty++;
            return;
        }

        if (RecordFaults.Of(record, Columns.Written) is { } fault)
        {
            rejects.Add(fault);
            return;
        }

        TakeFields(record);
    }

    private void TakeFields(CsvRecord record)
    {
        var before = rejects.Count;
        key = null;
        var row = ReadRow(record);
        if (rejects.Count > before)
        {
            // One reject a row, however much is wrong with it: rows read = kept + rejected.
            rejects.RemoveRange(before + 1, rejects.Count - before - 1);
            return;
        }

        if (key is not null)
        {
            seen.Add(key, record.Line);
        }

        rows.Add(
            row ?? throw new InvalidOperationException("A row was left out without a reason.")
        );
    }

    private Outcome<SourceReading<TRow>> Conclude()
    {
        if (rows.Count == 0)
        {
            return Outcome<SourceReading<TRow>>.Failed(
                new Problem(
                    rejects.Count == 0
                        ? "There is a header but no row below it"
                        : "No row could be taken"
                )
                {
                    File = file.Path,
                    Line = rejects.Count == 0 ? Columns.Line : rejects[0].Line,
                    Found =
                        rejects.Count == 0
                            ? null
                            : $"{rejects[0].Reason} (and {rejects.Count - 1:N0} more rejected rows)",
                    Expected = "at least one row of data",
                }
            );
        }

        var (sourceKey, title, publisher) = Identify();
        var source = new SourceFile
        {
            Key = sourceKey,
            File = Name,
            Sha256 = file.Sha256,
            Bytes = file.Bytes,
            Encoding = file.EncodingName,
            PublisherName = publisher,
            Title = title,
            Licence = Licence.OpenGovernment3,
            RowsRead = rows.Count + rejects.Count,
            RowsKept = rows.Count,
            RowsEmpty = empty,
            HeaderLine = Columns.Line,
            ColumnsNotUsed = Columns.NotUsed,
            Notes = [.. Notes()],
        };
        return Outcome<SourceReading<TRow>>.Ok(new SourceReading<TRow>(source, rows, rejects));
    }

    private void Reject(
        CsvRecord record,
        string? column,
        string reason,
        string? found,
        string expected
    ) =>
        rejects.Add(
            new Reject(
                record.Line,
                column,
                reason,
                found is null ? null : Problem.Excerpt(found),
                expected
            )
        );
}
