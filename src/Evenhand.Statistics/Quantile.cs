namespace Evenhand.Statistics;

/// <summary>
/// Quantiles as Hyndman and Fan define them under number 8 (Sample Quantiles in Statistical Packages, The American
/// Statistician 50, 1996), whose estimate is about median-unbiased whatever the distribution.
/// </summary>
public static class Quantile
{
    /// <summary>The quantile of values in ascending order.</summary>
    /// <param name="ascending">At least one value, none of them missing.</param>
    /// <param name="share">From 0 to 1, for instance 0.25 for the first quartile.</param>
    /// <returns>A value between the smallest and the largest.</returns>
    /// <exception cref="ArgumentException">There is no value.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The share is not from 0 to 1.</exception>
    public static double Of(ReadOnlySpan<double> ascending, double share)
    {
        if (ascending.IsEmpty)
        {
            throw new ArgumentException("There is no value.", nameof(ascending));
        }

        ArgumentOutOfRangeException.ThrowIfNegative(share);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(share, 1);
        const double third = 1.0 / 3.0;
        var place = (ascending.Length + third) * share + third;
        var below = (int)Math.Floor(place);
        if (below < 1)
        {
            return ascending[0];
        }

        if (below >= ascending.Length)
        {
            return ascending[^1];
        }

        var (low, high) = (ascending[below - 1], ascending[below]);
        return low + (place - below) * (high - low);
    }

    /// <summary>The first and the third quartile of values in any order, which are left as they are.</summary>
    /// <exception cref="ArgumentException">There is no value.</exception>
    public static Interval Quartiles(ReadOnlySpan<double> values)
    {
        var ascending = values.ToArray();
        Array.Sort(ascending);
        return new Interval(Of(ascending, 0.25), Of(ascending, 0.75));
    }

    /// <summary>Tukey's fences: one and a half times the distance of the quartiles below the first and above the third.</summary>
    public static Interval Fences(Interval quartiles)
    {
        var between = quartiles.High - quartiles.Low;
        return new Interval(
            Math.FusedMultiplyAdd(between, -1.5, quartiles.Low),
            Math.FusedMultiplyAdd(between, 1.5, quartiles.High)
        );
    }
}
