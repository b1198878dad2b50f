using Evenhand.Registers.Payments;
using Evenhand.Registers.Text;
using Xunit;

namespace Evenhand.Tests.Registers.Payments;

public sealed class PoundsTextTests
{
    [Theory]
    [InlineData("1,5")]
    [InlineData("12,34.50")]
    [InlineData("1234,567")]
    [InlineData(",123")]
    [InlineData("1.234,50")]
    [InlineData("--5")]
    [InlineData("(-5)")]
    [InlineData("(5)-")]
    [InlineData("££5")]
    [InlineData("5 6")]
    [InlineData("ten")]
    [InlineData("-")]
    [InlineData("£")]
    [InlineData("")]
    [InlineData(".")]
    [InlineData("1000000000000")]
    [InlineData("25/06/2012900")]
    public void What_is_no_amount_is_not_read_as_one(string text) =>
        Assert.False(PoundsText.TryRead(text, out _));

    [Theory]
    [InlineData("31/02/2020")]
    [InlineData("13/13/2020")]
    [InlineData("12/05/2202")]
    [InlineData("25/06/2012900")]
    [InlineData("Jun-20")]
    [InlineData("123456")]
    [InlineData("1.50")]
    [InlineData("99999")]
    [InlineData("1/2")]
    [InlineData("")]
    public void What_is_no_day_is_not_read_as_one(string text) =>
        Assert.False(WrittenDay.TryRead(text, out _));
}
