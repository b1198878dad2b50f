using Evenhand.Market;
using Evenhand.Market.Simulation;
using Evenhand.Testing;
using Xunit;

namespace Evenhand.Tests.Market.Simulation;

/// <summary>Simulations on the bundled lists; figures counted once outside of Evenhand.</summary>
public sealed class RealSimulationTests(RealData data)
{
    private static readonly DateOnly Newest = new(2025, 3, 31);

    [Fact]
    public void In_2025_the_printed_sector_keeps_626_childrens_homes_and_shuts_out_3320()
    {
        var result = Run(
            new Policy("childrens-homes", "ofsted-voluntary-or-public") { AsOf = Newest }
        );

        Assert.Equal(new Counted(626, 3025), result.Retained);
        Assert.Equal(new Counted(3320, 11250), result.Excluded);
        Assert.Equal(new Counted(0, 0), result.Unknown);
        Assert.Equal(new Counted(3946, 14275), result.Totals);
    }

    [Fact]
    public void All_25_definitions_stand_side_by_side_and_each_adds_up()
    {
        var result = Run(new Policy("childrens-homes", "vcse"));

        Assert.Equal(25, result.Definitions.Count);
        Assert.Equal(
            Directory
                .EnumerateFiles(Repository.At("rules", "definitions"))
                .Select(f => Path.GetFileNameWithoutExtension(f))
                .Order(StringComparer.Ordinal),
            result.Definitions.Select(d => d.Id)
        );
        Assert.All(
            result.Definitions,
            d => Assert.Equal(result.Totals, d.Retained + d.Excluded + d.Unknown)
        );
    }

    [Fact]
    public void Where_a_legal_form_would_be_needed_every_provider_is_unknown_and_none_is_guessed()
    {
        var result = Run(new Policy("childrens-homes", "charity") { AsOf = Newest });

        Assert.Equal((new Counted(0, 0), result.Totals), (result.Retained, result.Unknown));
        Assert.Equal(
            (0, result.AreasWithProvider),
            (result.AreasSurelyWithoutEligibleProvider, result.AreasWithoutEligibleProvider)
        );
    }

    [Fact]
    public void A_day_between_two_lists_takes_the_older_and_says_so()
    {
        var result = Run(
            new Policy("childrens-homes", "ofsted-voluntary") { AsOf = new DateOnly(2024, 12, 1) }
        );

        Assert.Equal(new DateOnly(2023, 3, 31), result.AsOf);
        Assert.Contains(
            "Asked about 1 December 2024; the newest list of that day or before is of 31 March 2023.",
            result.Notes
        );
    }

    [Fact]
    public void A_day_before_the_first_list_is_refused_with_the_days_there_are()
    {
        var problem = Assert.Single(
            data.Simulator.Run(
                new Policy("childrens-homes", "ofsted-voluntary")
                {
                    AsOf = new DateOnly(2017, 3, 30),
                }
            ).Problems
        );

        Assert.Equal("as-of", problem.Field);
        Assert.Contains("2017-03-31", problem.Expected);
    }

    [Theory]
    [InlineData("E08000035", "E08000035", "Leeds")]
    [InlineData("e08000035", "E08000035", "Leeds")]
    [InlineData("Leeds", "E08000035", "Leeds")]
    [InlineData("leeds city council", "E08000035", "Leeds")]
    [InlineData("Yorkshire and The Humber", "E12000003", "Yorkshire and The Humber")]
    [InlineData("yorkshire & the humber", "E12000003", "Yorkshire and The Humber")]
    [InlineData("E12000003", "E12000003", "Yorkshire and The Humber")]
    public void An_area_is_found_by_code_or_name_and_a_region_by_either(
        string asked,
        string code,
        string name
    )
    {
        var result = Run(new Policy("childrens-homes", "ofsted-voluntary") { Area = asked });

        Assert.Equal((code, name), (result.Area, result.AreaName));
        Assert.True(result.Totals.Providers > 0);
        Assert.Equal(
            code == "E08000035"
                ? ["Leeds"]
                : [.. result.Areas.Where(a => a.Region == name).Select(a => a.Area)],
            result.Areas.Select(a => a.Area)
        );
    }

    [Fact]
    public void The_regions_and_what_lies_outside_England_add_up_to_the_whole()
    {
        var all = Run(new Policy("childrens-homes", "ofsted-voluntary-or-public"));
        var regions = Enumerable
            .Range(1, 9)
            .Select(i =>
                Run(
                    new Policy("childrens-homes", "ofsted-voluntary-or-public")
                    {
                        Area = $"E1200000{i}",
                    }
                )
            )
            .ToList();

        Assert.Equal(
            all.Retained,
            regions.Aggregate(all.OutsideEngland.Retained, (sum, r) => sum + r.Retained)
        );
        Assert.Equal(
            all.Totals,
            regions.Aggregate(all.OutsideEngland.All, (sum, r) => sum + r.Totals)
        );
        Assert.Equal(
            all.AreasWithoutEligibleProvider,
            regions.Sum(r => r.AreasWithoutEligibleProvider)
        );
    }

    [Theory]
    [InlineData("Lleeds", "perhaps Leeds")]
    [InlineData("Xyzzyx", "the name or GSS code of an authority or English region")]
    public void An_area_that_there_is_not_is_refused_with_the_nearest(string area, string expected)
    {
        var problem = Assert.Single(
            data.Simulator.Run(new Policy("childrens-homes", "vcse") { Area = area }).Problems
        );

        Assert.Equal(("area", expected), (problem.Field, problem.Expected));
    }

    [Fact]
    public void An_edition_that_is_named_answers_though_a_newer_one_is_current()
    {
        using var home = new TemporaryHome();
        home.Load(home.Write("old.csv", new MadeUpList().Add(places: "4").ToString()));
        home.Load(
            new Evenhand.Market.Building.LoadRequest([
                home.Write(
                    "new.csv",
                    new MadeUpList().Add(places: "9").Add(places: "9").ToString()
                ),
            ])
            {
                Replace = true,
            }
        );
        var simulator = new Simulator(home.Store, TemporaryHome.Libraries);

        var old = simulator
            .Run(new Policy("childrens-homes", "ofsted-voluntary") { Edition = 1 })
            .Value;
        var now = simulator.Run(new Policy("childrens-homes", "ofsted-voluntary")).Value;
        var none = simulator.Run(new Policy("childrens-homes", "ofsted-voluntary") { Edition = 3 });

        Assert.Equal((1, new Counted(1, 4)), (old.Edition, old.Totals));
        Assert.Equal((2, new Counted(2, 18)), (now.Edition, now.Totals));
        Assert.Equal("one of 1, 2", Assert.Single(none.Problems).Expected);
    }

    [Fact]
    public void A_service_without_places_has_none_rather_than_nought()
    {
        var result = Run(new Policy("independent-fostering-agencies", "ofsted-voluntary"));

        Assert.True(result.Totals.Providers > 0);
        Assert.Null(result.Totals.Places);
        Assert.All(result.Areas, a => Assert.Null(a.RetainedPlaces));
    }

    [Fact]
    public void Providers_in_Wales_stand_in_the_totals_and_in_no_area_of_England()
    {
        var all = new[]
        {
            "childrens-homes",
            "supported-accommodation",
            "independent-fostering-agencies",
            "boarding-schools",
            "adoption-support-agencies",
            "voluntary-adoption-agencies",
            "residential-family-centres",
        }
            .Select(service => Run(new Policy(service, "ofsted-voluntary") { AsOf = Newest }))
            .ToList();

        Assert.Equal(4, all.Sum(r => r.OutsideEngland.All.Providers));
        Assert.DoesNotContain(all.SelectMany(r => r.Areas), a => a.Code?[0] == 'W');
    }

    private SimulationResult Run(Policy policy) => data.Simulator.Run(policy).Value;
}
