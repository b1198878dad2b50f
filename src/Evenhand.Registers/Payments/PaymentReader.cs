using Evenhand.Registers.Text;
using Evenhand.Vocabulary;

namespace Evenhand.Registers.Payments;

/// <summary>Reads one payments file: once to learn what it is of and what is wrong with it, and again for its payments.</summary>
internal sealed class PaymentReader(SourceText file, PaymentLayout layout, ColumnMapping? mapping)
{
    private readonly PaymentColumns columns = layout.Columns;
    private string publisher = "";
    private DayOrder order;

    private string Name { get; } = Path.GetFileName(file.Path);

    /// <summary>Looks at all records.</summary>
    public Outcome<PaymentReading> Look(DateOnly? asked, CancellationToken cancel)
    {
        var count = new PaymentCount(columns);
        var records = new PaymentRecord(columns);
        return file.ReadRecords(all =>
            {
                foreach (var record in Below(all, cancel))
                {
                    count.Add(record, records.Read(record));
                }

                return count.Kept;
            })
            .Then(_ => Conclude(count, asked));
    }

    /// <summary>Reads the payments.</summary>
    public Outcome<long> ReadRows(string path, Action<PaymentRow> take, CancellationToken cancel)
    {
        var (records, suppliers) = (new PaymentRecord(columns), new SupplierText());
        return file.At(path)
            .ReadRecords(all =>
            {
                var rows = 0L;
                foreach (var record in Below(all, cancel))
                {
                    if (records.Read(record) is { Kind: RecordKind.Payment } read)
                    {
                        take(Row(record, read, suppliers));
                        rows++;
                    }
                }

                return rows;
            });
    }

    private IEnumerable<CsvRecord> Below(IEnumerable<CsvRecord> all, CancellationToken cancel)
    {
        foreach (var record in all)
        {
            if (record.Line > columns.Line)
            {
                cancel.ThrowIfCancellationRequested();
                yield return record;
            }
        }
    }

    private Outcome<PaymentReading> Conclude(PaymentCount count, DateOnly? asked)
    {
        if (count.Kept == 0)
        {
            return Failed(
                new Problem("No row below the header could be taken as a payment")
                {
                    File = file.Path,
                    Line = count.Rejects.Count > 0 ? count.Rejects[0].Line : columns.Line,
                    Found = count.Rejects.Count > 0 ? count.Rejects[0].Reason : null,
                    Expected = "at least one row with a supplier and an amount",
                }
            );
        }

        order = mapping?.Order ?? count.Order();
        var days = count.Days(order);
        var asOf = asked ?? days?.Last ?? PeriodNamed();
        var guessed = GuessedBody();
        var body = ToldBody() ?? count.MainBody ?? guessed;
        if (asOf is null)
        {
            return Failed(
                new Problem(
                    "The period that these payments are of is written neither in a column, nor in a title, nor in the file's name"
                )
                {
                    File = file.Path,
                    Expected = "a column of dates, or a name such as payments-2025-03.csv",
                    ToDo = "Give the last day of the period with --as-of.",
                }
            );
        }

        if (body is null)
        {
            return Failed(
                new Problem(
                    "The body that paid is written neither in a column nor in the file's name"
                )
                {
                    File = file.Path,
                    ToDo =
                        "Name it with --columns, for instance --columns \"body=London Borough of X\".",
                }
            );
        }

        publisher = body;
        var source = new SourceFile
        {
            Key = new SourceKey(PaymentFile.ReaderId, Slug(body), asOf.Value),
            File = Name,
            Sha256 = file.Sha256,
            Bytes = file.Bytes,
            Encoding = file.EncodingName,
            PublisherName = body,
            Title =
                $"Payments of {body}, "
                + (
                    days is { } known
                        ? $"{Plain.Date(known.First)} to {Plain.Date(known.Last)}"
                        : $"period to {Plain.Date(asOf.Value)}"
                ),
            Licence = Licence.NotStated,
            RowsRead = count.Kept + count.Rejects.Count,
            RowsKept = count.Kept,
            RowsEmpty = count.Empty,
            HeaderLine = columns.Line,
            ColumnsNotUsed = columns.NotUsed,
            Notes =
            [
                .. count.Notes(order),
                .. ToldBody() is null && count.MainBody is null
                    ?
                    [
                        $"The body '{body}' is a guess from the file's name; --columns \"body=...\" puts it right.",
                    ]
                    : (string[])[],
                .. days is null && asked is null
                    ?
                    [
                        $"The period's last day, {Plain.Date(asOf.Value)}, is a guess from titles and the file's name; --as-of puts it right.",
                    ]
                    : (string[])[],
            ],
        };
        return Outcome<PaymentReading>.Ok(new PaymentReading(source, count.Rejects, this));
    }

    private PaymentRow Row(CsvRecord record, ReadRecord read, SupplierText suppliers)
    {
        var (supplier, why) = suppliers.Read(
            record.Fields[columns.Position(PaymentColumn.Supplier)]
        );
        return new PaymentRow
        {
            Line = record.Line,
            Offset = record.Offset,
            Length = record.Length,
            Body = (ToldBody() is null ? Field(record, PaymentColumn.Body) : null) ?? publisher,
            Supplier = supplier,
            Unnamed = why,
            PaidOn = read.Day?.In(order),
            Amount = read.Amount,
            Vat =
                Field(record, PaymentColumn.Vat) is { } vat && PoundsText.TryRead(vat, out var tax)
                    ? tax
                    : null,
            Purpose = Field(record, PaymentColumn.Purpose),
            Area = Field(record, PaymentColumn.Area),
            Transaction = Field(record, PaymentColumn.Transaction),
            Company = Number(record, PaymentColumn.Company),
            Charity = Number(record, PaymentColumn.Charity),
            Category = Category(record),
        };
    }

    private string? Category(CsvRecord record)
    {
        string? all = null;
        foreach (var at in columns.Categories)
        {
            if (Text(record.Fields[at]) is { } one)
            {
                all = all is null ? one : $"{all}; {one}";
            }
        }

        return all;
    }

    private string? Field(CsvRecord record, PaymentColumn column) =>
        columns.Position(column) is >= 0 and var at ? Text(record.Fields[at]) : null;

    /// <summary>A company or charity number; words that stand where there is none are none.</summary>
    private string? Number(CsvRecord record, PaymentColumn column) =>
        Field(record, column) is { } text && text.Any(char.IsAsciiDigit) ? text : null;

    private static string? Text(string field) =>
        Plain.OneLine(field) is { Length: > 0 } text ? text : null;

    /// <summary>The body's name where a person gave it, rather than the name of a column.</summary>
    private string? ToldBody() =>
        mapping is not null
        && mapping.Headers.TryGetValue(PaymentColumn.Body, out var told)
        && columns.Position(PaymentColumn.Body) is var at
        && (at < 0 || Plain.Fold(columns.Written[at]) != Plain.Fold(told))
            ? told
            : null;

    private string? GuessedBody() =>
        FileNameWords.Body(Name)
        ?? (
            Path.GetFileName(Path.GetDirectoryName(Path.GetFullPath(file.Path))) is { } folder
                ? FileNameWords.Body(folder)
                : null
        );

    private DateOnly? PeriodNamed() =>
        layout
            .Above.SelectMany(r => r.Fields)
            .Append(Name)
            .Select(FileNameWords.LastDay)
            .OfType<DateOnly>()
            .Select(d => (DateOnly?)d)
            .Max();

    private static string Slug(string body) =>
        Plain.Fold(body).Replace(' ', '-') is { Length: > 0 } slug ? slug : "unnamed";

    private static Outcome<PaymentReading> Failed(Problem problem) =>
        Outcome<PaymentReading>.Failed(problem);
}
