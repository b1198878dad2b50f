using Evenhand.Market.Providers;
using Evenhand.Market.Simulation;
using Evenhand.Testing;
using Xunit;

namespace Evenhand.Tests.Market.Providers;

/// <summary>Lists of several days, and of joiners and leavers, in one edition.</summary>
public sealed class YearsTests : IDisposable
{
    private const string Movements = """
        URN,Provision type,Local authority,Sector,Places,Registration date,Cancelled or resigned date,Joiner status,Leaver status,Name
        SC900001,Children's home,Leeds,Private,4,01/05/2021,,Joiner,,Mr Secret Person
        SC900002,CHILDREN’S HOME,Leeds,Voluntary,6,01/05/2021,01/02/2022,Joiner,Leaver,REDACTED
        SC900003,Children's home,Kent,Voluntary,5,01/05/2011,01/02/2022,,Leaver,REDACTED
        SC900004,Boarding School,Leeds,Private,50,01/05/2021,,Joiner,,REDACTED
        SC900005,Children's home,Leeds,Co-operative,,01/05/2021,,Joiner,,REDACTED
        """;

    private readonly TemporaryHome home = new();

    public void Dispose() => home.Dispose();

    [Fact]
    public void Joiners_and_leavers_are_counted_by_sector_and_area_and_one_may_be_both()
    {
        Load(List(2021).Add(), List(2022).Add());
        home.Load(home.Write("joiners_leavers_22.csv", Movements));

        var all = Ask(null);
        var leeds = Ask("Leeds");

        Assert.Equal(
            [("private", 1L, 4L, 0L, 0L), ("unknown", 1, 0, 0, 0), ("voluntary", 1, 6, 2, 11)],
            Rows(all)
        );
        Assert.Equal(
            [("private", 1L, 4L, 0L, 0L), ("unknown", 1, 0, 0, 0), ("voluntary", 1, 6, 1, 6)],
            Rows(leeds)
        );
        Assert.All(all.Movements, m => Assert.Equal(new DateOnly(2022, 3, 31), m.YearTo));

        static List<(string, long, long, long, long)> Rows(MarketAnswer answer) =>
            [
                .. answer
                    .Movements.OrderBy(m => m.Sector, StringComparer.Ordinal)
                    .Select(m =>
                        (
                            m.Sector,
                            m.Joined.Providers,
                            m.Joined.Places!.Value,
                            m.Left.Providers,
                            m.Left.Places!.Value
                        )
                    ),
            ];
    }

    [Fact]
    public void A_rule_for_new_registrations_counts_the_joiners_that_it_would_have_turned_away()
    {
        Load(List(2021).Add(), List(2022).Add());
        home.Load(home.Write("joiners_leavers_22.csv", Movements));

        var result = new Simulator(home.Store, TemporaryHome.Libraries)
            .Run(
                new Policy("childrens-homes", PolicyKind.NewRegistrationsOnly)
                {
                    Definition = "ofsted-voluntary",
                }
            )
            .Value;

        var year = Assert.Single(result.WhatItWouldTake.Movements);
        Assert.Equal(
            (1, 1, 1),
            (
                year.EligibleJoined.Providers,
                year.OthersJoined.Providers,
                year.UnknownJoined.Providers
            )
        );
        Assert.Equal((2, 0), (year.EligibleLeft.Providers, year.OthersLeft.Providers));
        Assert.Equal(
            "Had it held in the years to March 2022, between 1 and 2 of 3 registrations would have been turned away; the range is providers of whom the loaded registers cannot say whether they count.",
            result.Headline[1]
        );
    }

    [Fact]
    public void Who_is_not_registered_on_the_day_does_not_count()
    {
        Load(
            List(2022).Add(places: "4").Add(places: "7", status: "Resigned"),
            List(2024).Add(places: "4").Add(places: "8", status: "Suspended")
        );

        Assert.Equal(
            [("2022-03-31", 4L), ("2024-03-31", 12)],
            Ask(null).Groups.Select(g => (g.Key, g.Places!.Value))
        );
    }

    [Fact]
    public void A_council_is_not_compared_with_days_before_it_was_there()
    {
        // Cumberland began on 1 April 2023; its homes stood under Cumbria before.
        Load(
            List(2022).Add("Voluntary", "9", "Cumbria").Add(authority: "Leeds"),
            List(2024).Add("Voluntary", "9", "Cumberland").Add("Private", "5", "Cumberland")
        );

        var result = new Simulator(home.Store, TemporaryHome.Libraries)
            .Run(new Policy("childrens-homes", "ofsted-voluntary") { Area = "Cumberland" })
            .Value;

        Assert.Equal(["2024-03-31"], result.WhatItWouldTake.EligiblePlacesByYear.Keys);
        Assert.Null(result.WhatItWouldTake.ObservedNetPlacesPerYear);
        Assert.False(result.WhatItWouldTake.NeverAtThisRate);
        Assert.Equal(
            "Only one loaded list speaks of this service in Cumberland, so it cannot be said how fast the 5 places that go could be replaced.",
            result.Headline[2]
        );
        Assert.Equal(
            "Children's homes in Cumberland: 2 providers with 14 places on 31 March 2024; no other loaded list has one.",
            Ask("Cumberland").Headline[0]
        );
    }

    [Fact]
    public void An_area_that_had_no_provider_on_a_day_had_none_rather_than_nothing_known()
    {
        Load(
            List(2022).Add(authority: "Kent"),
            List(2024).Add("Voluntary", "9", "Leeds").Add("Private", "5", "Leeds")
        );

        var take = new Simulator(home.Store, TemporaryHome.Libraries)
            .Run(new Policy("childrens-homes", "ofsted-voluntary") { Area = "Leeds" })
            .Value.WhatItWouldTake;

        Assert.Equal([0, 9], take.EligiblePlacesByYear.Values);
        Assert.True(take.ObservedNetPlacesPerYear > 4);
    }

    private static MadeUpList List(int year) =>
        new() { Title = $"Provider level as at 31 March {year}" };

    private void Load(params IEnumerable<MadeUpList> lists) =>
        Assert.True(
            home.Load([.. lists.Select((l, i) => home.Write($"list{i}.csv", l.ToString()))]).IsOk
        );

    private MarketAnswer Ask(string? area) =>
        new MarketView(home.Store, TemporaryHome.Libraries)
            .Ask(new MarketQuestion("childrens-homes") { By = MarketBy.Year, Area = area })
            .Value;
}
