using Evenhand.Market.Providers;
using Evenhand.Testing;
using Xunit;

namespace Evenhand.Tests.Market.Providers;

/// <summary>The figures of the bundled lists, counted once outside of Evenhand.</summary>
public sealed class RealFiguresTests(RealData data)
{
    private static readonly MarketQuestion Homes = new("childrens-homes");

    [Theory]
    [InlineData("2025-03-31", "private", 3320, 11250)]
    [InlineData("2025-03-31", "local-authority", 467, 2188)]
    [InlineData("2025-03-31", "voluntary", 152, 802)]
    [InlineData("2025-03-31", "health", 7, 35)]
    [InlineData("2023-03-31", "private", 2258, 8200)]
    [InlineData("2023-03-31", "local-authority", 407, 2027)]
    [InlineData("2023-03-31", "voluntary", 147, 823)]
    [InlineData("2023-03-31", "health", 9, 53)]
    [InlineData("2021-03-31", "private", 2053, 7662)]
    [InlineData("2021-03-31", "local-authority", 420, 2154)]
    [InlineData("2021-03-31", "voluntary", 142, 839)]
    [InlineData("2021-03-31", "health", 9, 53)]
    [InlineData("2019-03-31", "private", 1574, 6258)]
    [InlineData("2019-03-31", "local-authority", 387, 2117)]
    [InlineData("2019-03-31", "voluntary", 141, 930)]
    [InlineData("2019-03-31", "health", 10, 60)]
    [InlineData("2018-03-31", "private", 1491, 5896)]
    [InlineData("2018-03-31", "local-authority", 401, 2238)]
    [InlineData("2017-03-31", "private", 1368, 5280)]
    [InlineData("2017-03-31", "voluntary", 136, 873)]
    public void Childrens_homes_and_places_by_sector_are_those_of_the_published_list(
        string day,
        string sector,
        long providers,
        long places
    )
    {
        var asOf = DateOnly.ParseExact(day, "yyyy-MM-dd");
        var alone = Ask(Homes with { AsOf = asOf });
        var years = Ask(Homes with { By = MarketBy.Year });

        var group = Assert.Single(alone.Groups, g => g.Key == sector);
        Assert.Equal((providers, places), (group.Providers, group.Places));
        var onDay = Assert.Single(years.SectorsByYear, s => s.AsOf == asOf && s.Sector == sector);
        Assert.Equal((providers, places), (onDay.Providers, onDay.Places));
    }

    [Theory]
    [InlineData(2018, "private", 173, 747, 90, 359)]
    [InlineData(2018, "voluntary", 14, 95, 17, 97)]
    [InlineData(2018, "local-authority", 13, 48, 24, 157)]
    [InlineData(2020, "private", 251, 834, 91, 338)]
    [InlineData(2020, "health", 0, 0, 3, 16)]
    [InlineData(2022, "private", 279, 890, 104, 359)]
    [InlineData(2022, "local-authority", 15, 41, 14, 73)]
    [InlineData(2023, "private", 335, 1127, 86, 309)]
    [InlineData(2023, "voluntary", 6, 20, 14, 68)]
    public void Joiners_and_leavers_by_sector_are_those_of_the_published_list(
        int year,
        string sector,
        long joined,
        long joinedPlaces,
        long left,
        long leftPlaces
    )
    {
        var movement = Assert.Single(
            Ask(Homes with { By = MarketBy.Year }).Movements,
            m => m.YearTo.Year == year && m.Sector == sector
        );

        Assert.Equal(
            (joined, joinedPlaces, left, leftPlaces),
            (
                movement.Joined.Providers,
                movement.Joined.Places,
                movement.Left.Providers,
                movement.Left.Places
            )
        );
    }

    [Fact]
    public void The_years_are_compared_each_with_the_list_before_it()
    {
        var answer = Ask(Homes with { By = MarketBy.Year });

        Assert.Equal(
            ["2017-03-31", "2018-03-31", "2019-03-31", "2021-03-31", "2023-03-31", "2025-03-31"],
            answer.Groups.Select(g => g.Key)
        );
        Assert.Null(answer.Groups[0].Change);
        Assert.Equal(
            [504L, 303, 1343, 395, 3172],
            answer.Groups.Skip(1).Select(g => g.Change!.Places!.Value)
        );
        Assert.Equal(
            "Children's homes in England: 1,924 providers with 8,558 places on 31 March 2017, 3,946 providers with 14,275 places on 31 March 2025.",
            answer.Headline[0]
        );
        Assert.Equal(
            "Joiners and leavers are recorded for the years to March 2018, 2020, 2022, 2023: 1,163 joined and 507 left in these years together.",
            answer.Headline[2]
        );
    }

    // Intervals from the formula of Wilson, worked out once in another language.
    [Theory]
    [InlineData("private", "outstanding", 361, 2972, 0.110209, 0.133703)]
    [InlineData("private", "good", 2165, 2972, 0.712189, 0.744153)]
    [InlineData("private", "inadequate", 34, 2972, 0.008198, 0.015943)]
    [InlineData("voluntary", "good", 112, 145, 0.697660, 0.833106)]
    [InlineData("local-authority", "requires-improvement", 51, 442, 0.088858, 0.148539)]
    [InlineData("health", "outstanding", 1, 7, 0.025680, 0.513128)]
    public void Grades_by_sector_are_counted_among_those_with_a_judgement(
        string sector,
        string grade,
        long providers,
        long judged,
        double low,
        double high
    )
    {
        var share = Assert.Single(
            Ask(
                Homes with
                {
                    By = MarketBy.Grade,
                    AsOf = new DateOnly(2025, 3, 31),
                }
            ).GradesBySector,
            g => g.Group == sector && g.Grade == grade
        );

        Assert.Equal((providers, judged), (share.Providers, share.OfInspected));
        Assert.Equal((double)providers / judged, share.Share!.Value, 12);
        Assert.Equal(low, share.Low!.Value, 5);
        Assert.Equal(high, share.High!.Value, 5);
    }

    [Fact]
    public void Words_of_several_years_and_scales_stand_for_the_same_judgement()
    {
        var in2018 = Ask(Homes with { By = MarketBy.Grade, AsOf = new DateOnly(2018, 3, 31) });

        // "Requires improvement" 8 times and "Requires improvement to be good" 336 times.
        Assert.Equal(344, in2018.Groups.Single(g => g.Key == "requires-improvement").Providers);
        Assert.Equal(4, in2018.Groups.Single(g => g.Key == "adequate-or-satisfactory").Providers);
        Assert.DoesNotContain(in2018.Groups, g => g.Key == "other");
    }

    [Theory]
    [InlineData(2018, 590, 68.7133404418685, 91)]
    [InlineData(2019, 609, 67.42910315890732, 91)]
    [InlineData(2021, 747, 64.32899683419099, 68)]
    [InlineData(2023, 855, 59.369413135276325, 62)]
    [InlineData(2025, 1302, 41.76128088395736, 62)]
    public void The_concentration_of_owners_is_that_of_their_places(
        int year,
        long owners,
        double hhi,
        long placesWithoutOwner
    )
    {
        var answer = Ask(Homes with { By = MarketBy.Owner, AsOf = new DateOnly(year, 3, 31) });

        var c = answer.Concentration;
        var all = answer.Totals.Places!.Value;
        Assert.Equal((owners, "places"), (c.Owners, c.MeasuredBy));
        Assert.Equal(hhi, c.Hhi!.Value, 9);
        Assert.Equal((double)(all - placesWithoutOwner) / all, c.ShareWithNamedOwner!.Value, 12);
        Assert.InRange(c.Hhi.Value, c.HhiRange!.Low, c.HhiRange.High);
        Assert.True(c.HhiRange.Low < c.HhiRange.High);
        Assert.Contains("the range being owners that are not named", answer.Headline[2]);
    }

    [Fact]
    public void The_list_of_2017_names_no_owner_so_its_concentration_may_be_anything()
    {
        var answer = Ask(Homes with { By = MarketBy.Owner, AsOf = new DateOnly(2017, 3, 31) });

        var c = answer.Concentration;
        Assert.Equal((0, null, 0d), (c.Owners, c.Hhi, c.ShareWithNamedOwner));
        Assert.Equal((0d, 10_000d), (c.HhiRange!.Low, c.HhiRange.High));
        var group = Assert.Single(answer.Groups);
        Assert.Equal(("unknown", "Not known", 1924), (group.Key, group.Name, group.Providers));
    }

    [Theory]
    [InlineData("E10000012", 19, 1)]
    public void The_concentration_of_an_area_is_the_same_alone_and_in_the_table(
        string area,
        int least,
        int named
    )
    {
        var row = Ask(Homes with { By = MarketBy.Area }).Groups.Single(g => g.Key == area);
        var alone = Ask(Homes with { By = MarketBy.Owner, Area = area });

        Assert.Equal(alone.Concentration, row.Concentration);
        Assert.True(alone.Concentration.Owners >= least);
        Assert.Equal(named, alone.Concentration.ShareWithNamedOwner);
    }

    [Fact]
    public void Regions_add_up_to_England_and_each_has_its_own_concentration()
    {
        var regions = Ask(Homes with { By = MarketBy.Region });

        Assert.Equal(9, regions.Groups.Count);
        Assert.Equal(regions.Totals.Places, regions.Groups.Sum(g => g.Places));
        Assert.All(
            regions.Groups,
            g =>
            {
                var alone = Ask(Homes with { Area = g.Key });
                Assert.Equal(
                    (alone.Totals.Providers, alone.Totals.Places),
                    (g.Providers, g.Places)
                );
                Assert.Equal(alone.Concentration, g.Concentration);
            }
        );
    }

    [Fact]
    public void An_area_stands_beside_its_neighbours_its_region_and_England()
    {
        var answer = Ask(
            Homes with
            {
                Area = "Leeds",
                Neighbours = ["Bradford", "E08000036", "leeds", "Bradford"],
            }
        );

        foreach (var sector in answer.Comparison)
        {
            Assert.Equal(Of("Leeds"), (sector.Own.Providers, sector.Own.Places));
            var (near, other) = (Of("Bradford"), Of("Wakefield"));
            Assert.Equal(
                (near.Providers + other.Providers, near.Places + other.Places),
                (sector.Neighbours.Providers, sector.Neighbours.Places)
            );
            Assert.Equal(
                Of("Yorkshire and The Humber"),
                (sector.Region.Providers, sector.Region.Places)
            );
            Assert.Equal(Of(null), (sector.England.Providers, sector.England.Places));

            (long Providers, long? Places) Of(string? area) =>
                Ask(Homes with { Area = area }).Groups.FirstOrDefault(g => g.Key == sector.Key)
                    is { } g
                    ? (g.Providers, g.Places)
                    : (0, 0);
        }

        Assert.Equal(1, answer.Comparison.Sum(c => c.Own.Share!.Value), 12);
        Assert.Equal(1, answer.Comparison.Sum(c => c.England.Share!.Value), 12);
    }

    [Fact]
    public void Neighbours_need_an_area_and_areas_that_are_there()
    {
        Assert.Equal(
            "area",
            Assert.Single(data.Market.Ask(Homes with { Neighbours = ["Leeds"] }).Problems).Field
        );
        var problem = Assert.Single(
            data.Market.Ask(Homes with { Area = "Leeds", Neighbours = ["Bradfrod"] }).Problems
        );
        Assert.Equal(("neighbours", "perhaps Bradford"), (problem.Field, problem.Expected));
        Assert.Equal(
            "by",
            Assert
                .Single(
                    data.Market.Ask(
                        Homes with
                        {
                            Area = "Leeds",
                            Neighbours = ["Bradford"],
                            By = MarketBy.Year,
                        }
                    ).Problems
                )
                .Field
        );
    }

    private MarketAnswer Ask(MarketQuestion question) => data.Market.Ask(question).Value;
}
