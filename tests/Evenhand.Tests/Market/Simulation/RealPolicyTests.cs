using Evenhand.Market.Simulation;
using Evenhand.Testing;
using Xunit;

namespace Evenhand.Tests.Market.Simulation;

/// <summary>Every kind of policy on the bundled data; figures counted once outside of Evenhand.</summary>
public sealed class RealPolicyTests(RealData data)
{
    private static readonly DateOnly Newest = new(2025, 3, 31);

    [Fact]
    public void Voluntary_council_and_health_places_would_never_replace_the_others_at_the_observed_rate()
    {
        var take = Run(new Policy("childrens-homes", "ofsted-voluntary-or-public")).WhatItWouldTake;

        Assert.Equal(
            new Dictionary<string, long?>
            {
                ["2017-03-31"] = 2357 + 873 + 48,
                ["2018-03-31"] = 2238 + 869 + 59,
                ["2019-03-31"] = 3107,
                ["2021-03-31"] = 2154 + 839 + 53,
                ["2023-03-31"] = 2027 + 823 + 53,
                ["2025-03-31"] = 3025,
            },
            take.EligiblePlacesByYear
        );
        Assert.Equal((3025 - 3278) / 8.0, take.ObservedNetPlacesPerYear!.Value, 2);
        Assert.Equal((11250, 11250), (take.ToReplace, take.ToReplaceAtMost));
        Assert.True(take.NeverAtThisRate);
        Assert.Null(take.YearsToReplace);
    }

    [Fact]
    public void Between_2019_and_2025_alone_the_rate_is_below_nought_too()
    {
        var days = Run(
            new Policy("childrens-homes", "ofsted-voluntary-or-public")
        ).WhatItWouldTake.Days;

        var (from, to) = (days.Single(d => d.AsOf.Year == 2019), days[^1]);
        Assert.Equal((3107, 3025), (from.Eligible.Places, to.Eligible.Places));
    }

    [Fact]
    public void At_an_assumed_rate_the_years_are_what_goes_divided_by_it()
    {
        var take = Run(
            new Policy("childrens-homes", "ofsted-voluntary-or-public") { NewPlacesPerYear = 450 }
        ).WhatItWouldTake;

        Assert.Equal(25, take.YearsAtAssumedRate!.Value, 12);
        Assert.True(take.NeverAtThisRate);
    }

    [Theory]
    [InlineData(PolicyKind.OpenToAll, 3946, 0, 0)]
    [InlineData(PolicyKind.PublicOnly, 474, 3472, 0)]
    [InlineData(PolicyKind.NotForProfitOnly, 626, 3320, 0)]
    [InlineData(PolicyKind.NewRegistrationsOnly, 3946, 0, 0)]
    [InlineData(PolicyKind.RunOff, 626, 3320, 0)]
    [InlineData(PolicyKind.LiftRestriction, 3946, 0, 0)]
    [InlineData(PolicyKind.ProfitCap, 0, 0, 3946)]
    public void Each_kind_of_policy_keeps_and_ends_what_it_says(
        PolicyKind kind,
        long retained,
        long excluded,
        long unknown
    )
    {
        var result = Run(Make(kind));

        Assert.Equal(
            (retained, excluded, unknown),
            (result.Retained.Providers, result.Excluded.Providers, result.Unknown.Providers)
        );
        Assert.Equal(kind == PolicyKind.ProfitCap ? "not-enough-data" : "answered", result.Status);
        Assert.Equal(kind == PolicyKind.ProfitCap, result.Needs.Count > 0);
        Assert.InRange(result.Headline.Count, 2, 3);
    }

    [Theory]
    [InlineData(PolicyKind.OpenToAll, 1_021_004_884.40, 0, 0)]
    [InlineData(PolicyKind.PublicOnly, 353_333_507.71, 667_671_376.69, 0)]
    [InlineData(PolicyKind.NotForProfitOnly, 396_585_233.48, 624_419_650.92, 0)]
    [InlineData(PolicyKind.ProfitCap, 0, 0, 1_021_004_884.40)]
    public void Spending_of_the_newest_year_is_split_as_the_policy_splits_providers(
        PolicyKind kind,
        double retained,
        double excluded,
        double unknown
    )
    {
        var spending = Run(Make(kind)).SpendingGbp!;

        Assert.Equal(("2013-14", "residential-care"), (spending.Year, spending.Service));
        Assert.Equal(
            ((decimal)retained, (decimal)excluded, (decimal)unknown),
            (spending.Retained, spending.Excluded, spending.Unknown)
        );
    }

    [Fact]
    public void A_spending_figure_says_that_it_is_of_another_year_and_of_a_wider_service() =>
        Assert.Contains(
            "Spending is of 2013-14, another year than the places of 31 March 2025, and of the councils that pay, wherever the child lives. The return does not tell this service apart: the pounds are of all residential care for children, of which it is part.",
            Run(Make(PolicyKind.NotForProfitOnly)).Notes
        );

    [Fact]
    public void New_registrations_that_would_have_been_turned_away_are_those_of_other_sectors()
    {
        var result = Run(Make(PolicyKind.NewRegistrationsOnly));

        Assert.Equal(
            [173L, 251, 279, 335],
            result.WhatItWouldTake.Movements.Select(m => m.OthersJoined.Providers)
        );
        Assert.Contains(
            "1,038 of 1,163 registrations would have been turned away",
            result.Headline[1]
        );
    }

    [Fact]
    public void Lifting_a_restriction_says_who_meets_it_today_and_that_all_may_go_on()
    {
        var result = Run(Make(PolicyKind.LiftRestriction));

        Assert.Equal(
            (626, 3320, 0),
            (
                result.Meets!.Retained.Providers,
                result.Meets.Excluded.Providers,
                result.Meets.Unknown.Providers
            )
        );
        Assert.Equal(14275, result.WhatItWouldTake.EligiblePlacesByYear["2025-03-31"]);
        Assert.StartsWith("Of these, 626 meet", result.Headline[1]);
        Assert.Contains("3,320 do not.", result.Headline[1]);
    }

    [Fact]
    public void A_cap_on_profit_says_which_accounts_it_would_need()
    {
        var result = Run(Make(PolicyKind.ProfitCap));

        // 3,946 homes less 467 of councils.
        Assert.Contains("of 3,479 providers other than councils", result.Needs[0]);
        Assert.StartsWith("There is not enough data to say", result.Headline[0]);
    }

    [Theory]
    [InlineData("2035-03-31", 1125)]
    [InlineData("2025-03-31", null)]
    [InlineData("2020-03-31", null)]
    public void A_run_off_says_how_many_would_have_to_be_added_a_year(string until, int? needed)
    {
        var result = Run(
            Make(PolicyKind.RunOff) with
            {
                Until = DateOnly.ParseExact(until, "yyyy-MM-dd"),
            }
        );

        Assert.Equal(
            needed,
            result.WhatItWouldTake.NeededPerYear is { } n ? (int?)Math.Round(n) : null
        );
        Assert.Contains(
            needed is null ? "no time to replace 11,250 places" : "1,125 eligible places",
            result.Headline[2]
        );
    }

    [Fact]
    public void No_area_of_England_makes_a_policy_fail()
    {
        // Councils of every age: with no spending, no earlier list, no provider.
        foreach (
            var area in TemporaryHome.Libraries.Authorities.Authorities.Where(a =>
                a.Nation == "England" && a.Code.ToString()[^1] is '1' or '6'
            )
        )
        {
            var result = data.Simulator.Run(
                Make(PolicyKind.NotForProfitOnly) with
                {
                    Area = area.Code.ToString(),
                }
            );
            Assert.True(result.IsOk, area.Name);
            Assert.InRange(result.Value.Headline.Count, 1, 3);
        }
    }

    private static Policy Make(PolicyKind kind) =>
        new("childrens-homes", kind)
        {
            AsOf = Newest,
            Definition = kind.TakesDefinition() ? "ofsted-voluntary-or-public" : null,
            Until = kind == PolicyKind.RunOff ? new DateOnly(2035, 3, 31) : null,
        };

    private SimulationResult Run(Policy policy) => data.Simulator.Run(policy).Value;
}
