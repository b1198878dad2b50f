using System.Buffers;
using System.Runtime.InteropServices;
using Evenhand.Registers.Text;
using Evenhand.Vocabulary;

namespace Evenhand.Registers.Payments;

/// <summary>What a record below the header is.</summary>
internal enum RecordKind
{
    /// <summary>A payment or credit.</summary>
    Payment,

    /// <summary>No letter and no digit stands in it.</summary>
    Empty,

    /// <summary>The sum of other rows.</summary>
    Total,

    /// <summary>The header once more.</summary>
    Header,

    /// <summary>Something is wrong with it.</summary>
    Faulty,
}

/// <summary>What was made of one record: nothing of it needs the rest of the file.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Amount">Its amount in pounds, for a payment or a total.</param>
/// <param name="Day">Its day as written; null where none stands.</param>
/// <param name="Fault">What is wrong with a faulty one.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct ReadRecord(
    RecordKind Kind,
    decimal Amount = 0,
    WrittenDay? Day = null,
    Reject? Fault = null
);

/// <summary>Tells payments from totals, empty rows and faults.</summary>
internal sealed class PaymentRecord(PaymentColumns columns)
{
    private static readonly SearchValues<char> Digits = SearchValues.Create("0123456789");

    private static readonly HashSet<string> TotalWords = new(StringComparer.Ordinal)
    {
        "total",
        "totals",
        "grand total",
        "sub total",
        "subtotal",
        "overall total",
        "total amount",
        "total spend",
        "total payments",
        "total for month",
        "total for period",
        "report total",
        "sum",
    };

    private readonly int supplier = columns.Position(PaymentColumn.Supplier);
    private readonly int amount = columns.Position(PaymentColumn.Amount);
    private readonly int date = columns.Position(PaymentColumn.Date);

    // Files have few days, each in many rows.
    private readonly Dictionary<string, WrittenDay?> days = new(StringComparer.Ordinal);

    /// <summary>Looks at a record below the header.</summary>
    public ReadRecord Read(CsvRecord record)
    {
        if (record.Fault is null && !record.Fields.Any(HoldsSomething))
        {
            return new ReadRecord(RecordKind.Empty);
        }

        var trimmed = WithoutEmptyEnd(record);
        if (RecordFaults.Of(trimmed, columns.Written) is { } fault)
        {
            // What stood in the row may be a person's name: the line says where to look.
            return Faulty(
                fault with
                {
                    Found = fault.Column is null && record.Fault is null ? fault.Found : null,
                }
            );
        }

        if (IsHeader(trimmed))
        {
            return new ReadRecord(RecordKind.Header);
        }

        var written = trimmed.Fields[amount];
        var isAmount = PoundsText.TryRead(written, out var pounds);
        var day = ReadDay(trimmed, out var isDay);
        if (isAmount && day is null && isDay && IsTotal(trimmed))
        {
            return new ReadRecord(RecordKind.Total, pounds);
        }

        return !isAmount
                ? Faulty(
                    record,
                    PaymentColumn.Amount,
                    string.IsNullOrWhiteSpace(written)
                        ? "Nothing stands here"
                        : "This is not an amount of money",
                    written,
                    "pounds as 1,234.50, £1,234.50, -1234.5, (1,234.50) or 1,234.50-"
                )
            : !isDay
                ? Faulty(
                    record,
                    PaymentColumn.Date,
                    "This is not a date",
                    trimmed.Fields[date],
                    "a day that exists, as 31/03/2025, 2025-03-31 or 31-Mar-25, or nothing"
                )
            : new ReadRecord(RecordKind.Payment, pounds, day);
    }

    private WrittenDay? ReadDay(CsvRecord record, out bool isDay)
    {
        isDay = true;
        if (date < 0)
        {
            return null;
        }

        var text = record.Fields[date];
        if (text.Length > 0 && days.TryGetValue(text, out var known))
        {
            return known;
        }

        if (!HoldsSomething(text) || Plain.Fold(text) is "n a" or "null" or "redacted")
        {
            return null;
        }

        if (!WrittenDay.TryRead(text, out var day))
        {
            isDay = false;
            return null;
        }

        if (days.Count < 10_000)
        {
            days.Add(text, day);
        }

        return day;
    }

    /// <summary>A word for a sum and few other fields; or the amount alone.</summary>
    private bool IsTotal(CsvRecord record)
    {
        var filled = 0;
        var named = false;
        for (var i = 0; i < record.Fields.Length; i++)
        {
            if (HoldsSomething(record.Fields[i]))
            {
                filled++;
                named |=
                    i != amount && record.Fields[i].Length < 40 && IsTotalWord(record.Fields[i]);
            }
        }

        return filled == 1 || named && filled <= 3;
    }

    private bool IsHeader(CsvRecord record) =>
        record.Fields[amount].AsSpan().IndexOfAny(Digits) < 0
        && record.Fields[supplier].Length > 0
        && Plain.OneLine(record.Fields[amount]) == columns.Written[amount]
        && Plain.OneLine(record.Fields[supplier]) == columns.Written[supplier];

    private static bool IsTotalWord(string field) =>
        field.Contains("total", StringComparison.OrdinalIgnoreCase)
        || field.Contains("sum", StringComparison.OrdinalIgnoreCase)
            ? TotalWords.Contains(Plain.Fold(field))
            : false;

    /// <summary>Some writers put a comma behind some rows and none behind others: empty fields beyond the header say nothing.</summary>
    private CsvRecord WithoutEmptyEnd(CsvRecord record)
    {
        var length = record.Fields.Length;
        while (
            length > columns.Written.Count && string.IsNullOrWhiteSpace(record.Fields[length - 1])
        )
        {
            length--;
        }

        return length == record.Fields.Length
            ? record
            : record with
            {
                Fields = record.Fields[..length],
            };
    }

    private static bool HoldsSomething(string field)
    {
        foreach (var c in field)
        {
            if (char.IsLetterOrDigit(c))
            {
                return true;
            }
        }

        return false;
    }

    private ReadRecord Faulty(
        CsvRecord record,
        PaymentColumn column,
        string reason,
        string found,
        string expected
    ) =>
        Faulty(
            new Reject(
                record.Line,
                columns.Header(column),
                reason,
                string.IsNullOrWhiteSpace(found) ? null : Problem.Excerpt(found),
                expected
            )
        );

    private static ReadRecord Faulty(Reject fault) => new(RecordKind.Faulty, Fault: fault);
}
