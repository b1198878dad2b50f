using Evenhand.Market.Simulation;
using Evenhand.Market.Spending;
using Evenhand.Testing;
using Xunit;

namespace Evenhand.Tests.Market.Spending;

/// <summary>Spending from returns of an unseen layout, with sums among their rows and years that overlap.</summary>
public sealed class SpendingViewTests : IDisposable
{
    private const string Header =
        "time_period,geographic_level,region_name,la_name,description_of_expenditure,own_provision,private_provision,other_public_sector_provision,voluntary_provision,total_expenditure\n";
    private const string Newer =
        Header
        + """
            202324,National,,,3.1.1 Residential care,1000,2000,3000,4000,10000
            202324,Regional,London,,3.1.1 Residential care,100,200,300,400,1000
            202324,Local authority,London,Camden,3.1.1 Residential care,10,20,30,40,100
            202324,Local authority,London,Brent,3.1.1 Residential care,,5,,,5
            202324,Local authority,,New Barsetshire,3.1.1 Residential care,1,,..,-3,-2
            202324,Local authority,London,Camden,3.1.2 Fostering services,7,7,7,7,28
            202223,Local authority,London,Camden,3.1.1 Residential care,8,8,8,8,32
            """;
    private const string Older =
        Header
        + """
            202223,Local authority,London,Camden,3.1.1 Residential care,99,99,99,99,396
            202122,Local authority,London,Camden,3.1.1 Residential care,6,6,6,6,24
            """;

    private readonly TemporaryHome home = new();

    public SpendingViewTests() =>
        Assert.True(home.Load(home.Write("newer.csv", Newer), home.Write("older.csv", Older)).IsOk);

    public void Dispose() => home.Dispose();

    [Fact]
    public void Sums_for_regions_and_the_nation_are_not_added_in()
    {
        var answer = Ask(new SpendingQuestion("residential-care"));

        Assert.Equal("2023-24", answer.Year);
        Assert.Equal<decimal?>([11, 25, 30, 37], answer.Groups.Select(g => g.AmountGbp));
        Assert.Equal((103m, 3), (answer.TotalGbp, answer.Authorities));
    }

    [Fact]
    public void An_authority_that_joins_no_code_counts_in_the_whole_and_stands_under_its_own_name()
    {
        var areas = Ask(new SpendingQuestion("residential-care") { By = SpendingBy.Area });
        var regions = Ask(new SpendingQuestion("residential-care") { By = SpendingBy.Region });

        Assert.Equal(
            [("Camden", 100m), ("Brent", 5m), ("New Barsetshire", -2m)],
            areas.Groups.Select(g => (g.Name, g.AmountGbp!.Value))
        );
        Assert.Equal(
            [("London", 105m), ("Not known", -2m)],
            regions.Groups.Select(g => (g.Name, g.AmountGbp!.Value))
        );
        Assert.Equal(
            (null, 5m, null, null),
            (
                areas.Groups[1].OwnGbp,
                areas.Groups[1].PrivateGbp,
                areas.Groups[1].OtherPublicGbp,
                areas.Groups[1].VoluntaryGbp
            )
        );
    }

    [Fact]
    public void Where_two_returns_hold_one_year_the_newer_counts()
    {
        var years = Ask(new SpendingQuestion("residential-care") { By = SpendingBy.Year });

        Assert.Equal(
            [("2021-22", 24m), ("2022-23", 32m), ("2023-24", 103m)],
            years.Groups.Select(g => (g.Key, g.AmountGbp!.Value))
        );
        Assert.All(years.Groups, g => Assert.Null(g.Share));
    }

    [Fact]
    public void A_simulation_shows_the_newest_spending_with_its_year()
    {
        home.Load(home.Write("list.csv", new MadeUpList().Add().Add("Voluntary").ToString()));

        var spending = new Simulator(home.Store, TemporaryHome.Libraries)
            .Run(new Policy("residential-care", "ofsted-voluntary"))
            .Value.SpendingGbp!;

        Assert.Equal(
            ("2023-24", 37m, 66m, 0m),
            (spending.Year, spending.Retained, spending.Excluded, spending.Unknown)
        );
    }

    private SpendingAnswer Ask(SpendingQuestion question) =>
        new SpendingView(home.Store, TemporaryHome.Libraries).Ask(question).Value;
}
