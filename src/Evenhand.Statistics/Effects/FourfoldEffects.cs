namespace Evenhand.Statistics.Effects;

/// <summary>
/// Effects from tables of two groups by two results. The first group is compared with the second; an estimate above 0
/// means more of the result in the first. Nothing is returned where a formula divides by an empty cell. Formulas:
/// Fleiss and Berlin in Cooper, Hedges and Valentine (2009), "The Handbook of Research Synthesis", chapter 13.
/// </summary>
public static class FourfoldEffects
{
    // Half the distance between the means of two logistic distributions in their standard deviations.
    private static readonly double LogisticScale = Math.Sqrt(3) / Math.PI;

    // The factor of Cox and Snell (1989), "Analysis of Binary Data", for normal distributions.
    private const double NormalScale = 1.65;

    /// <summary>The log odds ratio, ln(ad / bc), with variance 1/a + 1/b + 1/c + 1/d (Woolf 1955).</summary>
    public static Estimate? LogOddsRatio(FourfoldTable t) =>
        Estimate.IfFinite(
            Math.Log(t.A) - Math.Log(t.B) - Math.Log(t.C) + Math.Log(t.D),
            (1 / t.A) + (1 / t.B) + (1 / t.C) + (1 / t.D)
        );

    /// <summary>The log risk ratio, with variance 1/a - 1/n1 + 1/c - 1/n2.</summary>
    public static Estimate? LogRiskRatio(FourfoldTable t) =>
        Estimate.IfFinite(
            Math.Log(t.A / t.First) - Math.Log(t.C / t.Second),
            (1 / t.A) - (1 / t.First) + (1 / t.C) - (1 / t.Second)
        );

    /// <summary>The difference of risks, with variance p1 q1 / n1 + p2 q2 / n2.</summary>
    public static Estimate? RiskDifference(FourfoldTable t)
    {
        var (p, q) = (t.A / t.First, t.C / t.Second);
        return Estimate.IfFinite(p - q, (p * (1 - p) / t.First) + (q * (1 - q) / t.Second));
    }

    /// <summary>The difference of the arcsines of the square roots of risks (Rücker et al. 2009), with variance 1/(4 n1) + 1/(4 n2).</summary>
    public static Estimate? ArcsineDifference(FourfoldTable t) =>
        Estimate.IfFinite(
            Math.Asin(Math.Sqrt(t.A / t.First)) - Math.Asin(Math.Sqrt(t.C / t.Second)),
            (1 / (4 * t.First)) + (1 / (4 * t.Second))
        );

    /// <summary>
    /// Peto's log odds ratio, (a - E) / V with variance 1/V, where E and V are mean and variance of the hypergeometric
    /// distribution (Yusuf et al. 1985). It needs no correction for empty cells; there is none where nobody or everybody
    /// has the result.
    /// </summary>
    public static Estimate? PetoLogOddsRatio(FourfoldTable t)
    {
        var (with, without, n) = (t.A + t.C, t.B + t.D, t.All);
        var spread = with * without * (t.First / n) * (t.Second / n) / (n - 1);
        return Estimate.IfFinite((t.A - (with * t.First / n)) / spread, 1 / spread);
    }

    /// <summary>The phi coefficient, with the variance for a sample of which only the size is fixed (Yule 1912).</summary>
    public static Estimate? Phi(FourfoldTable t)
    {
        var n = t.All;
        var (first, second) = (t.First / n, t.Second / n);
        var (with, without) = ((t.A + t.C) / n, (t.B + t.D) / n);
        var product = first * second * with * without;
        var phi = ((t.A * t.D) - (t.B * t.C)) / (n * n) / Math.Sqrt(product);
        var (rows, columns) = (first - second, with - without);
        var squares = (rows * rows / (first * second)) + (columns * columns / (with * without));
        var variance =
            1
            - (phi * phi)
            + (phi * (1 + (phi * phi / 2)) * rows * columns / Math.Sqrt(product))
            - (0.75 * phi * phi * squares);
        return Estimate.IfFinite(phi, variance / n);
    }

    /// <summary>Yule's Q, (OR - 1) / (OR + 1), with variance (1 - Q²)² / 4 times that of the log odds ratio.</summary>
    public static Estimate? YuleQ(FourfoldTable t) =>
        LogOddsRatio(t) is { } log ? Bounded(Math.Tanh(log.Value / 2), 4, log.Variance) : null;

    /// <summary>Yule's Y, the same with the square root of the odds ratio, and 16 in place of 4.</summary>
    public static Estimate? YuleY(FourfoldTable t) =>
        LogOddsRatio(t) is { } log ? Bounded(Math.Tanh(log.Value / 4), 16, log.Variance) : null;

    /// <summary>The log odds ratio as a standardised mean difference of logistic distributions, times sqrt(3)/pi (Chinn 2000).</summary>
    public static Estimate? StandardisedLogistic(FourfoldTable t) =>
        LogOddsRatio(t) is { } log ? Scaled(log, LogisticScale) : null;

    /// <summary>The log odds ratio as a standardised mean difference of normal distributions, divided by 1.65 (Cox and Snell 1989).</summary>
    public static Estimate? StandardisedNormal(FourfoldTable t) =>
        LogOddsRatio(t) is { } log ? Scaled(log, 1 / NormalScale) : null;

    private static Estimate? Bounded(double value, double divisor, double variance) =>
        new Estimate(value, Math.Pow(1 - (value * value), 2) / divisor * variance);

    private static Estimate? Scaled(Estimate log, double by) =>
        new Estimate(log.Value * by, log.Variance * by * by);
}
