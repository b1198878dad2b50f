using Evenhand.Vocabulary;
using Xunit;

namespace Evenhand.Tests.Vocabulary;

public sealed class UkRegionsTests
{
    [Theory]
    [InlineData("UKI", "London")]
    [InlineData("TLI33", "London")]
    [InlineData(" ukrainian ", null)]
    [InlineData("UK", null)]
    [InlineData("UKZ", null)]
    [InlineData("yorkshire & humber", "Yorkshire and The Humber")]
    [InlineData("Humber", null)]
    [InlineData("Yorkshire and Humber", "Yorkshire and The Humber")]
    [InlineData("East", "East of England")]
    public void A_code_or_a_word_names_a_region(string written, string? name) =>
        Assert.Equal(name, UkRegions.Name(written));

    [Fact]
    public void Every_region_has_a_code_in_both_lists_and_each_names_it()
    {
        var names = UkRegions.Letters.Select(l => UkRegions.Name($"UK{l}")!).ToList();

        Assert.Equal(12, names.Distinct(StringComparer.Ordinal).Count());
        Assert.All(
            names,
            (name, i) =>
                Assert.Equal(
                    [$"UK{UkRegions.Letters[i]}", $"TL{UkRegions.Letters[i]}"],
                    UkRegions.Codes(name)
                )
        );
        Assert.All(names, name => Assert.Equal(name, UkRegions.Name(UkRegions.Codes(name)[1])));
        Assert.Empty(UkRegions.Codes("Cornwall"));
    }
}
