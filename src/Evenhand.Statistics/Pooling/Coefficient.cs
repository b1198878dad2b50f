namespace Evenhand.Statistics.Pooling;

/// <summary>One coefficient with its test against 0.</summary>
/// <param name="Name">"intercept", or the name of the moderator.</param>
/// <param name="Estimate">The coefficient; for the only intercept, the pooled estimate.</param>
/// <param name="StandardError">Its standard error.</param>
/// <param name="Statistic">The estimate over its standard error: z, or t where there are degrees of freedom.</param>
/// <param name="Freedom">Degrees of freedom of t; null for z.</param>
/// <param name="P">The two-sided probability of a statistic as far from 0 were the coefficient 0.</param>
/// <param name="Interval">Its interval.</param>
public sealed record Coefficient(
    string Name,
    double Estimate,
    double StandardError,
    double Statistic,
    int? Freedom,
    double P,
    Interval Interval
);
