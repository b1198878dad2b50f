using System.Globalization;
using System.Text;
using CsCheck;
using Evenhand.Registers.Payments;
using Evenhand.Registers.Text;
using Xunit;

namespace Evenhand.Tests.Registers.Payments;

/// <summary>What holds for every file of payments.</summary>
public sealed class PaymentPropertyTests : IDisposable
{
    private static readonly string[] Headers =
    [
        "Body Name",
        "Date Paid",
        "Supplier Name",
        "Purpose",
        "Directorate",
        "Transaction No",
        "Net Amount",
        "",
    ];

    private static readonly Gen<decimal> Pence = Gen.Long[-99_999_999_999, 99_999_999_999]
        .Select(p => p / 100m);

    private static readonly Gen<string[]> Row = Gen.Select(
        Gen.Int[0, 3000],
        Gen.Char["ABCDE"].Array[3, 12],
        Pence,
        (day, name, amount) =>
            new[]
            {
                "Madeup Council",
                new DateOnly(2020, 1, 1)
                    .AddDays(day)
                    .ToString("dd/MM/yyyy", CultureInfo.InvariantCulture),
                new string(name),
                "Works",
                "Place",
                $"T{day}",
                amount.ToString("N2", CultureInfo.InvariantCulture),
                "",
            }
    );

    private readonly ReadPayments files = new();

    public void Dispose() => files.Dispose();

    [Fact]
    public void An_amount_is_the_same_in_every_form_in_which_it_is_written() =>
        Gen.Select(Pence, Gen.Int[0, Forms.Length - 1])
            .Sample(
                (amount, form) =>
                {
                    var text = Forms[form](amount);
                    return PoundsText.TryRead(text, out var read) && read == amount
                        ? true
                        : throw new InvalidOperationException(
                            $"'{text}' was read as {read}, not {amount}."
                        );
                },
                iter: 20_000
            );

    [Fact]
    public void A_day_is_the_same_in_every_form_in_which_it_is_written() =>
        Gen.Select(Gen.Int[0, 20_000], Gen.Int[0, Days.Length - 1])
            .Sample(
                (days, form) =>
                {
                    var day = new DateOnly(1995, 1, 1).AddDays(days);
                    var text = Days[form](day);
                    return
                        WrittenDay.TryRead(text, out var read) && read.In(DayOrder.DayFirst) == day
                        ? true
                        : throw new InvalidOperationException($"'{text}' was read as {read}.");
                },
                iter: 20_000
            );

    [Fact]
    public void Noise_is_never_an_exception_as_an_amount_or_a_day() =>
        Gen.String[Gen.Char["0123456789.,-/()£ eECRab:T\u00A0−"], 0, 24]
            .Sample(
                noise =>
                {
                    _ = PoundsText.TryRead(noise, out _);
                    return !WrittenDay.TryRead(noise, out var day)
                        || day.DayFirst is not null
                        || day.MonthFirst is not null;
                },
                iter: 50_000
            );

    [Fact]
    public void The_order_of_columns_does_not_matter() =>
        Gen.Select(Row.List[3, 12], Gen.Shuffle(Enumerable.Range(0, Headers.Length).ToArray()))
            .Sample(
                (rows, order) =>
                {
                    var straight = Read(rows, [.. Enumerable.Range(0, Headers.Length)]);
                    var shuffled = Read(rows, order);
                    return straight.SequenceEqual(shuffled);
                },
                iter: 100,
                threads: 1
            );

    [Fact]
    public void Rows_read_are_rows_kept_and_rows_rejected_and_nothing_that_is_kept_is_lost() =>
        Gen.Select(Row.List[3, 12], Gen.String[Gen.Char["A,\"1/ \n"], 0, 30].List[0, 8])
            .Sample(
                (rows, noise) =>
                {
                    var text = new StringBuilder(Line(Headers));
                    for (var i = 0; i < rows.Count; i++)
                    {
                        text.Append(Line(rows[i])).Append(i < noise.Count ? noise[i] + "\n" : "");
                    }

                    // Sound rows that outlast any quotation left open.
                    foreach (var i in Enumerable.Range(0, 120))
                    {
                        text.Append(
                            CultureInfo.InvariantCulture,
                            $"Madeup Council,01/04/2020,Sound,W,P,T,{i},\n"
                        );
                    }

                    var (reading, kept) = files.Text("a.csv", text.ToString());
                    return reading.Source.RowsRead == kept.Count + reading.Rejects.Count
                        && reading.Source.RowsKept == kept.Count
                        && kept.Count(r => r.Supplier == "Sound") == 120
                        && reading.Rejects.Select(r => r.Line).Distinct().Count()
                            == reading.Rejects.Count;
                },
                iter: 200,
                threads: 1
            );

    private static Func<decimal, string>[] Forms { get; } =
    [
        a => a.ToString("0.00", CultureInfo.InvariantCulture),
        a => a.ToString("N2", CultureInfo.InvariantCulture),
        a => (a < 0 ? "-£" : "£") + Math.Abs(a).ToString("N2", CultureInfo.InvariantCulture),
        a => (a < 0 ? "£-" : "£ ") + Math.Abs(a).ToString("0.00", CultureInfo.InvariantCulture),
        a =>
            a < 0
                ? $"({(-a).ToString("N2", CultureInfo.InvariantCulture)})"
                : a.ToString("N2", CultureInfo.InvariantCulture),
        a =>
            a < 0
                ? $" (£{(-a).ToString("N2", CultureInfo.InvariantCulture)}) "
                : "£" + a.ToString("0.##", CultureInfo.InvariantCulture),
        a => Math.Abs(a).ToString("0.00", CultureInfo.InvariantCulture) + (a < 0 ? "-" : ""),
        a => Math.Abs(a).ToString("N2", CultureInfo.InvariantCulture) + (a < 0 ? " CR" : ""),
        a =>
            (a < 0 ? "\u2212" : "")
            + "Â£"
            + Math.Abs(a).ToString("N2", CultureInfo.InvariantCulture),
        a =>
            (a < 0 ? "- " : "")
            + "GBP "
            + Math.Abs(a).ToString("0.00", CultureInfo.InvariantCulture)
            + "\u00A0",
    ];

    private static Func<DateOnly, string>[] Days { get; } =
    [
        d => d.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture),
        d => d.ToString("d/M/yy", CultureInfo.InvariantCulture),
        d => d.ToString("d.M.yyyy", CultureInfo.InvariantCulture),
        d => d.ToString("dd-MM-yyyy", CultureInfo.InvariantCulture),
        d => d.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        d => d.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) + " 00:00:00",
        d => d.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) + "T00:00:00Z",
        d => d.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture) + " 16:59:18",
        d => d.ToString("yyyyMMdd", CultureInfo.InvariantCulture),
        d => d.ToString("dd-MMM-yy", CultureInfo.InvariantCulture),
        d => d.ToString("d MMMM yyyy", CultureInfo.InvariantCulture),
        d => d.ToString("dddd d MMMM yyyy", CultureInfo.InvariantCulture),
        d => d.ToString("MMMM d, yyyy", CultureInfo.InvariantCulture),
        d => d.ToString("dd-MMM-yyyy", CultureInfo.InvariantCulture).ToUpperInvariant(),
        d =>
            (d.DayNumber - new DateOnly(1899, 12, 30).DayNumber).ToString(
                CultureInfo.InvariantCulture
            ),
    ];

    private List<PaymentRow> Read(IReadOnlyList<string[]> rows, int[] order)
    {
        var text = new StringBuilder(Line([.. order.Select(i => Headers[i])]));
        foreach (var row in rows)
        {
            text.Append(Line([.. order.Select(i => row[i])]));
        }

        return
        [
            .. files
                .Text("a.csv", text.ToString())
                .Rows.Select(r => r with { Offset = 0, Length = 0 }),
        ];
    }

    private static string Line(string[] fields) =>
        string.Join(
            ',',
            fields.Select(f => f.Contains(',', StringComparison.Ordinal) ? $"\"{f}\"" : f)
        ) + "\n";
}
