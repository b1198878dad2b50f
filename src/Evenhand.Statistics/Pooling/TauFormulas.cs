namespace Evenhand.Statistics.Pooling;

/// <summary>
/// Estimators of tau² in closed form, with standard errors from the variance of a quadratic form (Viechtbauer 2005, 2015;
/// DerSimonian and Kacker 2007).
/// </summary>
internal static class TauFormulas
{
    public static TauSquared DerSimonianLaird(Sample sample)
    {
        var fit = sample.Weighted(0);
        var trace = fit.Trace();
        var tau2 = Math.Max(0, (fit.Spread - sample.Freedom) / trace);
        return Found(tau2, OfMoments(sample, fit, tau2, trace));
    }

    public static TauSquared Hedges(Sample sample)
    {
        var fit = sample.Unweighted();
        double Variance(int i) => sample.Variances[i];
        static double One(int i) => 1;
        var trace = fit.Trace(Variance, One);
        var tau2 = Math.Max(0, (fit.Spread - trace) / sample.Freedom);
        var error =
            (2 * fit.Trace(Variance, Variance))
            + (4 * tau2 * trace)
            + (2 * tau2 * tau2 * sample.Freedom);
        return Found(tau2, Math.Sqrt(error) / sample.Freedom);
    }

    public static TauSquared HunterSchmidt(Sample sample)
    {
        var fit = sample.Weighted(0);
        var weights = fit.Weights.Sum();
        var tau2 = Math.Max(0, (fit.Spread - sample.Count) / weights);
        return Found(tau2, OfMoments(sample, fit, tau2, weights));
    }

    public static TauSquared SidikJonkman(Sample sample)
    {
        var mean = sample.Values.Average();
        var start = sample.Values.Sum(y => (y - mean) * (y - mean)) / sample.Count;
        var fit = sample.Weighted(start);
        double Variance(int i) => sample.Variances[i];
        static double One(int i) => 1;
        var tau2 = start * fit.Spread / sample.Freedom;
        var error =
            (2 * fit.Trace(Variance, Variance))
            + (4 * tau2 * fit.Trace(Variance, One))
            + (2 * tau2 * tau2 * fit.TraceOfSquare());
        return Found(tau2, start / sample.Freedom * Math.Sqrt(error));
    }

    private static double OfMoments(Sample sample, WeightedFit fit, double tau2, double by) =>
        Math.Sqrt(
            (2 * sample.Freedom)
                + (4 * tau2 * fit.Trace())
                + (2 * tau2 * tau2 * fit.TraceOfSquare())
        ) / by;

    private static TauSquared Found(double tau2, double error) =>
        new(tau2, error, TauSearch.Formula, 0);
}
