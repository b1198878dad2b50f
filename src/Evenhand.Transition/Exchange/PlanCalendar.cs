using System.Security.Cryptography;
using System.Text;
using Evenhand.Transition.Plans;
using Evenhand.Vocabulary;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Serialization;

namespace Evenhand.Transition.Exchange;

/// <summary>A plan as iCalendar (RFC 5545), to be taken into any calendar: each task as an event of whole days.</summary>
public static class PlanCalendar
{
    /// <summary>The text of the calendar.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="now">When it is made, which the format asks for.</param>
    public static string Write(PlanReport plan, DateTimeOffset now)
    {
        var calendar = new Ical.Net.Calendar { ProductId = "-//Evenhand//Merger plan//EN" };
        calendar.AddProperty("X-WR-CALNAME", plan.Merger);
        foreach (var task in plan.Tasks)
        {
            calendar.Events.Add(
                new CalendarEvent
                {
                    Uid = Uid(plan, task),
                    DtStamp = new CalDateTime(now.UtcDateTime, CalDateTime.UtcTzId),
                    DtStart = new CalDateTime(task.Start),
                    DtEnd = new CalDateTime(task.Finish.AddDays(1)),
                    Summary = $"{task.Id} {task.Name}{(task.Critical ? " (critical)" : "")}",
                    Description = string.Join(
                        '\n',
                        new[]
                        {
                            task.Why,
                            task.Evidence is { } evidence ? $"Shown by: {evidence}." : null,
                            task.Owner is { } owner ? $"Owner: {owner}." : null,
                        }.OfType<string>()
                    ),
                    Transparency = "TRANSPARENT",
                }
            );
        }

        return new CalendarSerializer().SerializeToString(calendar)!;
    }

    // Named by plan and task and not by day, so that a calendar that takes a later plan in moves its events.
    private static string Uid(PlanReport plan, DatedTask task)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes($"{Plain.Fold(plan.Merger)}|{task.Id}"));
        return $"{task.Id}-{Convert.ToHexStringLower(hash)[..16]}@evenhand";
    }
}
