namespace Evenhand.Evidence.Pooling;

/// <summary>Studies pooled, or regressed on what differs between them. Names are those that the field's tools print.</summary>
public sealed record PoolReport
{
    /// <summary>What the estimates are, for instance "log odds ratio".</summary>
    public required string Measure { get; init; }

    /// <summary>Whether they are logarithms of ratios.</summary>
    public required bool IsLog { get; init; }

    /// <summary>The number of studies pooled.</summary>
    public required int K { get; init; }

    /// <summary>How the variance between studies was estimated: FE, DL, PM, REML, ML, HE, HS, SJ or EB.</summary>
    public required string Method { get; init; }

    /// <summary>Whether standard errors and tests are those of Knapp and Hartung.</summary>
    public required bool KnappHartung { get; init; }

    /// <summary>The coverage of all intervals, for instance 0.95.</summary>
    public required double Level { get; init; }

    /// <summary>The names of the coefficients, the constant first.</summary>
    public required IReadOnlyList<string> Terms { get; init; }

    /// <summary>The coefficients on the scale of analysis; without moderators the one pooled estimate.</summary>
    public required IReadOnlyList<double> Beta { get; init; }

    /// <summary>Their standard errors.</summary>
    public required IReadOnlyList<double> Se { get; init; }

    /// <summary>Each over its standard error: z, or t where there are degrees of freedom.</summary>
    public required IReadOnlyList<double?> Zval { get; init; }

    /// <summary>The degrees of freedom of t; null where z is used.</summary>
    public required int? Dfs { get; init; }

    /// <summary>The probability of a statistic as far from 0 were the coefficient 0.</summary>
    public required IReadOnlyList<double?> Pval { get; init; }

    /// <summary>Lower bounds.</summary>
    public required IReadOnlyList<double?> CiLb { get; init; }

    /// <summary>Upper bounds.</summary>
    public required IReadOnlyList<double?> CiUb { get; init; }

    /// <summary>The variance between studies; what moderators leave of it.</summary>
    public required double Tau2 { get; init; }

    /// <summary>Its standard error; null where it was not estimated.</summary>
    public required double? SeTau2 { get; init; }

    /// <summary>The lower bound of its interval by the Q-profile; null where there is none.</summary>
    public required double? Tau2Lb { get; init; }

    /// <summary>The upper bound.</summary>
    public required double? Tau2Ub { get; init; }

    /// <summary>The share of spread that is not sampling error, in per cent.</summary>
    public required double? I2 { get; init; }

    /// <summary>Total over sampling variance.</summary>
    public required double? H2 { get; init; }

    /// <summary>Cochran's Q of what moderators leave unexplained.</summary>
    public required double Q { get; init; }

    /// <summary>Its degrees of freedom.</summary>
    public required int QDf { get; init; }

    /// <summary>The probability of a Q as great were all effects equal.</summary>
    public required double QPval { get; init; }

    /// <summary>The joint test of the moderators: chi-squared, or F with Knapp and Hartung; null without moderators.</summary>
    public required double? Qm { get; init; }

    /// <summary>Its degrees of freedom.</summary>
    public required int? QmDf { get; init; }

    /// <summary>Its probability.</summary>
    public required double? QmPval { get; init; }

    /// <summary>The share of the variance between studies that moderators explain, in per cent; null without them.</summary>
    public required double? R2 { get; init; }

    /// <summary>Where the effect of another study may be expected, from; null with moderators and for equal effects.</summary>
    public required double? PiLb { get; init; }

    /// <summary>To.</summary>
    public required double? PiUb { get; init; }

    /// <summary>The studies in the order of the file.</summary>
    public required IReadOnlyList<PooledStudy> Studies { get; init; }

    /// <summary>Rows that are not pooled.</summary>
    public required IReadOnlyList<Studies.LeftOut> LeftOut { get; init; }

    /// <summary>What a careful reader would want to know.</summary>
    public required IReadOnlyList<string> Notes { get; init; }
}

/// <summary>A study in a pool.</summary>
/// <param name="Label">What it is called.</param>
/// <param name="Line">Its line in the file; null for a finding of the library.</param>
/// <param name="Yi">Its estimate on the scale of analysis.</param>
/// <param name="Vi">The variance of that.</param>
/// <param name="Weight">Its weight in per cent.</param>
/// <param name="Risk1">The share of the first group with the outcome, from 0 to 1; null where the table does not tell.</param>
/// <param name="Risk2">The share of the second group.</param>
public sealed record PooledStudy(
    string Label,
    long? Line,
    double Yi,
    double Vi,
    double Weight,
    double? Risk1,
    double? Risk2
);
