using System.Globalization;
using Evenhand.Vocabulary;
using Xunit;

namespace Evenhand.Tests.Vocabulary;

public sealed class LondonTimeTests
{
    [Theory]
    [InlineData("2026-11-27T14:05:00Z", "2:05pm on 27 November 2026")]
    [InlineData("2026-07-01T23:30:00Z", "12:30am on 2 July 2026")]
    [InlineData("2026-10-25T00:30:00Z", "1:30am on 25 October 2026")]
    [InlineData("2026-10-25T01:30:00Z", "1:30am on 25 October 2026")]
    [InlineData("2026-07-01T12:00:00+05:00", "8:00am on 1 July 2026")]
    public void A_time_is_told_by_the_clocks_of_London(string time, string shown) =>
        Assert.Equal(
            shown,
            LondonTime.Show(DateTimeOffset.Parse(time, CultureInfo.InvariantCulture))
        );

    [Fact]
    public void The_day_in_London_begins_an_hour_before_that_of_UTC_in_summer() =>
        Assert.Equal(
            new DateOnly(2026, 7, 2),
            LondonTime.Day(new DateTimeOffset(2026, 7, 1, 23, 0, 0, TimeSpan.Zero))
        );
}
