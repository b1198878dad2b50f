using CsCheck;
using Evenhand.Market;
using Evenhand.Market.Simulation;
using Evenhand.Testing;
using Xunit;

namespace Evenhand.Tests.Market.Simulation;

/// <summary>How long it would take to replace what a policy takes away.</summary>
public sealed class WhatItWouldTakeTests
{
    private static readonly DateOnly First = new(2019, 3, 31);

    private static readonly Gen<(long Then, long Now, long ToReplace, int Days)> Supply =
        Gen.Select(Gen.Long[0, 500], Gen.Long[0, 500], Gen.Long[0, 500], Gen.Int[1, 4_000]);

    [Theory]
    [InlineData(100, 120, 50, 5.0)]
    [InlineData(100, 120, 0, 0.0)]
    [InlineData(100, 100, 50, null)]
    [InlineData(100, 90, 50, null)]
    [InlineData(100, 90, 0, 0.0)]
    public void Years_are_what_goes_divided_by_what_was_seen_to_come(
        long then,
        long now,
        long toReplace,
        double? years
    )
    {
        // Two mean years: 730.5 days, so count 1,461 days and twice the places.
        var take = Of(then * 2, now * 2, toReplace, 1461);

        Assert.Equal((now - then) * 2 / 4.0, take.ObservedNetPlacesPerYear!.Value, 12);
        Assert.Equal(years, take.YearsToReplace);
        Assert.Equal(years is null, take.NeverAtThisRate);
    }

    [Fact]
    public void Never_means_that_something_is_to_be_replaced_and_supply_did_not_grow() =>
        Supply.Sample(s =>
        {
            var take = Of(s.Then, s.Now, s.ToReplace, s.Days);
            Assert.Equal(
                take.ToReplace > 0 && take.ObservedNetPlacesPerYear <= 0,
                take.NeverAtThisRate
            );
            Assert.Equal(take.NeverAtThisRate, take.YearsToReplace is null);
            Assert.Equal(s.Now > s.Then, take.ObservedNetPlacesPerYear > 0);
        });

    [Fact]
    public void Adding_an_eligible_place_never_lengthens_the_time() =>
        Gen.Select(Supply, Gen.Long[1, 100], Gen.Double[0, 100])
            .Sample(
                (s, more, assumed) =>
                {
                    var before = Of(s.Then, s.Now, s.ToReplace, s.Days, assumed);
                    var after = Of(s.Then, s.Now + more, s.ToReplace, s.Days, assumed);
                    return AtObserved(after) <= AtObserved(before)
                        && AtAssumed(after) <= AtAssumed(before);
                }
            );

    [Fact]
    public void A_place_that_becomes_eligible_instead_of_going_never_lengthens_the_time() =>
        Gen.Select(Supply, Gen.Double[0, 100])
            .Sample(
                (s, assumed) =>
                {
                    var before = Of(s.Then, s.Now, s.ToReplace + 1, s.Days, assumed);
                    var after = Of(s.Then, s.Now + 1, s.ToReplace, s.Days, assumed);
                    return AtObserved(after) <= AtObserved(before)
                        && AtAssumed(after) <= AtAssumed(before);
                }
            );

    [Fact]
    public void A_faster_assumed_rate_never_lengthens_the_time() =>
        Gen.Select(Supply, Gen.Double[0, 1_000], Gen.Double[0, 1_000])
            .Sample(
                (s, rate, more) =>
                    AtAssumed(Of(s.Then, s.Now, s.ToReplace, s.Days, rate + more))
                    <= AtAssumed(Of(s.Then, s.Now, s.ToReplace, s.Days, rate))
            );

    [Fact]
    public void One_list_alone_shows_no_rate_and_does_not_say_never()
    {
        var take = Of(null, 100, 50, 0);

        Assert.Null(take.ObservedNetPlacesPerYear);
        Assert.Null(take.YearsToReplace);
        Assert.False(take.NeverAtThisRate);
        Assert.Equal(0, Of(null, 100, 0, 0).YearsToReplace);
    }

    [Fact]
    public void A_run_off_needs_all_of_it_by_its_date()
    {
        var take = Of(100, 90, 1000, 3653, until: First.AddDays(3653 + 1461));

        Assert.Equal(250, take.NeededPerYear!.Value, 9);
        Assert.Null(Of(100, 90, 1000, 3653, until: First).NeededPerYear);
    }

    [Fact]
    public void What_is_not_known_is_said_beside_what_surely_goes()
    {
        var take = WhatItWouldTake.Of(
            true,
            [Day(First, 10)],
            [],
            new Counted(2, 8),
            new Counted(3, 12),
            null,
            null
        );

        Assert.Equal((8, 20), (take.ToReplace, take.ToReplaceAtMost));
    }

    [Fact]
    public void A_service_without_places_counts_providers()
    {
        var take = WhatItWouldTake.Of(
            false,
            [
                new EligibleOnDay(First, new Counted(10, null), new Counted(0, null), null),
                new EligibleOnDay(
                    First.AddDays(1461),
                    new Counted(14, null),
                    new Counted(0, null),
                    1
                ),
            ],
            [],
            new Counted(6, null),
            new Counted(0, null),
            null,
            null
        );

        Assert.Equal(
            ("providers", 1.0, 6.0),
            (take.Unit, take.ObservedNetPlacesPerYear, take.YearsToReplace)
        );
        Assert.All(take.EligiblePlacesByYear.Values, Assert.Null);
    }

    [Fact]
    public void Adding_an_eligible_home_to_a_loaded_list_never_lengthens_the_time()
    {
        var lists = Gen.Select(RandomList.Rows, RandomList.Rows);
        Gen.Select(
                lists,
                Gen.Int[0, 12],
                Gen.OneOf("Voluntary", "Local Authority", "Health Authority")
            )
            .Sample(
                (both, places, sector) =>
                {
                    var home = new RandomRow(
                        sector,
                        $"{places}",
                        "Leeds",
                        "Example Trust",
                        "Children's home",
                        "Active"
                    );
                    var before = Loaded(both.Item1, both.Item2);
                    var after = Loaded(both.Item1, [.. both.Item2, home]);

                    Assert.Equal(
                        before.EligiblePlacesByYear["2024-03-31"] + places,
                        after.EligiblePlacesByYear["2024-03-31"]
                    );
                    Assert.Equal(before.ToReplace, after.ToReplace);
                    Assert.True(AtObserved(after) <= AtObserved(before));
                    Assert.True(AtAssumed(after) <= AtAssumed(before));
                },
                iter: 6,
                threads: 1
            );
    }

    private static WhatItWouldTake Loaded(RandomRow[] then, RandomRow[] now)
    {
        using var home = new TemporaryHome();
        Assert.True(
            home.Load(
                home.Write("then.csv", RandomList.Of(then, 2021)),
                home.Write("now.csv", RandomList.Of(now, 2024))
            ).IsOk
        );
        return new Simulator(home.Store, TemporaryHome.Libraries)
            .Run(
                new Policy("childrens-homes", "ofsted-voluntary-or-public") { NewPlacesPerYear = 3 }
            )
            .Value.WhatItWouldTake;
    }

    private static double AtObserved(WhatItWouldTake take) =>
        take.YearsToReplace ?? double.PositiveInfinity;

    private static double AtAssumed(WhatItWouldTake take) =>
        take.YearsAtAssumedRate ?? double.PositiveInfinity;

    private static WhatItWouldTake Of(
        long? then,
        long now,
        long toReplace,
        int days,
        double? assumed = null,
        DateOnly? until = null
    ) =>
        WhatItWouldTake.Of(
            true,
            then is { } t ? [Day(First, t), Day(First.AddDays(days), now)] : [Day(First, now)],
            [],
            new Counted(toReplace, toReplace),
            new Counted(0, 0),
            assumed,
            until
        );

    private static EligibleOnDay Day(DateOnly day, long places) =>
        new(day, new Counted(places, places), new Counted(0, 0), null);
}
