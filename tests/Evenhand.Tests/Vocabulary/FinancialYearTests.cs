using CsCheck;
using Evenhand.Vocabulary;
using Xunit;

namespace Evenhand.Tests.Vocabulary;

/// <summary>Financial years as returns, files and people write them.</summary>
public sealed class FinancialYearTests
{
    [Theory]
    [InlineData("2013-14")]
    [InlineData("2013/14")]
    [InlineData("2013-2014")]
    [InlineData("201314")]
    [InlineData("20132014")]
    [InlineData("1314")]
    [InlineData("13-14")]
    [InlineData(" 2013-14 ")]
    public void A_year_is_read_however_it_is_written(string text)
    {
        Assert.True(FinancialYear.TryParse(text, out var year));
        Assert.Equal((2013, "2013-14"), (year.Begins, year.ToString()));
    }

    [Theory]
    [InlineData("1999-00", 1999)]
    [InlineData("19992000", 1999)]
    [InlineData("0910", 2009)]
    public void The_turn_of_a_century_is_no_obstacle(string text, int begins)
    {
        Assert.True(FinancialYear.TryParse(text, out var year));
        Assert.Equal(begins, year.Begins);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("2013")]
    [InlineData("2013-15")]
    [InlineData("2014-13")]
    [InlineData("1415-16")]
    [InlineData("2013-14a")]
    [InlineData("two years")]
    public void What_is_not_two_years_that_follow_each_other_is_no_financial_year(string? text) =>
        Assert.False(FinancialYear.TryParse(text, out _));

    [Theory]
    [InlineData("2014-03-31", 2013)]
    [InlineData("2014-04-01", 2014)]
    [InlineData("2013-12-31", 2013)]
    public void It_runs_from_1_April_to_31_March(string day, int begins)
    {
        var year = FinancialYear.Of(DateOnly.ParseExact(day, "yyyy-MM-dd"));

        Assert.Equal(begins, year.Begins);
        Assert.Equal(new DateOnly(begins + 1, 3, 31), year.LastDay);
    }

    [Fact]
    public void What_is_written_is_read_again() =>
        Gen.Int[1990, 2098]
            .Sample(begins =>
                FinancialYear.TryParse(new FinancialYear(begins).ToString(), out var year)
                && year.Begins == begins
            );
}
