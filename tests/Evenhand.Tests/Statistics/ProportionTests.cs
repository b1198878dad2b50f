using CsCheck;
using Evenhand.Statistics;
using Xunit;

namespace Evenhand.Tests.Statistics;

/// <summary>Intervals of shares against printed ones, and what holds of all of them.</summary>
public sealed class ProportionTests
{
    private static readonly Gen<(long Successes, long Trials)> Counts = Gen.Long[1, 5_000]
        .SelectMany(trials => Gen.Long[0, trials].Select(successes => (successes, trials)));

    // R. G. Newcombe (1998), "Two-sided confidence intervals for the single proportion", Statistics in Medicine 17,
    // table I, method 3: the score method of Wilson without continuity correction.
    [Theory]
    [InlineData(81, 263, 0.2553, 0.3662)]
    [InlineData(15, 148, 0.0624, 0.1605)]
    [InlineData(0, 20, 0.0000, 0.1611)]
    [InlineData(1, 29, 0.0061, 0.1718)]
    public void The_interval_is_the_one_that_Newcombe_printed(
        long successes,
        long trials,
        double low,
        double high
    )
    {
        var interval = Proportion.Wilson(successes, trials)!;

        Assert.Equal((low, high), (Math.Round(interval.Low, 4), Math.Round(interval.High, 4)));
    }

    [Fact]
    public void The_interval_lies_within_0_and_1_and_holds_the_share() =>
        Counts.Sample(c =>
        {
            var interval = Proportion.Wilson(c.Successes, c.Trials)!;
            var share = (double)c.Successes / c.Trials;
            return interval.Low >= 0
                && interval.Low <= share
                && share <= interval.High
                && interval.High <= 1;
        });

    [Fact]
    public void Those_who_have_the_trait_and_those_who_have_it_not_mirror_each_other() =>
        Counts.Sample(c =>
        {
            var with = Proportion.Wilson(c.Successes, c.Trials)!;
            var without = Proportion.Wilson(c.Trials - c.Successes, c.Trials)!;
            Assert.Equal(1 - with.High, without.Low, tolerance: 1e-12);
            Assert.Equal(1 - with.Low, without.High, tolerance: 1e-12);
        });

    [Fact]
    public void Ten_times_as_many_with_the_same_share_make_the_interval_narrower() =>
        Counts.Sample(c =>
        {
            var few = Proportion.Wilson(c.Successes, c.Trials)!;
            var many = Proportion.Wilson(c.Successes * 10, c.Trials * 10)!;
            return many.High - many.Low < few.High - few.Low;
        });

    [Fact]
    public void Nothing_has_no_share_rather_than_nought() => Assert.Null(Proportion.Wilson(0, 0));

    [Theory]
    [InlineData(-1, 5)]
    [InlineData(6, 5)]
    public void More_than_all_or_fewer_than_none_are_a_fault(long successes, long trials) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Proportion.Wilson(successes, trials));
}
