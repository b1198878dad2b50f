using Evenhand.Law.Calendar;
using Xunit;

namespace Evenhand.Tests.Law;

/// <summary>Bank holidays by rule, against those that were published.</summary>
public sealed class HolidayRuleTests
{
    private static readonly HolidayCalendar Published = ShippedLaw.Book.Calendar;

    /// <summary>What was proclaimed once, which no rule can know.</summary>
    private static readonly (string Day, string Instead, Division[] Where)[] Once =
    [
        ("2020-05-08", "2020-05-04", [.. Divisions.All]),
        ("2022-06-02", "2022-05-30", [.. Divisions.All]),
        ("2022-06-03", "", [.. Divisions.All]),
        ("2022-09-19", "", [.. Divisions.All]),
        ("2023-05-08", "", [.. Divisions.All]),
        ("2026-06-15", "", [Division.Scotland]),
    ];

    public static TheoryData<Division, int> Years() =>
        [
            .. from division in Divisions.All
            from year in Enumerable.Range(2015, 14)
            select (division, year),
        ];

    [Theory]
    [MemberData(nameof(Years))]
    public void The_rule_gives_every_published_day_but_those_proclaimed_once(
        Division division,
        int year
    )
    {
        var expected = Published.Of(division, year).Select(h => h.Day).ToHashSet();
        foreach (var (day, instead, where) in Once)
        {
            if (where.Contains(division) && expected.Remove(Days.Of(day)) && instead != "")
            {
                expected.Add(Days.Of(instead));
            }
        }

        Assert.Equal(expected.Order(), HolidayRule.Of(division, year).Select(h => h.Day));
    }

    [Fact]
    public void A_published_day_is_not_marked_as_computed_and_a_later_one_is()
    {
        Assert.Equal((2015, 2028), (Published.FirstPublished, Published.LastPublished));
        Assert.All(
            Divisions.All.SelectMany(d => Published.Of(d, 2028)),
            h => Assert.False(h.IsComputed)
        );
        Assert.All(
            Divisions.All.SelectMany(d => Published.Of(d, 2029)),
            h => Assert.True(h.IsComputed)
        );
    }

    [Theory]
    // The days of Easter from 2029 on, as printed in the Book of Common Prayer's table for these years.
    [InlineData(2029, "2029-04-01")]
    [InlineData(2030, "2030-04-21")]
    [InlineData(2038, "2038-04-25")]
    [InlineData(2049, "2049-04-18")]
    [InlineData(2076, "2076-04-19")]
    public void Easter_is_when_the_tables_have_it(int year, string day) =>
        Assert.Equal(Days.Of(day), Easter.Sunday(year));

    [Fact]
    public void No_bank_holiday_by_rule_falls_on_a_weekend_or_on_another()
    {
        foreach (var division in Divisions.All)
        {
            foreach (var year in Enumerable.Range(1972, 228))
            {
                var days = HolidayRule.Of(division, year);

                Assert.DoesNotContain(
                    days,
                    h => h.Day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday
                );
                Assert.Equal(days.Count, days.Select(h => h.Day).Distinct().Count());
                Assert.Equal(
                    division switch
                    {
                        Division.Scotland => 9,
                        Division.NorthernIreland => 10,
                        _ => 8,
                    },
                    days.Count
                );
            }
        }
    }

    [Theory]
    [InlineData(Division.Scotland, "2033-01-03", HolidayBasis.Act)]
    [InlineData(Division.Scotland, "2033-01-04", HolidayBasis.Custom)]
    [InlineData(Division.EnglandAndWales, "2033-01-03", HolidayBasis.Custom)]
    [InlineData(Division.EnglandAndWales, "2033-12-26", HolidayBasis.Act)]
    [InlineData(Division.EnglandAndWales, "2033-12-27", HolidayBasis.Act)]
    [InlineData(Division.EnglandAndWales, "2032-12-27", HolidayBasis.Act)]
    [InlineData(Division.EnglandAndWales, "2032-12-28", HolidayBasis.Custom)]
    [InlineData(Division.EnglandAndWales, "2029-03-30", HolidayBasis.CommonLaw)]
    [InlineData(Division.Scotland, "2029-03-30", HolidayBasis.Act)]
    [InlineData(Division.NorthernIreland, "2030-03-18", HolidayBasis.Act)]
    [InlineData(Division.NorthernIreland, "2029-03-19", HolidayBasis.Custom)]
    [InlineData(Division.NorthernIreland, "2030-07-12", HolidayBasis.Custom)]
    public void A_computed_day_says_whether_the_Act_or_custom_makes_it(
        Division division,
        string day,
        HolidayBasis basis
    ) => Assert.Equal(basis, Published.On(division, Days.Of(day))?.Basis);
}
