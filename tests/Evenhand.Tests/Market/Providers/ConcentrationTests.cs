using CsCheck;
using Evenhand.Market.Building;
using Evenhand.Market.Providers;
using Evenhand.Testing;
using Xunit;

namespace Evenhand.Tests.Market.Providers;

/// <summary>Who is one owner, and what is said where some owners are not named.</summary>
public sealed class ConcentrationTests
{
    [Theory]
    [InlineData("Example Care Limited", "EXAMPLE CARE LTD")]
    [InlineData("Example Care Limited", "Example  care ltd.")]
    [InlineData("K & G Care Ltd", "K&G Care Limited")]
    [InlineData("K & G Care Ltd", "K and G Care Ltd")]
    [InlineData("St. Christopher's Fellowship", "St Christophers Fellowship")]
    [InlineData("Café Care", "Cafe Care")]
    public void Names_that_differ_in_what_company_law_passes_over_are_one_owner(
        string one,
        string other
    ) => Assert.Equal(EditionTables.OwnerKey(one), EditionTables.OwnerKey(other));

    [Theory]
    [InlineData("Example Care Limited", "Example Care")]
    [InlineData("Example Care Limited", "Example Care plc")]
    [InlineData("Example Care Limited", "Example Care Group Limited")]
    [InlineData("Example Care Limited", "Example Care (North) Limited")]
    [InlineData("Example Care Limited", "Exampel Care Limited")]
    [InlineData("The Example Care Limited", "Example Care Limited")]
    [InlineData("Time Out Homes Limited", "Timeout Homes Limited")]
    [InlineData("Q+ Limited", "Q Limited")]
    [InlineData("Care 1 Limited", "Care 2 Limited")]
    public void Names_that_differ_in_more_stay_two_owners(string one, string other) =>
        Assert.NotEqual(EditionTables.OwnerKey(one), EditionTables.OwnerKey(other));

    [Fact]
    public void An_owner_that_is_not_named_is_not_one_owner_with_the_others()
    {
        using var home = new TemporaryHome();
        var list = new MadeUpList()
            .Add(places: "30", owner: "Example Care Limited")
            .Add(places: "30", owner: "EXAMPLE CARE LTD")
            .Add(places: "20", owner: "Other Care Limited")
            .Add(places: "5", owner: "")
            .Add(places: "5", owner: "Mr A Person")
            .Add(places: "5", owner: "REDACTED")
            .Add(places: "5", owner: "0");
        Assert.True(home.Load(home.Write("list.csv", list.ToString())).IsOk);

        var answer = new MarketView(home.Store, TemporaryHome.Libraries)
            .Ask(new MarketQuestion("childrens-homes") { By = MarketBy.Owner })
            .Value;

        var c = answer.Concentration;
        Assert.Equal((2, 0.8), (c.Owners, c.ShareWithNamedOwner));
        Assert.Equal((75 * 75) + (25 * 25), c.Hhi!.Value, 9);
        Assert.Equal(0.75, c.Cr1!.Value, 12);
        // Of all: 60 and 20 of 100 places, the rest in many hands; or all of the rest in the hands of the largest.
        Assert.Equal((60 * 60) + (20 * 20), c.HhiRange!.Low, 9);
        Assert.Equal((80 * 80) + (20 * 20), c.HhiRange.High, 9);
        Assert.Equal((0.6, 0.8), (c.Cr1Range!.Low, c.Cr1Range.High));
        Assert.Equal((0.8, 1.0), (c.Cr5Range!.Low, c.Cr5Range.High));
        Assert.Equal(
            [
                ("example care limited", 60L),
                ("other care limited", 20),
                ("unknown", 15),
                ("a-person", 5),
            ],
            answer.Groups.Select(g => (g.Key, g.Places!.Value))
        );
        Assert.Equal("Not known", answer.Groups[2].Name);
        Assert.Contains(
            "of all, 80.0% to 100.0% (index 4,000 to 6,800), the range being owners that are not named",
            answer.Headline[2]
        );
    }

    [Fact]
    public void Whoever_the_unnamed_owners_are_the_concentration_of_all_lies_in_its_range()
    {
        // Each unnamed provider turns out to belong to a named owner, or to one that nobody has heard of.
        var unnamed = Gen.Select(Gen.Long[0, 40], Gen.Int[0, 60]).Array[0, 10];
        Gen.Select(Gen.Long[0, 100].Array[0, 8], unnamed)
            .Sample(
                (named, rest) =>
                {
                    var range = Of(named, rest.Sum(r => r.Item1));
                    var owners = named.Concat(Enumerable.Repeat(0L, 61)).ToArray();
                    foreach (var (places, owner) in rest)
                    {
                        owners[owner] += places;
                    }

                    var truth = Of(owners, 0);
                    if (truth.Hhi is null)
                    {
                        Assert.Null(range.HhiRange);
                        return;
                    }

                    AssertIn(truth.Hhi.Value, range.HhiRange!.Low, range.HhiRange.High, 1e-6);
                    AssertIn(truth.Cr1!.Value, range.Cr1Range!.Low, range.Cr1Range.High, 1e-12);
                    AssertIn(truth.Cr5!.Value, range.Cr5Range!.Low, range.Cr5Range.High, 1e-12);
                }
            );

        static void AssertIn(double value, double low, double high, double slack) =>
            Assert.InRange(value, low - slack, high + slack);
    }

    [Fact]
    public void Two_owners_of_the_same_size_stay_two_where_not_all_are_named() =>
        Assert.Equal(
            10_000 * ((15.0 * 15) + (10 * 10)) / (25 * 25),
            Of([10, 10], 5).HhiRange!.High,
            9
        );

    [Fact]
    public void With_every_owner_named_there_is_no_range() =>
        Gen.Long[0, 100]
            .Array[1, 10]
            .Sample(sizes =>
            {
                var c = Of(sizes, 0);
                Assert.Equal(c.Hhi, c.HhiRange?.Low);
                Assert.Equal(c.Hhi, c.HhiRange?.High);
            });

    [Fact]
    public void A_service_without_places_is_measured_in_providers()
    {
        using var home = new TemporaryHome();
        var list = new MadeUpList()
            .Add(type: "Independent Fostering Agency", places: "", owner: "One Limited")
            .Add(type: "Independent Fostering Agency", places: "", owner: "One Ltd")
            .Add(type: "Independent Fostering Agency", places: "", owner: "Two Limited");
        Assert.True(home.Load(home.Write("list.csv", list.ToString())).IsOk);

        var c = new MarketView(home.Store, TemporaryHome.Libraries)
            .Ask(new MarketQuestion("fostering"))
            .Value.Concentration;

        Assert.Equal(("providers", 2), (c.MeasuredBy, c.Owners));
        Assert.Equal(2.0 / 3, c.Cr1!.Value, 12);
    }

    private static Concentration Of(IEnumerable<long> sizes, long withoutOwner) =>
        Concentration.Of(true, [.. sizes.Select(s => (s, 1L))], withoutOwner);
}
