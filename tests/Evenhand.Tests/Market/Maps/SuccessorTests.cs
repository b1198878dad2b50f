using Evenhand.Market.Maps;
using Evenhand.Market.Simulation;
using Evenhand.Testing;
using Xunit;

namespace Evenhand.Tests.Market.Maps;

/// <summary>A list at 31 March is sometimes put together after the councils of 1 April began.</summary>
public sealed class SuccessorTests
{
    [Fact]
    public void A_list_that_names_the_new_councils_a_day_early_shows_them_in_place_of_the_old()
    {
        var map = MapOf(list =>
            list.Add(authority: "Cumberland").Add(authority: "North Yorkshire")
        );

        var names = map.Areas.Select(a => a.Name).ToList();
        Assert.Contains("Cumberland", names);
        Assert.Contains("Westmorland and Furness", names);
        Assert.DoesNotContain("Cumbria", names);
        Assert.Equal(2, map.Areas.Sum(a => a.Providers));
    }

    [Fact]
    public void A_list_that_names_old_and_new_shows_each_with_its_providers()
    {
        var map = MapOf(list => list.Add(authority: "Cumberland").Add(authority: "Cumbria"));

        Assert.Equal(
            2,
            map.Areas.Where(a => a.Name is "Cumberland" or "Cumbria").Sum(a => a.Providers)
        );
        // Both would stand in one place: one of them is told below the map.
        Assert.Single(map.NotOnTheMap, n => n is "Cumberland" or "Cumbria");
    }

    private static AreaMap MapOf(Func<MadeUpList, MadeUpList> add)
    {
        using var home = new TemporaryHome();
        var list = add(
            new MadeUpList
            {
                Title = "Children's social care data - Provider level as at 31 March 2023",
            }
        );
        Assert.True(home.Load(home.Write("list.csv", list.ToString())).IsOk);
        return new MapView(
            home.Store,
            TemporaryHome.Libraries,
            new Simulator(home.Store, TemporaryHome.Libraries)
        )
            .Ask(new MapQuestion("childrens-homes"))
            .Value;
    }
}
