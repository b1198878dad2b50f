using Evenhand.Law.Calendar;

namespace Evenhand.Law.Deadlines;

/// <summary>A mark on a day of a calendar.</summary>
/// <param name="Key">Short, as the list beside it has it: a letter for a day that sets clocks off, a number for a deadline.</param>
/// <param name="Text">What it is.</param>
/// <param name="IsDeadline">Whether it is a deadline.</param>
public sealed record DayMark(string Key, string Text, bool IsDeadline);

/// <summary>A day of a calendar.</summary>
/// <param name="Day">The day.</param>
/// <param name="Rest">Why it is no working day; null when it is one.</param>
/// <param name="Marks">What falls on it.</param>
public sealed record DaySquare(DateOnly Day, RestDay? Rest, IReadOnlyList<DayMark> Marks)
{
    /// <summary>Whether a bank holiday falls on it.</summary>
    public bool IsHoliday => Rest is { Holidays.Count: > 0 };
}

/// <summary>A month of a calendar in weeks from Monday to Sunday.</summary>
/// <param name="First">The first of the month.</param>
/// <param name="Weeks">Seven days each; null where a day belongs to another month.</param>
public sealed record MonthSheet(DateOnly First, IReadOnlyList<IReadOnlyList<DaySquare?>> Weeks)
{
    /// <summary>The months in which something falls or working days are counted.</summary>
    public static IReadOnlyList<MonthSheet> Of(DeadlinesReport report, WorkingDays working)
    {
        var marks = report
            .Triggers.Index()
            .Select(t => (t.Item.Day, Mark: new DayMark(Letter(t.Index), t.Item.Name, false)))
            .Concat(
                report
                    .Deadlines.Index()
                    .Select(d =>
                        (d.Item.Day, Mark: new DayMark(Number(d.Index), d.Item.Name, true))
                    )
            )
            .ToLookup(m => m.Day, m => m.Mark);
        return
        [
            .. marks
                .Select(m => m.Key)
                .Concat(report.Deadlines.SelectMany(d => d.Counting).Select(s => s.Day))
                .Select(d => new DateOnly(d.Year, d.Month, 1))
                .Distinct()
                .Order()
                .Select(first => Month(first, marks, working)),
        ];
    }

    /// <summary>The key of a day that sets clocks off, by its place in the report.</summary>
    public static string Letter(int index) => ((char)('A' + (index % 26))).ToString();

    /// <summary>The key of a deadline, by its place in the report.</summary>
    public static string Number(int index) =>
        (index + 1).ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static MonthSheet Month(
        DateOnly first,
        ILookup<DateOnly, DayMark> marks,
        WorkingDays working
    )
    {
        var before = ((int)first.DayOfWeek + 6) % 7;
        var days = DateTime.DaysInMonth(first.Year, first.Month);
        return new MonthSheet(
            first,
            [
                .. Enumerable
                    .Range(-before, before + days + ((7 - ((before + days) % 7)) % 7))
                    .Select(i => i < 0 || i >= days ? null : Square(first.AddDays(i)))
                    .Chunk(7),
            ]
        );

        DaySquare Square(DateOnly day) => new(day, working.WhyNot(day), [.. marks[day]]);
    }
}
