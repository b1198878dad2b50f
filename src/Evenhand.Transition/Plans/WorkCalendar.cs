using Evenhand.Law.Calendar;

namespace Evenhand.Transition.Plans;

/// <summary>Turns weeks after the announcement into days, and days into weeks.</summary>
/// <remarks>
/// With working days a week is five of them, Saturdays, Sundays and bank holidays passed over; without, it is seven days.
/// The lists of working days grow as they are asked for.
/// </remarks>
public sealed class WorkCalendar
{
    private const int WorkingWeek = 5;
    private const int Week = 7;

    private readonly WorkingDays? working;
    private readonly List<DateOnly> days = [];

    /// <summary>A calendar.</summary>
    /// <param name="start">The day of the announcement.</param>
    /// <param name="working">Which days are worked; null counts all.</param>
    public WorkCalendar(DateOnly start, WorkingDays? working)
    {
        this.working = working;
        days.Add(working?.OnOrAfter(start) ?? start);
    }

    /// <summary>Whether only working days count.</summary>
    public bool IsWorking => working is not null;

    /// <summary>The first day that is counted.</summary>
    public DateOnly First => days[0];

    /// <summary>The day on which something begins that begins so many weeks after the announcement.</summary>
    public DateOnly Begins(double weeks) => Day((int)Math.Floor((weeks * PerWeek) + 1e-6));

    /// <summary>The last day of something that ends so many weeks after the announcement and takes time.</summary>
    public DateOnly Ends(double weeks) =>
        Day(Math.Max(0, (int)Math.Ceiling((weeks * PerWeek) - 1e-6) - 1));

    /// <summary>The first day on which something that ends so many weeks after the announcement is behind us.</summary>
    public DateOnly DoneBy(double weeks) => Day((int)Math.Ceiling((weeks * PerWeek) - 1e-6));

    /// <summary>How many weeks after the announcement a day begins.</summary>
    public double WeeksTo(DateOnly day)
    {
        var count = 0;
        while (Day(count) < day)
        {
            count++;
        }

        return (double)count / PerWeek;
    }

    private int PerWeek => IsWorking ? WorkingWeek : Week;

    private DateOnly Day(int number)
    {
        while (days.Count <= number)
        {
            days.Add(working?.OnOrAfter(days[^1].AddDays(1)) ?? days[^1].AddDays(1));
        }

        return days[number];
    }
}
