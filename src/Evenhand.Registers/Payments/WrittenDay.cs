using System.Globalization;
using System.Runtime.InteropServices;

namespace Evenhand.Registers.Payments;

/// <summary>In which order a file writes day and month.</summary>
public enum DayOrder
{
    /// <summary>31/03/2020, as in the United Kingdom.</summary>
    DayFirst,

    /// <summary>3/31/2020.</summary>
    MonthFirst,

    /// <summary>Both are met: what can be read in two ways is then not known.</summary>
    Mixed,
}

/// <summary>
/// A day as written: either one that can be read in one way only, or two numbers and a year of which only the rest of the
/// file can tell which is the month.
/// </summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct WrittenDay(DateOnly? DayFirst, DateOnly? MonthFirst)
{
    // Excel counts days from here; 1900 is no leap year, though Excel takes it for one.
    private static readonly DateOnly SerialStart = new(1899, 12, 30);

    // Serial numbers of 1954 to 2064: what lies outside is some other number.
    private const int FirstSerial = 20_000;
    private const int LastSerial = 60_000;

    private const int FirstYear = 1990;
    private const int LastYear = 2100;

    private static readonly string[] Months =
    [
        "january",
        "february",
        "march",
        "april",
        "may",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
    ];

    /// <summary>Whether the two readings differ.</summary>
    public bool CanBeBoth => DayFirst is { } day && MonthFirst is { } month && day != month;

    /// <summary>The day in a file that writes days in an order; null where that does not settle it.</summary>
    public DateOnly? In(DayOrder order) =>
        CanBeBoth
            ? order switch
            {
                DayOrder.DayFirst => DayFirst,
                DayOrder.MonthFirst => MonthFirst,
                _ => null,
            }
            : DayFirst ?? MonthFirst;

    /// <summary>
    /// Reads 31/03/2020, 31.3.20, 2020-03-31, 31 March 2020, 31-Mar-20, March 31, 2020, 20200331 and a spreadsheet's 43921,
    /// each with or without a time of day behind it.
    /// </summary>
    public static bool TryRead(ReadOnlySpan<char> text, out WrittenDay day)
    {
        day = default;
        text = WithoutTime(text.Trim());
        if (text.Length is 0 or > 40)
        {
            return false;
        }

        if (
            text.IndexOfAnyExceptInRange('0', '9') is var odd
            && (
                odd < 0
                || text[odd] == '.'
                    && odd == 5
                    && text[(odd + 1)..].IndexOfAnyExceptInRange('0', '9') < 0
            )
        )
        {
            return TryNumber(odd < 0 ? text : text[..odd], out day);
        }

        Span<Range> ranges = stackalloc Range[5];
        var parts = text.SplitAny(
            ranges,
            "/-. ,\u2013",
            StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries
        );
        var first = 0;
        if (parts == 4 && char.IsAsciiLetter(text[ranges[0]][0]))
        {
            // The name of a weekday.
            (first, parts) = (1, 3);
        }

        if (parts != 3)
        {
            return false;
        }

        return TryParts(
            text[ranges[first]],
            text[ranges[first + 1]],
            text[ranges[first + 2]],
            out day
        );
    }

    /// <summary>The number of a month by its name or the first three letters or more of it; null for another word.</summary>
    public static int? MonthOf(ReadOnlySpan<char> word)
    {
        if (word.Length < 3)
        {
            return null;
        }

        for (var i = 0; i < Months.Length; i++)
        {
            if (Months[i].AsSpan().StartsWith(word, StringComparison.OrdinalIgnoreCase))
            {
                return i + 1;
            }
        }

        return null;
    }

    private static ReadOnlySpan<char> WithoutTime(ReadOnlySpan<char> text)
    {
        var colon = text.IndexOf(':');
        if (colon < 0)
        {
            return text;
        }

        var parting = text[..colon].LastIndexOfAny(' ', 'T');
        return parting < 0 ? text : text[..parting].TrimEnd();
    }

    private static bool TryNumber(ReadOnlySpan<char> digits, out WrittenDay day)
    {
        day = default;
        if (!int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            return false;
        }

        day = digits.Length switch
        {
            5 when number is >= FirstSerial and <= LastSerial => Known(SerialStart.AddDays(number)),
            8 => Known(Of(number / 10000, number / 100 % 100, number % 100)),
            _ => default,
        };
        return day.DayFirst is not null;
    }

    private static bool TryParts(
        ReadOnlySpan<char> a,
        ReadOnlySpan<char> b,
        ReadOnlySpan<char> c,
        out WrittenDay day
    )
    {
        day = default;
        if (MonthOf(b) is { } named)
        {
            // 31 March 2020, or 2020-Mar-31.
            day =
                a.Length == 4
                    ? Known(Of(Year(a), named, Number(c)))
                    : Known(Of(Year(c), named, Number(WithoutEnding(a))));
        }
        else if (MonthOf(a) is { } leading)
        {
            day = Known(Of(Year(c), leading, Number(WithoutEnding(b))));
        }
        else if (a.Length == 4)
        {
            day = Known(Of(Year(a), Number(b), Number(c)));
        }
        else if (a.Length <= 2 && b.Length <= 2)
        {
            var year = Year(c);
            day = new WrittenDay(Of(year, Number(b), Number(a)), Of(year, Number(a), Number(b)));
        }

        return day.DayFirst is not null || day.MonthFirst is not null;
    }

    private static WrittenDay Known(DateOnly? day) => new(day, day);

    private static DateOnly? Of(int year, int month, int day) =>
        year is >= FirstYear and <= LastYear
        && month is >= 1 and <= 12
        && day >= 1
        && day <= DateTime.DaysInMonth(year, month)
            ? new DateOnly(year, month, day)
            : null;

    private static int Year(ReadOnlySpan<char> text) =>
        text.Length switch
        {
            4 => Number(text),
            2 when Number(text) is >= 0 and var short2 => short2 + (short2 < 90 ? 2000 : 1900),
            _ => -1,
        };

    private static int Number(ReadOnlySpan<char> text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : -1;

    /// <summary>"1st", "2nd", "3rd", "4th" as numbers.</summary>
    private static ReadOnlySpan<char> WithoutEnding(ReadOnlySpan<char> text) =>
        text.Length > 2 && text[^2..] is "st" or "nd" or "rd" or "th" ? text[..^2] : text;
}
