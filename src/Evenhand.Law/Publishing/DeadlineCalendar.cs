using System.Security.Cryptography;
using System.Text;
using Evenhand.Law.Deadlines;
using Evenhand.Vocabulary;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Serialization;

namespace Evenhand.Law.Publishing;

/// <summary>Deadlines as iCalendar (RFC 5545), to be taken into any calendar.</summary>
public static class DeadlineCalendar
{
    /// <summary>The type that browsers and mail know it by.</summary>
    public const string MediaType = "text/calendar; charset=utf-8";

    /// <summary>Each deadline as an event of a whole day.</summary>
    /// <param name="report">The deadlines.</param>
    /// <param name="now">When it is made, which the format asks for.</param>
    public static string Write(DeadlinesReport report, DateTimeOffset now)
    {
        var calendar = new Ical.Net.Calendar { ProductId = "-//Evenhand//Deadlines//EN" };
        calendar.AddProperty("X-WR-CALNAME", report.Name ?? $"Deadlines under {report.RegimeName}");
        foreach (var deadline in report.Deadlines)
        {
            calendar.Events.Add(
                new CalendarEvent
                {
                    Uid = Uid(report, deadline),
                    DtStamp = new CalDateTime(now.UtcDateTime, CalDateTime.UtcTzId),
                    DtStart = new CalDateTime(deadline.Day),
                    DtEnd = new CalDateTime(deadline.Day.AddDays(1)),
                    Summary =
                        $"{(report.Name is { } name ? name + ": " : "")}{deadline.Name} ({DeadlineWords.Of(deadline.Gives).ToLowerInvariant()})",
                    Description = Describe(deadline),
                    Transparency = "TRANSPARENT",
                }
            );
        }

        return new CalendarSerializer().SerializeToString(calendar)!;
    }

    /// <summary>
    /// The same for the same deadline, so that a calendar that takes the file in twice holds it once. Where the procurement has a
    /// name, that and not the day makes it: a day that moves then moves the event.
    /// </summary>
    private static string Uid(DeadlinesReport report, Deadline deadline)
    {
        var what = string.Join(
            '|',
            report.Name is { } name
                ? [Plain.Fold(name), report.Nation, report.Regime, deadline.Id]
                :
                [
                    report.Nation,
                    report.Regime,
                    deadline.Id,
                    deadline.Trigger.Id,
                    Plain.Iso(deadline.Trigger.Day),
                ]
        );
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(what));
        return $"{deadline.Id}-{Convert.ToHexStringLower(hash)[..16]}@evenhand";
    }

    private static string Describe(Deadline deadline) =>
        string.Join('\n', Lines(deadline).OfType<string>());

    private static IReadOnlyList<string?> Lines(Deadline deadline) =>
        [
            deadline.Text,
            DeadlineWords.When(deadline) is { } when ? $"When it applies: {when}." : null,
            deadline.FreeFrom is { } free ? $"First day after it: {Plain.Date(free)}." : null,
            $"Counted: {DeadlineWords.Counted(deadline)}.",
            .. deadline.Counting.Select(DeadlineWords.Step),
            deadline.EndNote,
            $"Citation: {deadline.Citation} (confidence: {deadline.Confidence}).",
            deadline.LawyerCheck is { } check ? $"For a lawyer to check: {check}" : null,
            "Not legal advice.",
        ];
}
