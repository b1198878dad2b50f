using CsCheck;
using Evenhand.Market;
using Evenhand.Market.Providers;
using Evenhand.Market.Simulation;
using Evenhand.Testing;
using Xunit;

namespace Evenhand.Tests.Market.Simulation;

/// <summary>What holds for every policy on every list.</summary>
public sealed class SimulatorPropertyTests
{
    private const int Year = 2024;

    private static readonly string[] Definitions =
    [
        .. TemporaryHome.Libraries.Rules.Definitions.Select(d => d.Id),
    ];

    // The two that rest on the printed sector alone: for them the truth can be made known.
    private static readonly string[] OfSector = ["ofsted-voluntary", "ofsted-voluntary-or-public"];

    [Fact]
    public void The_parts_of_every_policy_add_up_to_the_market() =>
        Gen.Select(
                RandomList.Rows,
                Gen.OneOf(Definitions),
                Gen.OneOf("childrens-homes", "independent-fostering-agencies", "boarding-schools")
            )
            .Sample(
                (rows, definition, service) =>
                {
                    using var home = Loaded(rows);
                    foreach (var unknowns in Enum.GetValues<Unknowns>())
                    {
                        AssertAddsUp(home, service, definition, unknowns);
                    }
                },
                iter: 10,
                threads: 1
            );

    [Fact]
    public void The_parts_add_up_under_each_definition()
    {
        var rows = RandomList.Rows.Single(r => r.Length > 20, "0000KOIPe413");
        using var home = Loaded(rows);

        var ways = Enum.GetValues<Unknowns>();
        foreach (var (i, definition) in Definitions.Index())
        {
            AssertAddsUp(home, "childrens-homes", definition, ways[i % ways.Length]);
        }
    }

    [Fact]
    public void Bounds_are_what_letting_in_and_leaving_out_give() =>
        Gen.Select(RandomList.Rows, Gen.OneOf(Definitions))
            .Sample(
                (rows, definition) =>
                {
                    using var home = Loaded(rows);
                    var bounds = Run(home, "childrens-homes", definition, Unknowns.Bounds);
                    var low = Run(home, "childrens-homes", definition, Unknowns.Out);
                    var high = Run(home, "childrens-homes", definition, Unknowns.In);

                    Assert.Equal(
                        (bounds.Retained, bounds.Excluded + bounds.Unknown),
                        (low.Retained, low.Excluded)
                    );
                    Assert.Equal(
                        (bounds.Retained + bounds.Unknown, bounds.Excluded),
                        (high.Retained, high.Excluded)
                    );
                    Assert.Equal(
                        bounds.AreasWithoutEligibleProvider,
                        low.AreasWithoutEligibleProvider
                    );
                    Assert.Equal(
                        bounds.AreasSurelyWithoutEligibleProvider,
                        high.AreasWithoutEligibleProvider
                    );
                    Assert.Equal(
                        low.AreasWithoutEligibleProvider,
                        low.AreasSurelyWithoutEligibleProvider
                    );
                    Assert.All(
                        bounds.Areas.Zip(low.Areas, high.Areas),
                        a =>
                        {
                            Assert.Equal(
                                (a.First.Area, a.First.Area),
                                (a.Second.Area, a.Third.Area)
                            );
                            Assert.Equal(a.First.RetainedPlaces, a.Second.RetainedPlaces);
                            Assert.Equal(
                                a.First.RetainedPlaces + a.First.UnknownPlaces,
                                a.Third.RetainedPlaces
                            );
                            Assert.Equal(a.First.EligibleProviders, a.Second.EligibleProviders);
                        }
                    );
                },
                iter: 10,
                threads: 1
            );

    [Fact]
    public void Whatever_the_unknown_sectors_turn_out_to_be_the_answer_lies_between_the_bounds()
    {
        var sector = Gen.OneOf(
            "Private",
            "Voluntary",
            "Local Authority",
            "Health Authority",
            "Academy"
        );
        Gen.Select(RandomList.Rows, sector.Array[26], Gen.OneOf(OfSector))
            .Sample(
                (rows, truths, definition) =>
                {
                    var truth = rows.Select(
                            (r, i) =>
                                r.Sector is "" or "Public sector"
                                    ? r with
                                    {
                                        Sector = truths[i],
                                    }
                                    : r
                        )
                        .ToArray();
                    using var unsettled = Loaded(rows);
                    using var settled = Loaded(truth);
                    var low = Run(unsettled, "childrens-homes", definition, Unknowns.Out);
                    var between = Run(unsettled, "childrens-homes", definition, Unknowns.Bounds);
                    var high = Run(unsettled, "childrens-homes", definition, Unknowns.In);
                    var real = Run(settled, "childrens-homes", definition, Unknowns.Bounds);

                    Assert.Equal(0, real.Unknown.Providers);
                    AssertBetween(low.Retained, real.Retained, high.Retained);
                    AssertBetween(high.Excluded, real.Excluded, low.Excluded);
                    Assert.InRange(
                        real.AreasWithoutEligibleProvider,
                        between.AreasSurelyWithoutEligibleProvider,
                        between.AreasWithoutEligibleProvider
                    );
                    Assert.Equal(between.Areas.Select(a => a.Area), real.Areas.Select(a => a.Area));
                    foreach (var ((down, up), area) in low.Areas.Zip(high.Areas).Zip(real.Areas))
                    {
                        Assert.InRange(
                            area.RetainedPlaces!.Value,
                            down.RetainedPlaces!.Value,
                            up.RetainedPlaces!.Value
                        );
                        Assert.InRange(
                            area.EligibleProviders,
                            down.EligibleProviders,
                            up.EligibleProviders
                        );
                    }
                },
                iter: 10,
                threads: 1
            );
    }

    private static void AssertAddsUp(
        TemporaryHome home,
        string service,
        string definition,
        Unknowns unknowns
    )
    {
        var result = Run(home, service, definition, unknowns);
        var market = new MarketView(home.Store, TemporaryHome.Libraries)
            .Ask(new MarketQuestion(service))
            .Value;
        var hasPlaces = market.Totals.Places is not null;

        Assert.Equal(market.Totals, result.Totals);
        Assert.Equal(market.OutsideEngland, result.OutsideEngland.All);
        Assert.Equal(result.Totals, result.Retained + result.Excluded + result.Unknown);
        Assert.Equal(Definitions, result.Definitions.Select(d => d.Id));
        Assert.All(
            result.Definitions,
            d =>
            {
                Assert.Equal(market.Totals, d.Retained + d.Excluded + d.Unknown);
                Assert.True(d.AreasSurelyWithoutEligibleProvider <= d.AreasWithoutEligibleProvider);
            }
        );
        Assert.Equal(
            result.Retained,
            Areas(a => new Counted(a.RetainedProviders, a.RetainedPlaces))
                + result.OutsideEngland.Retained
        );
        Assert.Equal(
            result.Excluded,
            Areas(a => new Counted(a.ExcludedProviders, a.ExcludedPlaces))
                + result.OutsideEngland.Excluded
        );
        Assert.Equal(
            result.Unknown,
            Areas(a => new Counted(a.UnknownProviders, a.UnknownPlaces))
                + result.OutsideEngland.Unknown
        );
        Assert.True(
            result.AreasSurelyWithoutEligibleProvider <= result.AreasWithoutEligibleProvider
        );
        Assert.True(result.AreasWithoutEligibleProvider <= result.AreasWithProvider);
        Assert.Equal(
            result.AreasWithoutEligibleProvider,
            result.Areas.Count(a => a.Code is not null && a.EligibleProviders == 0)
        );
        Assert.Equal(
            result.Unknown.Providers,
            unknowns == Unknowns.Bounds ? result.HintsAmongUnknown.Sum(h => h.Providers) : 0
        );

        Counted Areas(Func<AreaEffect, Counted> part) =>
            result.Areas.Select(part).Aggregate(Counted.None(hasPlaces), (a, b) => a + b);
    }

    private static void AssertBetween(Counted low, Counted value, Counted high)
    {
        Assert.InRange(value.Providers, low.Providers, high.Providers);
        Assert.InRange(value.Places!.Value, low.Places!.Value, high.Places!.Value);
    }

    private static TemporaryHome Loaded(IEnumerable<RandomRow> rows)
    {
        var home = new TemporaryHome();
        Assert.True(home.Load(home.Write("list.csv", RandomList.Of(rows, Year))).IsOk);
        return home;
    }

    private static SimulationResult Run(
        TemporaryHome home,
        string service,
        string definition,
        Unknowns unknowns
    ) =>
        new Simulator(home.Store, TemporaryHome.Libraries)
            .Run(new Policy(service, definition) { Unknowns = unknowns })
            .Value;
}
