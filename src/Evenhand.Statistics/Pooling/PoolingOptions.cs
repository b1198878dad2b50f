namespace Evenhand.Statistics.Pooling;

/// <summary>Which distribution the interval for the effect of another study rests on.</summary>
public enum PredictionRule
{
    /// <summary>That of the test of the coefficient: normal, or t with k - 1 degrees of freedom for Knapp and Hartung.</summary>
    AsTest,

    /// <summary>t with k - 2 degrees of freedom, from three studies on (Higgins, Thompson and Spiegelhalter 2009; Riley, Higgins and Deeks 2011).</summary>
    TwoFewer,
}

/// <summary>How estimates are pooled.</summary>
public sealed record PoolingOptions
{
    /// <summary>How the variance between studies is estimated.</summary>
    public Heterogeneity Method { get; init; } = Heterogeneity.RestrictedLikelihood;

    /// <summary>Whether standard errors and tests are those of Knapp and Hartung (2003), with t in place of the normal distribution.</summary>
    public bool KnappHartung { get; init; }

    /// <summary>The coverage of intervals, above 0 and below 1.</summary>
    public double Level { get; init; } = 0.95;

    /// <summary>What the prediction interval rests on.</summary>
    public PredictionRule Prediction { get; init; }

    /// <summary>Whether there is a constant beside the moderators.</summary>
    public bool Intercept { get; init; } = true;
}
