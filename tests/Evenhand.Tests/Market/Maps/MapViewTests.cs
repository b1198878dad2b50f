using System.Xml.Linq;
using Evenhand.Lake.Editions;
using Evenhand.Market.Maps;
using Evenhand.Market.Providers;
using Evenhand.Market.Publishing;
using Evenhand.Market.Simulation;
using Evenhand.Papers;
using Evenhand.Testing;
using Xunit;

namespace Evenhand.Tests.Market.Maps;

public sealed class MapViewTests(RealData data)
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    private readonly MapView maps = new(
        new EditionStore(data.Home),
        TemporaryHome.Libraries,
        data.Simulator
    );

    public static TheoryData<string> Days =>
        ["2017-03-31", "2018-03-31", "2019-03-31", "2021-03-31", "2023-03-31", "2025-03-31"];

    public static TheoryData<string> Measures => [.. MapMeasure.OfMarket.Select(m => m.Key)];

    [Theory]
    [MemberData(nameof(Days))]
    public void Every_authority_of_the_day_has_one_hexagon_of_its_own(string day)
    {
        var date = DateOnly.ParseExact(day, "yyyy-MM-dd");
        var expected = TemporaryHome
            .Libraries.Authorities.Authorities.Where(a =>
                a.Nation == "England" && a.ExistedOn(date)
            )
            .Select(a => a.Code.ToString())
            .Distinct()
            .Order(StringComparer.Ordinal);

        var map = Ask(day);

        Assert.Equal(expected, map.Areas.Select(a => a.Code).Order(StringComparer.Ordinal));
        Assert.All(map.Areas, a => Assert.True(a.IsPlaced, a.Name));
        Assert.Equal(map.Areas.Count, map.Areas.Select(a => (a.Column, a.Row)).Distinct().Count());
        Assert.Equal(map.Areas.Count, map.Areas.Select(a => a.Label).Distinct().Count());
    }

    [Theory]
    [InlineData("2017-03-31", "Northamptonshire|Cumbria|Bournemouth|Poole|Dorset")]
    [InlineData("2021-03-31", "Northamptonshire|Cumbria|Bournemouth, Christchurch and Poole")]
    [InlineData(
        "2025-03-31",
        "North Northamptonshire|West Northamptonshire|Cumberland|Westmorland and Furness"
    )]
    public void The_map_of_a_day_shows_who_was_there_then(string day, string names)
    {
        var there = Ask(day).Areas.Select(a => a.Name).ToHashSet();

        Assert.Superset(names.Split('|').ToHashSet(), there);
        if (day == "2017-03-31")
        {
            Assert.DoesNotContain("West Northamptonshire", there);
        }
        else if (day == "2025-03-31")
        {
            Assert.DoesNotContain("Northamptonshire", there);
        }
    }

    [Theory]
    [MemberData(nameof(Days))]
    public void Nothing_is_lost_between_the_market_and_its_map(string day)
    {
        var map = Ask(day, "providers");
        var market = data
            .Market.Ask(new MarketQuestion("childrens-homes") { AsOf = map.AsOf })
            .Value;

        Assert.Equal(
            market.Totals.Providers
                - market.OutsideEngland.Providers
                - market.AreaNotKnown.Providers,
            map.Areas.Sum(a => a.Providers)
        );
    }

    [Theory]
    [MemberData(nameof(Measures))]
    public void The_image_has_a_link_title_and_description_for_each_area_with_the_figures_of_the_table(
        string measure
    )
    {
        var map = Ask("2025-03-31", measure);
        var table = MapTables.Of(map);
        var root = XElement.Parse(MapPictures.Svg(map, a => "/areas/" + a.Code));

        var links = root.Elements(Svg + "a").ToDictionary(a => (string)a.Attribute("href")!);
        Assert.Equal(table.Rows.Count, links.Count);
        var key = table.Columns.Index().Single(c => c.Item.Key == MapTables.Key(map));
        foreach (var row in table.Rows)
        {
            var link = links["/areas/" + row[0]];
            var title = (string)link.Element(Svg + "title")!;
            Assert.StartsWith(row[1] + ": ", title, StringComparison.Ordinal);
            Assert.NotEmpty((string)link.Element(Svg + "desc")!);
            var on = (string)row[^1]!;
            if (on is MapWords.NoProvider or MapWords.NotKnown)
            {
                Assert.EndsWith(on.ToLowerInvariant(), title, StringComparison.Ordinal);
                continue;
            }

            var figure = ResultTable.Show(key.Item, row[key.Index]);
            Assert.Contains($": {figure} ", title, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void The_shares_of_all_sectors_of_an_area_come_to_one()
    {
        var shares = MapMeasure
            .OfMarket.Where(m => m.Sector is not null)
            .Select(m => Ask("2025-03-31", m.Key))
            .ToList();

        Assert.All(
            shares[0].Areas.Index().Where(a => a.Item.State == MapState.Known),
            a => Assert.Equal(1, shares.Sum(s => s.Areas[a.Index].Value!.Value), 9)
        );
    }

    [Fact]
    public void What_stays_goes_and_is_not_known_come_to_one_and_agree_with_the_simulation()
    {
        var policy = new Policy("childrens-homes", "ofsted-voluntary-or-public")
        {
            AsOf = new DateOnly(2025, 3, 31),
        };
        var result = data.Simulator.Run(policy).Value;

        var parts = new[] { "stays", "goes", "not-known" }
            .Select(m => maps.Simulate(policy, m).Value)
            .ToList();
        var left = maps.Simulate(policy, "none-left").Value;

        Assert.All(
            parts[0].Areas.Index().Where(a => a.Item.State == MapState.Known),
            a => Assert.Equal(1, parts.Sum(p => p.Areas[a.Index].Value!.Value), 9)
        );
        Assert.Equal(
            result.AreasSurelyWithoutEligibleProvider,
            left.Areas.Count(a => a.Value is 2)
        );
        Assert.Equal(result.AreasWithoutEligibleProvider, left.Areas.Count(a => a.Value is 1 or 2));
        Assert.Equal(result.AreasWithProvider, left.Areas.Count(a => a.Providers > 0));
    }

    [Fact]
    public void Where_nothing_is_known_of_a_form_every_area_may_be_left_without()
    {
        var map = maps.Simulate(new Policy("childrens-homes", "vcse"), "none-left").Value;

        Assert.All(
            map.Areas.Where(a => a.Providers > 0),
            a => Assert.Equal("Perhaps none: none is known to stay", MapWords.ClassOf(map, a))
        );
    }

    [Fact]
    public void A_region_shows_its_own_authorities_only()
    {
        var map = maps.Ask(
            new MapQuestion("childrens-homes")
            {
                AsOf = new DateOnly(2025, 3, 31),
                Area = "Yorkshire and The Humber",
            }
        ).Value;

        Assert.Equal(15, map.Areas.Count);
        Assert.All(map.Areas, a => Assert.Equal("Yorkshire and The Humber", a.Region));
    }

    [Fact]
    public void Where_the_register_gives_no_places_places_are_not_known_and_never_0()
    {
        var map = maps.Ask(
            new MapQuestion("independent-fostering-agencies") { Measure = "places" }
        ).Value;

        Assert.DoesNotContain(map.Areas, a => a.State == MapState.Known);
        Assert.Contains(map.Areas, a => a.State == MapState.NotKnown);
        Assert.DoesNotContain(MapTables.Of(map).Columns, c => c.Key == "places");
    }

    [Fact]
    public void A_measure_that_there_is_not_is_a_problem_that_names_those_there_are()
    {
        var problem = Assert.Single(
            maps.Ask(new MapQuestion("childrens-homes") { Measure = "colour" }).Problems
        );

        Assert.Equal("measure", problem.Field);
        Assert.Contains("share-private", problem.Expected, StringComparison.Ordinal);
    }

    private AreaMap Ask(string day, string measure = "places") =>
        maps.Ask(
            new MapQuestion("childrens-homes")
            {
                AsOf = DateOnly.ParseExact(day, "yyyy-MM-dd"),
                Measure = measure,
            }
        ).Value;
}
