using Evenhand.Law.Calendar;
using Evenhand.Law.Deadlines;
using Evenhand.Papers;
using Evenhand.Vocabulary;

namespace Evenhand.Law.Publishing;

/// <summary>The tables of deadlines and of bank holidays.</summary>
public static class DeadlineTables
{
    /// <summary>Every deadline, a row each, in order.</summary>
    public static ResultTable Of(DeadlinesReport report) =>
        new(
            $"{(report.Name is { } name ? name + ": d" : "D")}eadlines under {report.RegimeName}, {report.Nation}",
            [
                new("day", "Day", CellKind.Date),
                new("weekday", "Weekday"),
                new("gives", "What it is"),
                new("name", "Deadline"),
                new("when", "When it applies"),
                new("counted", "Counted"),
                new("free_from", "Free from", CellKind.Date, OffPage: true, Nothing: ""),
                new("id", "Id", OffPage: true),
                new("trigger", "Counted from", OffPage: true),
                new("trigger_day", "Day counted from", CellKind.Date, OffPage: true),
                new("passed_over", "Days passed over", OffPage: true),
                new("computed", "Rests on a computed bank holiday", OffPage: true),
                new("not_known", "Not known", OffPage: true),
                new("citation", "Citation"),
                new("confidence", "Confidence"),
                new("lawyer_check", "For a lawyer to check", OffPage: true),
            ],
            [
                .. report.Deadlines.Select(d =>
                    (IReadOnlyList<object?>)
                        [
                            d.Day,
                            d.Day.DayOfWeek.ToString(),
                            DeadlineWords.Of(d.Gives),
                            d.Name,
                            DeadlineWords.When(d),
                            DeadlineWords.Counted(d),
                            d.FreeFrom,
                            d.Id,
                            d.Trigger.Id,
                            d.Trigger.Day,
                            string.Join(
                                "; ",
                                d.Counting.Where(s =>
                                        s.What.StartsWith("passed over", StringComparison.Ordinal)
                                    )
                                    .Select(s =>
                                        $"{Plain.Iso(s.Day)} {s.What["passed over: ".Length..]}"
                                    )
                            ),
                            d.Computed ? "yes" : "no",
                            d.EndNote,
                            d.Citation,
                            d.Confidence,
                            d.LawyerCheck,
                        ]
                ),
            ]
        );

    /// <summary>The bank holidays of a year, everywhere or in one nation.</summary>
    public static ResultTable Holidays(HolidayYear year) =>
        new(
            $"Bank holidays in {year.Year}",
            [
                new("day", "Day", CellKind.Date),
                new("weekday", "Weekday"),
                new("division", "Where"),
                new("name", "Bank holiday"),
                new("substitute", "Substitute day"),
                new("basis", "How it is known"),
            ],
            [
                .. year.Days.Select(h =>
                    (IReadOnlyList<object?>)
                        [
                            h.Day,
                            h.Day.DayOfWeek.ToString(),
                            h.Division.Name(),
                            h.Name,
                            h.Substitute ? "yes" : "no",
                            HolidayWords.Of(h.Basis),
                        ]
                ),
            ]
        );
}
