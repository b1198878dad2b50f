using System.Text;
using System.Text.Json;
using CsCheck;
using Evenhand.Ocds.Reading;
using Xunit;

namespace Evenhand.Tests.Ocds.Reading;

public sealed class WellFormedTests
{
    [Theory]
    [InlineData("""{"a": "\ud83d\ude00 \u00e9 \\ud800 \n"}""")]
    [InlineData("""{"é": "ü"}""")]
    [InlineData("")]
    public void What_can_be_read_stays_as_it_is(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        Assert.Same(bytes, WellFormed.Mend(bytes));
    }

    [Theory]
    [InlineData("\"\\ud800\"", "\uFFFD")]
    [InlineData("\"\\udc00\\ud800x\"", "\uFFFD\uFFFDx")]
    [InlineData("\"\\ud800\\u0041\"", "\uFFFDA")]
    [InlineData("\"\\\\\\ud83d\\ude00\"", "\\😀")]
    public void Half_a_character_becomes_a_mark_that_something_stood_there(
        string json,
        string expected
    ) =>
        Assert.Equal(
            expected,
            JsonSerializer.Deserialize<string>(WellFormed.Mend(Encoding.UTF8.GetBytes(json)))
        );

    [Fact]
    public void Every_text_that_is_JSON_can_be_read_once_it_is_mended() =>
        Gen.OneOf(
                Gen.OneOf((string[])["\\ud83d", "\\ude00", "\\u0041", "\\\\", "\\n", "a", "\\\""])
                    .Select(Encoding.UTF8.GetBytes),
                Gen.Byte[0x80, 0xFF].Array[1, 3]
            )
            .Array[0, 12]
            .Select(parts => (byte[])[(byte)'"', .. parts.SelectMany(p => p), (byte)'"'])
            .Sample(bytes =>
            {
                using var document = JsonDocument.Parse(WellFormed.Mend(bytes));
                return document.RootElement.GetString() is not null;
            });
}
