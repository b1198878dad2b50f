using System.Globalization;
using Evenhand.Registers.Text;
using Evenhand.Vocabulary;

namespace Evenhand.Registers.Payments;

/// <summary>What is known of a payments file after all its records were looked at once; the payments themselves are not held.</summary>
internal sealed class PaymentCount(PaymentColumns columns)
{
    // What so few of the days say against the others is a slip of a few rows, not the habit of the file.
    private const double FewDays = 0.01;

    private readonly Dictionary<WrittenDay, long> days = [];
    private readonly Dictionary<string, long> bodies = new(StringComparer.Ordinal);
    private readonly SupplierText suppliers = new();
    private readonly List<Reject> rejects = [];
    private readonly List<decimal> totals = [];
    private readonly long[] unnamed = new long[Enum.GetValues<NoSupplier>().Length];
    private long withoutDay;
    private long withoutBody;
    private long headers;
    private long numbers;
    private long credits;
    private decimal credited;
    private decimal sum;

    /// <summary>Payments and credits.</summary>
    public long Kept { get; private set; }

    /// <summary>Rows in which nothing stands.</summary>
    public long Empty { get; private set; }

    /// <summary>Rows that were left out with a reason.</summary>
    public IReadOnlyList<Reject> Rejects => rejects;

    /// <summary>The body that most payments name; null where none does.</summary>
    public string? MainBody =>
        bodies.Count == 0
            ? null
            : bodies
                .OrderByDescending(b => b.Value)
                .ThenBy(b => b.Key, StringComparer.Ordinal)
                .First()
                .Key;

    /// <summary>Takes a record in.</summary>
    public void Add(CsvRecord record, ReadRecord read)
    {
        switch (read.Kind)
        {
            case RecordKind.Empty:
                Empty++;
                break;
            case RecordKind.Total:
                totals.Add(read.Amount);
                break;
            case RecordKind.Header:
                headers++;
                break;
            case RecordKind.Faulty:
                rejects.Add(read.Fault!);
                break;
            default:
                AddPayment(record, read);
                break;
        }
    }

    /// <summary>In which order days and months stand, by those days that can be read in one way only.</summary>
    public DayOrder Order()
    {
        var day = days.Where(d => d.Key.MonthFirst is null).Sum(d => d.Value);
        var month = days.Where(d => d.Key.DayFirst is null).Sum(d => d.Value);
        var few = (day + month) * FewDays;
        return month <= few && month <= day ? DayOrder.DayFirst
            : day <= few ? DayOrder.MonthFirst
            : DayOrder.Mixed;
    }

    /// <summary>The first and the last day; null where none is known.</summary>
    public (DateOnly First, DateOnly Last)? Days(DayOrder order)
    {
        var known = days.Keys.Select(d => d.In(order)).OfType<DateOnly>().ToList();
        return known.Count == 0 ? null : (known.Min(), known.Max());
    }

    /// <summary>What a careful person would want to know.</summary>
    public IEnumerable<string> Notes(DayOrder order)
    {
        yield return columns.Describe();
        yield return columns.AmountRank switch
        {
            HeaderNames.Net => "Amounts are without value added tax, by the name of their column.",
            HeaderNames.Gross => "Amounts are with value added tax, by the name of their column.",
            _ =>
                "The name of their column does not say whether amounts are with or without value added tax.",
        }
            + (
                columns.OtherAmounts.Count == 0
                    ? ""
                    : $" Passed over: {string.Join(", ", columns.OtherAmounts.Select(o => $"'{o}'"))}."
            );
        foreach (var note in DayNotes(order).Concat(RowNotes()))
        {
            yield return note;
        }
    }

    private IEnumerable<string> DayNotes(DayOrder order)
    {
        if (!columns.Has(PaymentColumn.Date))
        {
            yield return "The file has no column for the day of payment.";
            yield break;
        }

        if (columns.DateRank >= 3)
        {
            yield return $"Days are those of '{columns.Header(PaymentColumn.Date)}', which need not be the days of payment.";
        }

        if (order == DayOrder.MonthFirst)
        {
            yield return "Days are written with the month first.";
        }

        var both = days.Where(d => d.Key.CanBeBoth).Sum(d => d.Value);
        if (order == DayOrder.Mixed)
        {
            yield return "Some days are written with the day first and some with the month first."
                + (
                    both == 0
                        ? " Each can be read in one way only."
                        : $" {Plain.Counted(both, "day", "days")} could be read in both ways and {(both == 1 ? "is" : "are")} not known."
                );
        }

        if (withoutDay > 0)
        {
            yield return $"{Plain.Counted(withoutDay, "row has", "rows have")} no day.";
        }
    }

    private IEnumerable<string> RowNotes()
    {
        if (totals.Count > 0)
        {
            yield return $"{Plain.Counted(totals.Count, "row gives", "rows give")} a total and {(totals.Count == 1 ? "is" : "are")} left out: {string.Join(", ", totals.Take(3).Select(Pounds))}{(totals.Count > 3 ? " and more" : "")}. The rows kept add up to {Pounds(sum)}.";
        }

        if (headers > 0)
        {
            yield return $"The header stands again in {Plain.Counted(headers, "row", "rows")}, left out.";
        }

        if (credits > 0)
        {
            yield return $"{Plain.Counted(credits, "row is a credit", "rows are credits")}, {Pounds(credited)} together.";
        }

        if (Unnamed(NoSupplier.Redacted) is > 0 and var redacted)
        {
            yield return $"The supplier is redacted by the publisher in {Plain.Counted(redacted, "row", "rows")}.";
        }

        if (Unnamed(NoSupplier.Person) is > 0 and var people)
        {
            yield return $"{Plain.Counted(people, "row names a person", "rows name people")} as supplier, by the look of the name; such names are dropped. A person's name without a title is not told from a firm's.";
        }

        if (Unnamed(NoSupplier.NotGiven) is > 0 and var notGiven)
        {
            yield return $"No supplier stands in {Plain.Counted(notGiven, "row", "rows")}.";
        }

        if (numbers > 0)
        {
            yield return $"A number stands in the supplier's place in {Plain.Counted(numbers, "row", "rows")}; it is kept as written.";
        }

        if (withoutBody > 0 && bodies.Count > 0)
        {
            yield return $"{Plain.Counted(withoutBody, "row names", "rows name")} no body and {(withoutBody == 1 ? "is" : "are")} taken for the publisher's.";
        }

        if (bodies.Count > 1)
        {
            yield return $"The file names {Plain.Count(bodies.Count)} bodies; the source is called after the one with most rows.";
        }
    }

    private void AddPayment(CsvRecord record, ReadRecord read)
    {
        Kept++;
        sum += read.Amount;
        if (read.Amount < 0)
        {
            credits++;
            credited += read.Amount;
        }

        if (read.Day is { } day)
        {
            days[day] = days.GetValueOrDefault(day) + 1;
        }
        else if (columns.Has(PaymentColumn.Date))
        {
            withoutDay++;
        }

        AddSupplier(record.Fields[columns.Position(PaymentColumn.Supplier)]);
        if (columns.Position(PaymentColumn.Body) is >= 0 and var at)
        {
            var body = Plain.OneLine(record.Fields[at]);
            if (body.Length == 0)
            {
                withoutBody++;
            }
            else
            {
                bodies[body] = bodies.GetValueOrDefault(body) + 1;
            }
        }
    }

    private void AddSupplier(string written)
    {
        var why = suppliers.Read(written).Why;
        unnamed[(int)why]++;
        numbers += why == NoSupplier.No && !written.Any(char.IsLetter) ? 1 : 0;
    }

    private long Unnamed(NoSupplier why) => unnamed[(int)why];

    private static string Pounds(decimal pounds) =>
        (pounds < 0 ? "\u2212£" : "£")
        + Math.Abs(pounds).ToString("N2", CultureInfo.InvariantCulture);
}
