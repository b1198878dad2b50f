using CsCheck;
using Evenhand.Statistics;
using Xunit;

namespace Evenhand.Tests.Statistics;

/// <summary>How much of a market few hold.</summary>
public sealed class MarketSharesTests
{
    private static readonly Gen<long[]> Sizes = Gen.Long[1, 10_000].Array[1, 30];

    // The first is the example of the Horizontal Merger Guidelines of the United States (2010), section 5.3.
    [Theory]
    [InlineData(new long[] { 30, 30, 20, 20 }, 2_600)]
    [InlineData(new long[] { 7 }, 10_000)]
    [InlineData(new long[] { 5, 5 }, 5_000)]
    [InlineData(new long[] { 5, 0, 5 }, 5_000)]
    public void The_index_is_the_sum_of_the_squares_of_the_shares_in_per_cent(
        long[] sizes,
        double index
    ) => Assert.Equal(index, MarketShares.Herfindahl(sizes)!.Value, 9);

    [Fact]
    public void The_index_of_n_owners_lies_between_that_of_n_equals_and_that_of_one() =>
        Sizes.Sample(sizes =>
        {
            var index = MarketShares.Herfindahl(sizes)!.Value / 10_000;
            return index >= (1.0 / sizes.Length) - 1e-12 && index <= 1 + 1e-12;
        });

    [Fact]
    public void The_order_of_owners_does_not_matter() =>
        Gen.Select(Sizes, Gen.Int[1, 8])
            .Sample(
                (sizes, largest) =>
                {
                    long[] turned = [.. sizes.Reverse()];
                    Assert.Equal(MarketShares.Herfindahl(sizes), MarketShares.Herfindahl(turned));
                    Assert.Equal(
                        MarketShares.Ratio(sizes, largest),
                        MarketShares.Ratio(turned, largest)
                    );
                }
            );

    [Fact]
    public void Merging_two_owners_never_lowers_the_index_or_a_ratio() =>
        Gen.Select(Gen.Long[1, 10_000].Array[2, 30], Gen.Int[0, 1_000], Gen.Int[1, 8])
            .Sample(
                (sizes, at, largest) =>
                {
                    var first = at % (sizes.Length - 1);
                    long[] merged =
                    [
                        sizes[first] + sizes[first + 1],
                        .. sizes.Where((_, i) => i != first && i != first + 1),
                    ];
                    return MarketShares.Herfindahl(merged) >= MarketShares.Herfindahl(sizes) - 1e-9
                        && MarketShares.Ratio(merged, largest)
                            >= MarketShares.Ratio(sizes, largest) - 1e-12;
                }
            );

    [Fact]
    public void The_five_largest_hold_at_least_what_the_largest_holds_and_at_most_all() =>
        Sizes.Sample(sizes =>
            MarketShares.Ratio(sizes, 1) is { } one
            && MarketShares.Ratio(sizes, 5) is { } five
            && one > 0
            && one <= five
            && five <= 1
        );

    [Fact]
    public void A_part_held_by_many_small_ones_lowers_index_and_ratio_as_its_size_says() =>
        Gen.Select(Sizes, Gen.Long[0, 10_000])
            .Sample(
                (sizes, rest) =>
                {
                    var all = sizes.Sum() + rest;
                    var held = (double)sizes.Sum() / all;
                    Assert.Equal(
                        MarketShares.Herfindahl(sizes)!.Value * held * held,
                        MarketShares.Herfindahl(sizes, all)!.Value,
                        6
                    );
                    Assert.Equal(
                        MarketShares.Ratio(sizes, 5)!.Value * held,
                        MarketShares.Ratio(sizes, 5, all)!.Value,
                        9
                    );
                }
            );

    [Theory]
    [InlineData(new long[0])]
    [InlineData(new long[] { 0, 0 })]
    public void A_market_of_nothing_has_no_concentration(long[] sizes)
    {
        Assert.Null(MarketShares.Herfindahl(sizes));
        Assert.Null(MarketShares.Ratio(sizes, 1));
    }
}
