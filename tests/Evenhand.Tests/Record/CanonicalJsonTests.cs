using System.Globalization;
using System.Text;
using CsCheck;
using Evenhand.Record.Canonical;
using Xunit;

namespace Evenhand.Tests.Record;

/// <summary>The vectors that RFC 8785 publishes, and what follows from them.</summary>
public sealed class CanonicalJsonTests
{
    // RFC 8785, appendix B.
    [Theory]
    [InlineData("0000000000000000", "0")]
    [InlineData("8000000000000000", "0")]
    [InlineData("0000000000000001", "5e-324")]
    [InlineData("8000000000000001", "-5e-324")]
    [InlineData("7fefffffffffffff", "1.7976931348623157e+308")]
    [InlineData("ffefffffffffffff", "-1.7976931348623157e+308")]
    [InlineData("4340000000000000", "9007199254740992")]
    [InlineData("c340000000000000", "-9007199254740992")]
    [InlineData("4430000000000000", "295147905179352830000")]
    [InlineData("44b52d02c7e14af5", "9.999999999999997e+22")]
    [InlineData("44b52d02c7e14af6", "1e+23")]
    [InlineData("44b52d02c7e14af7", "1.0000000000000001e+23")]
    [InlineData("444b1ae4d6e2ef4e", "999999999999999700000")]
    [InlineData("444b1ae4d6e2ef4f", "999999999999999900000")]
    [InlineData("444b1ae4d6e2ef50", "1e+21")]
    [InlineData("3eb0c6f7a0b5ed8c", "9.999999999999997e-7")]
    [InlineData("3eb0c6f7a0b5ed8d", "0.000001")]
    [InlineData("41b3de4355555553", "333333333.3333332")]
    [InlineData("41b3de4355555554", "333333333.33333325")]
    [InlineData("41b3de4355555555", "333333333.3333333")]
    [InlineData("41b3de4355555556", "333333333.3333334")]
    [InlineData("41b3de4355555557", "333333333.33333343")]
    [InlineData("becbf647612f3696", "-0.0000033333333333333333")]
    [InlineData("43143ff3c1cb0959", "1424953923781206.2")]
    public void A_number_is_printed_as_appendix_B_of_the_RFC_has_it(string bits, string text) =>
        Assert.Equal(
            text,
            EcmaNumber.Text(
                BitConverter.UInt64BitsToDouble(
                    ulong.Parse(bits, NumberStyles.HexNumber, CultureInfo.InvariantCulture)
                )
            )
        );

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void A_number_that_is_not_finite_is_refused(double number) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => EcmaNumber.Text(number));

    // RFC 8785, section 3.2.2 and 3.2.4.
    [Fact]
    public void The_example_of_the_RFC_comes_out_with_its_bytes()
    {
        const string given = """
            {
              "numbers": [333333333.33333329, 1E30, 4.50, 2e-3, 0.000000000000000000000000001],
              "string": "\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"\/",
              "literals": [null, true, false]
            }
            """;

        Assert.Equal(
            """{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\u000f\nA'B\"\\\\\"/"}""",
            Text(given)
        );
    }

    // RFC 8785, section 3.2.3.
    [Fact]
    public void Keys_stand_in_the_order_of_their_UTF_16_units()
    {
        const string given = """
            {"\u20ac":"Euro Sign","\r":"Carriage Return","\ufb33":"Hebrew Letter Dalet With Dagesh","1":"One",
             "\ud83d\ude00":"Emoji: Grinning Face","\u0080":"Control","\u00f6":"Latin Small Letter O With Diaeresis"}
            """;

        Assert.Equal(
            "{\"\\r\":\"Carriage Return\",\"1\":\"One\",\"\u0080\":\"Control\",\"ö\":\"Latin Small Letter O With Diaeresis\",\"€\":\"Euro Sign\",\"😀\":\"Emoji: Grinning Face\",\"\ufb33\":\"Hebrew Letter Dalet With Dagesh\"}",
            Text(given)
        );
    }

    [Theory]
    [InlineData("""{"a":1,"a":2}""")]
    [InlineData("""{"a":"\ud800"}""")]
    [InlineData("""{"\udc00":1}""")]
    [InlineData("""[1e999]""")]
    [InlineData("""{"a":1} x""")]
    [InlineData("""{"a":01}""")]
    [InlineData("")]
    public void What_has_no_canonical_form_is_refused(string given) =>
        Assert.False(CanonicalJson.Of(given).IsOk);

    [Fact]
    public void Bytes_that_are_not_UTF_8_are_refused() =>
        Assert.False(CanonicalJson.Of(new byte[] { (byte)'"', 0xC3, (byte)'"' }).IsOk);

    [Fact]
    public void A_number_read_back_from_its_text_is_the_same_number() =>
        Gen
            .Double.Where(double.IsFinite)
            .Sample(
                n => double.Parse(EcmaNumber.Text(n), CultureInfo.InvariantCulture) == n,
                iter: 100_000
            );

    [Fact]
    public void What_is_canonical_stays_as_it_is() =>
        Gen.Dictionary(Gen.String, Gen.Double.Where(double.IsFinite))[0, 8]
            .Where(d => d.Keys.All(k => !k.Any(char.IsSurrogate)))
            .Sample(d =>
            {
                var once = CanonicalJson.Of(System.Text.Json.JsonSerializer.Serialize(d)).Value;
                Assert.Equal(once, CanonicalJson.Of(once).Value);
            });

    private static string Text(string json) =>
        Encoding.UTF8.GetString(CanonicalJson.Of(json).Value);
}
