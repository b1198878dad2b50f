using Evenhand.Market.Providers;
using Evenhand.Testing;
using Xunit;

namespace Evenhand.Tests.Market.Providers;

/// <summary>The figures of the bundled lists, counted once outside of Evenhand.</summary>
public sealed class RealFiguresTests(RealData data)
{
    [Theory]
    [InlineData("2025-03-31", "private", 3320, 11250)]
    [InlineData("2025-03-31", "local-authority", 467, 2188)]
    [InlineData("2025-03-31", "voluntary", 152, 802)]
    [InlineData("2025-03-31", "health", 7, 35)]
    [InlineData("2019-03-31", "private", 1574, 6258)]
    [InlineData("2019-03-31", "local-authority", 387, 2117)]
    [InlineData("2019-03-31", "voluntary", 141, 930)]
    [InlineData("2019-03-31", "health", 10, 60)]
    public void Childrens_homes_and_places_by_sector_are_those_of_the_published_list(
        string day,
        string sector,
        long providers,
        long places
    )
    {
        var answer = data
            .Market.Ask(
                new MarketQuestion("childrens-homes")
                {
                    AsOf = DateOnly.ParseExact(day, "yyyy-MM-dd"),
                }
            )
            .Value;

        var group = Assert.Single(answer.Groups, g => g.Key == sector);
        Assert.Equal((providers, places), (group.Providers, group.Places));
    }
}
