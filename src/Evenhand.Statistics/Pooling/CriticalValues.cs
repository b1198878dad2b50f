using Evenhand.Statistics.Distributions;

namespace Evenhand.Statistics.Pooling;

/// <summary>The normal distribution, or t, of which tests and intervals are made.</summary>
/// <param name="Freedom">Degrees of freedom of t; null for the normal distribution.</param>
/// <param name="Level">The coverage of intervals.</param>
internal sealed record CriticalValues(int? Freedom, double Level)
{
    /// <summary>How many standard errors an interval reaches to each side.</summary>
    public double Reach { get; } =
        Freedom is { } f
            ? StudentT.Quantile((1 + Level) / 2, f)
            : StandardNormal.Quantile((1 + Level) / 2);

    public Coefficient Test(string name, double estimate, double error)
    {
        var statistic = estimate / error;
        return new Coefficient(
            name,
            estimate,
            error,
            statistic,
            Freedom,
            Freedom is { } f
                ? StudentT.BeyondEitherSide(statistic, f)
                : StandardNormal.BeyondEitherSide(statistic),
            Around(estimate, error)
        );
    }

    public Interval Around(double estimate, double error) =>
        new(estimate - (Reach * error), estimate + (Reach * error));
}
