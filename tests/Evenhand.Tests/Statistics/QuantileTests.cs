using CsCheck;
using Evenhand.Statistics;
using Xunit;

namespace Evenhand.Tests.Statistics;

public sealed class QuantileTests
{
    // quantile(x, c(0.25, 0.5, 0.75), type = 8) of R.
    [Theory]
    [InlineData(new double[] { 1, 2, 3, 4, 5, 6, 7, 8, 9, 10 }, 2.9166666667, 5.5, 8.0833333333)]
    [InlineData(new double[] { 1, 2, 3, 4 }, 1.4166666667, 2.5, 3.5833333333)]
    [InlineData(new double[] { 1, 2, 3, 4, 5 }, 1.6666666667, 3, 4.3333333333)]
    [InlineData(new double[] { 0, 0, 0, 0, 0.5 }, 0, 0, 0.1666666667)]
    [InlineData(new double[] { 7 }, 7, 7, 7)]
    [InlineData(new double[] { 1, 9 }, 1, 5, 9)]
    public void Quantiles_are_those_that_R_gives_for_type_8(
        double[] ascending,
        double first,
        double median,
        double third
    )
    {
        Assert.Equal(first, Quantile.Of(ascending, 0.25), 9);
        Assert.Equal(median, Quantile.Of(ascending, 0.5), 9);
        Assert.Equal(third, Quantile.Of(ascending, 0.75), 9);
    }

    [Fact]
    public void A_quantile_lies_within_the_values_and_never_falls_as_the_share_rises() =>
        (
            from values in Gen.Double[-1000, 1000].Array[1, 40]
            from one in Gen.Double[0, 1]
            from other in Gen.Double[0, 1]
            select (values.Order().ToArray(), Math.Min(one, other), Math.Max(one, other))
        ).Sample(s =>
        {
            var (values, low, high) = s;
            var (lower, higher) = (Quantile.Of(values, low), Quantile.Of(values, high));
            return values[0] <= lower && lower <= higher + 1e-9 && higher <= values[^1] + 1e-9;
        });

    [Fact]
    public void Quartiles_need_no_order_and_leave_the_values_as_they_are()
    {
        double[] values = [4, 1, 3, 2];

        Assert.Equal(1.4166666667, Quantile.Quartiles(values).Low, 9);
        Assert.Equal([4, 1, 3, 2], values);
    }

    [Fact]
    public void Fences_lie_one_and_a_half_times_the_distance_of_the_quartiles_outside()
    {
        var fences = Quantile.Fences(new Interval(2, 6));

        Assert.Equal((-4.0, 12.0), (fences.Low, fences.High));
    }

    [Theory]
    [InlineData(-0.1)]
    [InlineData(1.1)]
    [InlineData(double.NaN)]
    public void A_share_that_is_none_is_refused(double share) =>
        Assert.ThrowsAny<ArgumentException>(() => Quantile.Of([1], share));

    [Fact]
    public void No_values_have_no_quantile() =>
        Assert.Throws<ArgumentException>(() => Quantile.Of([], 0.5));
}
