namespace Evenhand.Statistics.Effects;

/// <summary>Correlations as estimates that can be pooled.</summary>
public static class CorrelationEffects
{
    /// <summary>The correlation itself, with variance (1 - r²)²/(n - 1).</summary>
    /// <param name="r">From -1 to 1.</param>
    /// <param name="n">The number of pairs, above 1; otherwise nothing is returned.</param>
    public static Estimate? Raw(double r, double n) =>
        n > 1 && Math.Abs(r) <= 1 ? Estimate.IfFinite(r, Math.Pow(1 - (r * r), 2) / (n - 1)) : null;

    /// <summary>Fisher's z, artanh r, with variance 1/(n - 3) (Fisher 1921).</summary>
    /// <param name="r">Above -1 and below 1.</param>
    /// <param name="n">The number of pairs, above 3; otherwise nothing is returned.</param>
    public static Estimate? FisherZ(double r, double n) =>
        n > 3 ? Estimate.IfFinite(Math.Atanh(r), 1 / (n - 3)) : null;
}
