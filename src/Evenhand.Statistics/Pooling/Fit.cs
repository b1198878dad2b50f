namespace Evenhand.Statistics.Pooling;

/// <summary>A test that several things are 0 at once, or that there is no more spread than chance.</summary>
/// <param name="Statistic">Q, chi-squared, or F where there are degrees of freedom below.</param>
/// <param name="Freedom">Degrees of freedom, of the numerator for F.</param>
/// <param name="FreedomBelow">Degrees of freedom of the denominator of F; null for chi-squared.</param>
/// <param name="P">The probability of a statistic as great were it so; 1 where there are no degrees of freedom.</param>
public sealed record JointTest(double Statistic, int Freedom, int? FreedomBelow, double P);

/// <summary>What a reader of a result should be told beside it.</summary>
public enum FitNote
{
    /// <summary>There is one study: it is given as it stands, without a variance between studies and with the normal distribution.</summary>
    OneStudy,

    /// <summary>The variance between studies came out as 0: the model is that of equal effects.</summary>
    NoHeterogeneityFound,

    /// <summary>The usual steps did not settle, and a search over the whole range was used.</summary>
    Bracketed,

    /// <summary>No search settled: the variance between studies is not to be relied on.</summary>
    Unsettled,

    /// <summary>The largest variance is ten million times the smallest or more: digits may be lost.</summary>
    VariancesFarApart,

    /// <summary>The correction of Knapp and Hartung made the standard error smaller than it was without.</summary>
    NarrowedByKnappHartung,

    /// <summary>There are fewer than five studies: the variance between them is hardly known.</summary>
    FewStudies,
}

/// <summary>Studies pooled, with or without moderators.</summary>
public sealed record Fit
{
    /// <summary>How.</summary>
    public required PoolingOptions Options { get; init; }

    /// <summary>k, the number of studies.</summary>
    public required int Studies { get; init; }

    /// <summary>The coefficients, the intercept first.</summary>
    public required IReadOnlyList<Coefficient> Coefficients { get; init; }

    /// <summary>Variances and covariances of the coefficients.</summary>
    public required double[,] Covariance { get; init; }

    /// <summary>The variance between studies that moderators leave unexplained.</summary>
    public required TauSquared Tau2 { get; init; }

    /// <summary>The share of spread that is not sampling error, in per cent (Higgins and Thompson 2002): tau²/(tau² + s²) with the typical variance s², or (Q - df)/Q for equal effects.</summary>
    public required double I2 { get; init; }

    /// <summary>Total over sampling variance: tau²/s² + 1, or Q/df for equal effects.</summary>
    public required double H2 { get; init; }

    /// <summary>Cochran's test of what moderators leave unexplained, with weights 1/v.</summary>
    public required JointTest Q { get; init; }

    /// <summary>The test that all coefficients but the intercept are 0; null without moderators.</summary>
    public required JointTest? Moderators { get; init; }

    /// <summary>The share of the variance between studies that moderators explain, in per cent; for equal effects the adjusted R² of the weighted regression. Null without moderators, or where there is nothing to explain.</summary>
    public required double? R2 { get; init; }

    /// <summary>The log likelihood, restricted for REML.</summary>
    public required double LogLikelihood { get; init; }

    /// <summary>The weight of each study in per cent.</summary>
    public required IReadOnlyList<double> Weights { get; init; }

    /// <summary>Where the effect of another study may be expected; null with moderators, for equal effects, and where the rule gives none.</summary>
    public required Interval? Prediction { get; init; }

    /// <summary>What to tell beside the figures.</summary>
    public required IReadOnlyList<FitNote> Notes { get; init; }

    /// <summary>The first coefficient: the pooled estimate where there is no moderator.</summary>
    public Coefficient Pooled => Coefficients[0];
}
