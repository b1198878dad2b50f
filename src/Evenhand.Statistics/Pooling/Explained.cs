namespace Evenhand.Statistics.Pooling;

/// <summary>How much of the differences between studies moderators explain.</summary>
internal static class Explained
{
    /// <summary>
    /// 1 - tau²(with)/tau²(without), in per cent and not below 0 (Raudenbush 2009); for equal effects the adjusted R² of the
    /// weighted regression. Null where there is no difference to explain.
    /// </summary>
    public static double? Share(
        Sample sample,
        Heterogeneity method,
        double left,
        WeightedFit fixedFit
    )
    {
        // A design of the constant alone always stands.
        var plain = new Sample(Design.Of(sample.Count, [], true).Value, sample.Studies);
        double share;
        if (method == Heterogeneity.EqualEffects)
        {
            var without = plain.Weighted(0).Spread / plain.Freedom;
            share =
                sample.Freedom > 0 ? 1 - (fixedFit.Spread / sample.Freedom / without) : double.NaN;
        }
        else
        {
            share = 1 - (left / Fitting.Tau2(plain, method).Value);
        }

        return double.IsFinite(share) ? Math.Max(0, 100 * share) : null;
    }
}
