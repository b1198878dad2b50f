using CsCheck;
using Evenhand.Vocabulary;
using Xunit;

namespace Evenhand.Tests.Vocabulary;

public sealed class AreaCodeTests
{
    private static readonly Gen<string> Codes = Gen.Select(
        Gen.OneOf('E', 'W', 'S', 'N', 'K'),
        Gen.Char['0', '9'].Array[8],
        (country, digits) => country + new string(digits)
    );

    [Theory]
    [InlineData("E06000001")]
    [InlineData(" e06000001\t")]
    [InlineData("\u00A0E06000001\n")]
    public void Case_and_outer_blanks_do_not_matter(string written)
    {
        Assert.True(AreaCode.TryParse(written, out var code));
        Assert.Equal("E06000001", code.ToString());
        Assert.Equal(AreaCode.Parse("E06000001"), code);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("E0600000")]
    [InlineData("E060000011")]
    [InlineData("X06000001")]
    [InlineData("606000001")]
    [InlineData("E0600000A")]
    [InlineData("E0600 001")]
    [InlineData("E0600000\u0661")]
    [InlineData("\uFF2506000001")]
    public void Any_other_form_is_no_code(string? written)
    {
        Assert.False(AreaCode.TryParse(written, out var code));
        Assert.Equal(default, code);
    }

    [Fact]
    public void A_text_that_is_no_code_is_named_in_the_fault()
    {
        var fault = Assert.Throws<FormatException>(() => AreaCode.Parse("Leeds"));

        Assert.Contains("'Leeds'", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_code_reads_back_as_it_was_written() =>
        Codes.Sample(code => AreaCode.Parse(code).ToString() == code);

    [Fact]
    public void Two_codes_are_equal_exactly_when_their_texts_are() =>
        Gen.Select(Codes, Codes)
            .Sample((a, b) => (AreaCode.Parse(a) == AreaCode.Parse(b)) == (a == b));

    [Fact]
    public void The_default_code_shows_as_nothing() =>
        Assert.Equal("", default(AreaCode).ToString());
}
