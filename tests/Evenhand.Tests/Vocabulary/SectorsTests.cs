using Evenhand.Vocabulary;
using Xunit;

namespace Evenhand.Tests.Vocabulary;

public sealed class SectorsTests
{
    public static TheoryData<Sector> All => new(Enum.GetValues<Sector>());

    [Theory]
    [MemberData(nameof(All))]
    public void Every_sector_reads_back_from_its_key(Sector sector) =>
        Assert.Equal(sector, Sectors.Parse(sector.Key()));

    [Theory]
    [InlineData("")]
    [InlineData("Private")]
    [InlineData("Local Authority")]
    [InlineData("public-sector")]
    public void Any_other_text_is_no_known_sector(string key) =>
        Assert.Equal(Sector.Unknown, Sectors.Parse(key));

    [Fact]
    public void No_two_sectors_share_a_key_or_a_title()
    {
        var keys = Enum.GetValues<Sector>().Select(s => s.Key()).ToList();

        Assert.Equal(keys.Count, keys.Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(
            keys.Count,
            keys.Select(Sectors.Title).Distinct(StringComparer.Ordinal).Count()
        );
    }

    [Fact]
    public void Only_the_unknown_sector_is_told_as_not_known() =>
        Assert.Equal(
            [Sector.Unknown],
            Enum.GetValues<Sector>().Where(s => Sectors.Title(s.Key()) == "Not known")
        );
}
