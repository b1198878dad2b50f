using CsCheck;
using Evenhand.Market;
using Evenhand.Market.Simulation;
using Evenhand.Testing;
using Xunit;

namespace Evenhand.Tests.Market.Simulation;

/// <summary>What holds for every kind of policy on every list.</summary>
public sealed class PolicyPropertyTests
{
    private static readonly PolicyKind[] Kinds = Enum.GetValues<PolicyKind>();

    private static readonly string[] Definitions =
    [
        "ofsted-voluntary",
        "ofsted-voluntary-or-public",
        "charity",
    ];

    [Fact]
    public void The_parts_of_every_kind_of_policy_add_up_however_they_are_cut() =>
        Gen.Select(RandomList.Rows, Gen.OneOf(Definitions), Gen.Enum<Unknowns>())
            .Sample(
                (rows, definition, unknowns) =>
                {
                    using var home = Loaded(rows);
                    foreach (var kind in Kinds)
                    {
                        AssertAddsUp(
                            Run(home, Make(kind, definition) with { Unknowns = unknowns }),
                            kind
                        );
                    }
                },
                iter: 4,
                threads: 1
            );

    [Fact]
    public void A_service_side_by_side_with_others_is_what_its_own_simulation_gives() =>
        Gen.Select(RandomList.Rows, Gen.OneOf(Kinds), Gen.OneOf(Definitions))
            .Sample(
                (rows, kind, definition) =>
                {
                    using var home = Loaded(rows);
                    var all = Run(home, Make(kind, definition)).Services;
                    Assert.Equal(all.Select(s => s.Service).Distinct(), all.Select(s => s.Service));
                    foreach (var service in all)
                    {
                        var own = Run(
                            home,
                            Make(kind, definition) with
                            {
                                Service = service.Service,
                            }
                        );
                        Assert.Equal(
                            (own.Retained, own.Excluded, own.Unknown),
                            (service.Retained, service.Excluded, service.Unknown)
                        );
                        Assert.Equal(
                            (
                                own.AreasWithProvider,
                                own.AreasWithoutEligibleProvider,
                                own.AreasSurelyWithoutEligibleProvider
                            ),
                            (
                                service.AreasWithProvider,
                                service.AreasWithoutEligibleProvider,
                                service.AreasSurelyWithoutEligibleProvider
                            )
                        );
                    }
                },
                iter: 4,
                threads: 1
            );

    [Fact]
    public void More_areas_are_below_a_greater_minimum_and_a_minimum_of_one_means_without() =>
        Gen.Select(RandomList.Rows, Gen.OneOf(Definitions))
            .Sample(
                (rows, definition) =>
                {
                    using var home = Loaded(rows);
                    var below = Enumerable
                        .Range(1, 5)
                        .Select(minimum =>
                            Run(
                                home,
                                Make(PolicyKind.NotForProfitOnly, definition) with
                                {
                                    Minimum = minimum,
                                }
                            )
                        )
                        .ToList();

                    Assert.Equal(
                        below[0].AreasWithoutEligibleProvider,
                        below[0].AreasBelowMinimum.AtMost
                    );
                    Assert.Equal(
                        below[0].AreasSurelyWithoutEligibleProvider,
                        below[0].AreasBelowMinimum.AtLeast
                    );
                    foreach (var (less, more) in below.Zip(below.Skip(1)))
                    {
                        Assert.True(
                            less.AreasBelowMinimum.AtLeast <= more.AreasBelowMinimum.AtLeast
                        );
                        Assert.True(less.AreasBelowMinimum.AtMost <= more.AreasBelowMinimum.AtMost);
                        Assert.InRange(
                            more.AreasBelowMinimum.AtMost,
                            more.AreasBelowMinimum.AtLeast,
                            more.AreasWithProvider
                        );
                    }
                },
                iter: 4,
                threads: 1
            );

    [Fact]
    public void Whatever_the_unknown_sectors_turn_out_to_be_minimum_and_replacement_lie_between()
    {
        var sector = Gen.OneOf("Private", "Voluntary", "Local Authority", "Health Authority");
        Gen.Select(RandomList.Rows, sector.Array[26], Gen.Int[1, 4])
            .Sample(
                (rows, truths, minimum) =>
                {
                    var truth = rows.Select(
                        (r, i) =>
                            r.Sector is "" or "Public sector" ? r with { Sector = truths[i] } : r
                    );
                    var policy = Make(PolicyKind.NotForProfitOnly, "ofsted-voluntary") with
                    {
                        Minimum = minimum,
                    };
                    using var unsettled = Loaded(rows);
                    using var settled = Loaded(truth);
                    var between = Run(unsettled, policy);
                    var real = Run(settled, policy);

                    Assert.InRange(
                        real.AreasBelowMinimum.AtLeast,
                        between.AreasBelowMinimum.AtLeast,
                        between.AreasBelowMinimum.AtMost
                    );
                    Assert.Equal(real.AreasBelowMinimum.AtLeast, real.AreasBelowMinimum.AtMost);
                    Assert.InRange(
                        real.WhatItWouldTake.ToReplace,
                        between.WhatItWouldTake.ToReplace,
                        between.WhatItWouldTake.ToReplaceAtMost
                    );
                    var (day, known) = (
                        between.WhatItWouldTake.Days[^1],
                        real.WhatItWouldTake.Days[^1].Eligible
                    );
                    Assert.InRange(
                        known.Places!.Value,
                        day.Eligible.Places!.Value,
                        (day.Eligible + day.Unknown).Places!.Value
                    );
                    foreach (var region in real.Regions)
                    {
                        var around = between.Regions.Single(r => r.Region == region.Region);
                        Assert.InRange(
                            region.Retained.Providers,
                            around.Retained.Providers,
                            (around.Retained + around.Unknown).Providers
                        );
                        Assert.InRange(
                            region.AreasWithoutEligibleProvider,
                            around.AreasSurelyWithoutEligibleProvider,
                            around.AreasWithoutEligibleProvider
                        );
                    }
                },
                iter: 4,
                threads: 1
            );
    }

    private static void AssertAddsUp(SimulationResult r, PolicyKind kind)
    {
        var none = Counted.None(r.Totals.Places is not null);
        Assert.Equal(kind.Word(), r.Policy);
        Assert.InRange(r.Headline.Count, 1, 3);
        Assert.Equal(r.Totals, r.Retained + r.Excluded + r.Unknown);

        // Areas, and regions made of them.
        Assert.Equal(
            r.Retained,
            r.Regions.Aggregate(r.OutsideEngland.Retained, (sum, g) => sum + g.Retained)
        );
        Assert.Equal(
            r.Excluded,
            r.Regions.Aggregate(r.OutsideEngland.Excluded, (sum, g) => sum + g.Excluded)
        );
        Assert.Equal(
            r.Unknown,
            r.Regions.Aggregate(r.OutsideEngland.Unknown, (sum, g) => sum + g.Unknown)
        );
        foreach (var region in r.Regions)
        {
            var areas = r.Areas.Where(a => (a.Region ?? "Not known") == region.Region).ToList();
            Assert.Equal(region.Areas, areas.Count);
            Assert.Equal(region.Retained.Providers, areas.Sum(a => a.RetainedProviders));
            Assert.Equal(region.Excluded.Places, areas.Sum(a => a.ExcludedPlaces));
            Assert.Equal(region.Unknown.Places, areas.Sum(a => a.UnknownPlaces));
            Assert.Equal(
                region.AreasWithoutEligibleProvider,
                areas.Count(a => a.EligibleProviders == 0)
            );
        }

        // Grades, of every provider once.
        Assert.Equal(r.Totals.Providers, r.Grades.Sum(g => g.Providers));
        Assert.Equal(
            r.Retained.Providers,
            r.Grades.Where(g => g.Group == "retained").Sum(g => g.Providers)
        );

        // Nobody has to stop under a policy that excludes nobody.
        if (!kind.Excludes())
        {
            Assert.Equal(none, r.Excluded);
            Assert.Equal(
                (0L, 0d, false),
                (
                    r.WhatItWouldTake.ToReplace,
                    r.WhatItWouldTake.YearsToReplace,
                    r.WhatItWouldTake.NeverAtThisRate
                )
            );
            Assert.Equal(r.Concentration.Before, r.Concentration.After);
        }

        Assert.Equal(
            kind is PolicyKind.NewRegistrationsOnly or PolicyKind.LiftRestriction ? r.Totals : null,
            r.Meets?.All
        );

        // The newest day of eligible supply is the market that the policy was applied to.
        var newest = r.WhatItWouldTake.Days[^1];
        Assert.Equal(r.AsOf, newest.AsOf);
        if (kind.Excludes() || kind is PolicyKind.OpenToAll or PolicyKind.LiftRestriction)
        {
            Assert.Equal((r.Retained, r.Unknown), (newest.Eligible, newest.Unknown));
        }
    }

    private static Policy Make(PolicyKind kind, string definition) =>
        new("childrens-homes", kind)
        {
            Definition = kind.TakesDefinition() ? definition : null,
            Until = kind == PolicyKind.RunOff ? new DateOnly(2030, 3, 31) : null,
        };

    private static TemporaryHome Loaded(IEnumerable<RandomRow> rows)
    {
        var home = new TemporaryHome();
        Assert.True(home.Load(home.Write("list.csv", RandomList.Of(rows, 2024))).IsOk);
        return home;
    }

    private static SimulationResult Run(TemporaryHome home, Policy policy) =>
        new Simulator(home.Store, TemporaryHome.Libraries).Run(policy).Value;
}
