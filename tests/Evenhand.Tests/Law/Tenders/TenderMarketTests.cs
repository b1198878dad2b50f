using Evenhand.Lake.Editions;
using Evenhand.Law.TenderChecks;
using Evenhand.Market.Providers;
using Evenhand.Testing;
using Xunit;

namespace Evenhand.Tests.Law.Tenders;

/// <summary>How many providers could bid, from the data that ships.</summary>
public sealed class TenderMarketTests(RealData data)
{
    [Fact]
    public void Income_that_no_register_gives_is_unknown_and_not_failing()
    {
        var market = Count("min_turnover_gbp: 5000000");

        Assert.True(market.Eligible > 0);
        Assert.Equal((0L, 0L, market.Eligible), (market.Able, market.Unable, market.Unknown));
        Assert.Equal(market.Eligible, Assert.Single(market.Asks).AbleWithout);
    }

    [Fact]
    public void Who_asks_nothing_of_bidders_shuts_nobody_out()
    {
        var market = Count("lots: 1");

        Assert.Equal((market.Eligible, 0L, 0L), (market.Able, market.Unable, market.Unknown));
    }

    [Fact]
    public void Places_are_counted_over_all_that_an_owner_runs_and_more_are_had_by_fewer()
    {
        var counts = new[] { 1, 5, 50, 500 }
            .Select(places => Count($"min_places: {places}"))
            .ToList();

        Assert.All(counts, m => Assert.Equal(m.Eligible, m.Able + m.Unable + m.Unknown));
        Assert.Equal(counts.Select(m => m.Able).OrderDescending(), counts.Select(m => m.Able));
        Assert.True(counts[0].Able > counts[3].Able);
    }

    [Fact]
    public void A_change_lets_no_fewer_bid()
    {
        var market = Count("min_places: 50\n  min_grade: good\n  min_turnover_gbp: 1");

        Assert.Equal(3, market.Asks.Count);
        Assert.All(
            market.Asks,
            a =>
            {
                Assert.True(a.AbleWithout >= market.Able);
                Assert.Equal(market.Eligible, a.Meet + a.Fail + a.Unknown);
            }
        );
    }

    [Fact]
    public void A_tender_without_a_service_counts_nobody_and_says_why()
    {
        var (market, whyNot) = View()
            .Ask(ShippedTenders.Book.Tender("t", []), null, null, null)
            .Value;

        Assert.Null(market);
        Assert.NotNull(whyNot);
    }

    private TenderMarket Count(string requirements) =>
        View()
            .Ask(
                ShippedTenders
                    .Read($"title: T\nrequirements:\n  {requirements}\n", "t.yaml")
                    .Value.Single(),
                "childrens-homes",
                null,
                null
            )
            .Value.Market!;

    private TenderMarketView View() =>
        new(
            new BidderView(new EditionStore(data.Home), TemporaryHome.Libraries),
            TemporaryHome.Libraries,
            ShippedTenders.Book
        );
}
