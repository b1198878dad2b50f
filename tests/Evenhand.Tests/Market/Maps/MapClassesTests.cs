using CsCheck;
using Evenhand.Market.Maps;
using Xunit;

namespace Evenhand.Tests.Market.Maps;

public sealed class MapClassesTests
{
    [Fact]
    public void Every_count_is_in_the_class_whose_words_name_it() =>
        Gen.Int[0, 3000]
            .List[1, 160]
            .Sample(counts =>
            {
                var classes = MapClasses.For(MapFigure.Count, [.. counts.Select(c => (double)c)]);

                Assert.InRange(classes.Words.Count, 1, 5);
                foreach (var count in counts)
                {
                    var limits = classes
                        .Words[classes.Of(count)]
                        .Replace(",", "", StringComparison.Ordinal)
                        .Split(" to ")
                        .Select(int.Parse)
                        .ToList();
                    Assert.InRange(count, limits[0], limits[^1]);
                }
            });

    [Theory]
    [InlineData(0, "0% to 20%")]
    [InlineData(0.2, "0% to 20%")]
    [InlineData(0.2001, "Over 20% to 40%")]
    [InlineData(3 / 5.0, "Over 40% to 60%")]
    [InlineData(0.6000001, "Over 60% to 80%")]
    [InlineData(1, "Over 80% to 100%")]
    public void A_share_on_a_limit_is_in_the_class_below(double share, string words)
    {
        var classes = MapClasses.For(MapFigure.Share, []);

        Assert.Equal(words, classes.Words[classes.Of(share)]);
    }

    [Theory]
    [InlineData(2000, "0 to 2,000")]
    [InlineData(10000.000000001, "Over 8,000 to 10,000")]
    public void An_index_is_in_its_class(double index, string words)
    {
        var classes = MapClasses.For(MapFigure.Index, []);

        Assert.Equal(words, classes.Words[classes.Of(index)]);
    }
}
