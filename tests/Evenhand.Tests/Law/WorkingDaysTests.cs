using CsCheck;
using Evenhand.Law.Calendar;
using Xunit;

namespace Evenhand.Tests.Law;

/// <summary>Working-day arithmetic and periods.</summary>
public sealed class WorkingDaysTests
{
    private static readonly Gen<DateOnly> Day = Gen.Int[0, 60_000]
        .Select(n => new DateOnly(1990, 1, 1).AddDays(n));

    private static readonly Gen<WorkingDays> Working = Gen.Int[1, 7]
        .Select(mask => new WorkingDays(
            ShippedLaw.Book.Calendar,
            [.. Divisions.All.Where(d => (mask & (1 << (int)d)) != 0)]
        ));

    [Fact]
    public void Working_days_added_and_taken_away_again_lead_back() =>
        Gen.Select(Day, Working, Gen.Int[0, 300])
            .Sample(
                (day, working, count) =>
                {
                    var start = working.OnOrAfter(day);

                    Assert.Equal(start, working.Add(working.Add(start, count), -count));
                }
            );

    [Fact]
    public void So_many_working_days_lie_between_as_were_added() =>
        Gen.Select(Day, Working, Gen.Int[1, 100])
            .Sample(
                (day, working, count) =>
                {
                    var last = working.Add(day, count);

                    Assert.True(working.IsWorking(last));
                    Assert.Equal(
                        count,
                        Enumerable
                            .Range(1, last.DayNumber - day.DayNumber)
                            .Count(n => working.IsWorking(day.AddDays(n)))
                    );
                }
            );

    [Fact]
    public void Every_day_of_a_count_is_a_working_day_with_the_next_number_or_has_a_reason() =>
        Gen.Select(Day, Working, Gen.Int[1, 60], Gen.Bool, Gen.Bool)
            .Sample(
                (day, working, length, first, next) =>
                {
                    var counted = new Period(
                        length,
                        PeriodUnit.WorkingDays,
                        first,
                        next,
                        PeriodEnd.Stands
                    ).Count(day, working)!;

                    var days = counted.Steps.SkipWhile(s =>
                        s.What.Contains("clock", StringComparison.Ordinal)
                        || s.What.Contains("not counted", StringComparison.Ordinal)
                    );
                    var start = day.AddDays((next ? 1 : 0) + (first ? 0 : 1));
                    Assert.Equal(
                        Enumerable
                            .Range(0, counted.LastDay.DayNumber - start.DayNumber + 1)
                            .Select(start.AddDays),
                        days.Select(s => s.Day)
                    );
                    Assert.Equal(
                        Enumerable.Range(1, length),
                        days.Select(s => s.Number).OfType<int>()
                    );
                    Assert.All(
                        days,
                        s => Assert.Equal(s.Number is not null, working.IsWorking(s.Day))
                    );
                }
            );

    [Fact]
    public void A_period_that_runs_on_ends_on_the_first_working_day_from_where_it_would_have_ended() =>
        Gen.Select(Day, Working, Gen.Int[1, 400])
            .Sample(
                (day, working, length) =>
                {
                    var plain = new Period(length, PeriodUnit.Days, true, false, PeriodEnd.Stands)
                        .LastDay(day, working)!
                        .Value;
                    var moved = new Period(
                        length,
                        PeriodUnit.Days,
                        true,
                        false,
                        PeriodEnd.NextWorkingDay
                    )
                        .LastDay(day, working)!
                        .Value;

                    Assert.Equal(day.AddDays(length - 1), plain);
                    Assert.Equal(working.OnOrAfter(plain), moved);
                }
            );

    [Theory]
    [InlineData("2026-05-01", true, "2026-07-31")]
    [InlineData("2026-05-01", false, "2026-08-01")]
    [InlineData("2026-11-30", true, "2027-02-28")]
    [InlineData("2026-11-30", false, "2027-02-28")]
    [InlineData("2026-11-29", true, "2027-02-28")]
    [InlineData("2026-11-28", true, "2027-02-27")]
    [InlineData("2027-11-30", false, "2028-02-29")]
    public void A_month_ends_on_the_day_of_its_number_or_on_its_last(
        string day,
        bool firstCounts,
        string last
    ) =>
        Assert.Equal(
            Days.Of(last),
            new Period(3, PeriodUnit.Months, firstCounts, false, PeriodEnd.Stands).LastDay(
                Days.Of(day),
                new WorkingDays(ShippedLaw.Book.Calendar, Divisions.All)
            )
        );

    [Fact]
    public void A_last_day_that_is_a_day_off_is_said_not_to_be_known_where_the_law_read_is_silent()
    {
        var counted = new Period(30, PeriodUnit.Days, true, false, PeriodEnd.NotKnown).Count(
            new DateOnly(2026, 5, 1),
            new WorkingDays(ShippedLaw.Book.Calendar, [Division.EnglandAndWales])
        )!;

        Assert.Equal(new DateOnly(2026, 5, 30), counted.LastDay);
        Assert.StartsWith("This day is no working day (Saturday).", counted.EndNote);
    }

    [Fact]
    public void A_day_beyond_the_calendar_is_not_counted() =>
        Assert.Null(
            new Period(30, PeriodUnit.Days, true, false, PeriodEnd.NotKnown).Count(
                DateOnly.MaxValue,
                new WorkingDays(ShippedLaw.Book.Calendar, Divisions.All)
            )
        );
}
