using System.Text;
using CsCheck;
using Evenhand.Ocds.Reading;
using Xunit;

namespace Evenhand.Tests.Ocds.Reading;

public sealed class OcdsDateTests
{
    private const string Letters = "0123456789-+:TZ. x\u00e9";

    private static readonly string[] Written =
    [
        "2025-03-11T09:40:00Z",
        "2025-03-11T09:40:00+01:00",
        "2025-03-11T09:40:00-05:30",
        "2025-03-11T09:40:00.123Z",
        "2025-03-11T09:40Z",
        "2025-03-11T09:40:00",
        "2025-03-11",
        "2024-02-29T00:00:00Z",
        "2025-02-29T00:00:00Z",
        "2025-13-01T00:00:00Z",
        "2025-03-11T24:00:00Z",
        "2025-03-11T09:40:60Z",
        "2025-03-11T09:40:00+14:00",
        "2025-03-11T09:40:00+15:00",
        "0001-01-01T00:00:00+13:00",
        "9999-12-31T23:59:59-13:00",
        "2025-03-11t09:40:00z",
        "2025-03-11 09:40:00Z",
        "yesterday",
        "",
    ];

    [Fact]
    public void Bytes_and_text_say_the_same_moment() =>
        Assert.All(
            Written,
            w => Assert.Equal(OcdsDate.Read(w), OcdsDate.Read(Encoding.UTF8.GetBytes(w)))
        );

    [Fact]
    public void They_do_so_however_a_date_is_broken() =>
        (
            from written in Gen.Int[0, Written.Length - 1].Select(i => Written[i])
            from place in Gen.Int[0, 30]
            from letter in Gen.Int[0, Letters.Length - 1].Select(i => Letters[i])
            select place < written.Length
                ? written[..place] + letter + written[(place + 1)..]
                : written + letter
        ).Sample(w => OcdsDate.Read(w) == OcdsDate.Read(Encoding.UTF8.GetBytes(w)));

    [Fact]
    public void The_offset_counts() =>
        Assert.Equal(
            TimeSpan.FromHours(1),
            OcdsDate.Read("2025-03-11T09:40:00Z"u8) - OcdsDate.Read("2025-03-11T09:40:00+01:00"u8)
        );
}
