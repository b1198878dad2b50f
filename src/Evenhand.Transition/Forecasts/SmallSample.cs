namespace Evenhand.Transition.Forecasts;

/// <summary>
/// Quantiles for one more case from a few: the value of place (n + 1)p among them, as a prediction without any assumption but
/// that the new case is one more of the kind (number 6 of Hyndman and Fan 1996).
/// </summary>
/// <remarks>Of n cases the new one lies below the smallest with a chance of 1/(n + 1): what lies further out, few cases cannot say.</remarks>
public static class SmallSample
{
    /// <summary>The quantile; null where there are too few cases to say.</summary>
    public static double? Quantile(IReadOnlyList<double> values, double share)
    {
        var place = (values.Count + 1) * share;
        // Shares such as 0.9 are not exact in binary, and the tenth of nine cases is meant to be one.
        const double hair = 1e-9;
        if (place < 1 - hair || place > values.Count + hair)
        {
            return null;
        }

        var ascending = values.Order().ToList();
        var below = Math.Clamp((int)Math.Floor(place + hair), 1, values.Count);
        var between = Math.Max(0, place - below);
        return below == values.Count
            ? ascending[^1]
            : ascending[below - 1] + (between * (ascending[below] - ascending[below - 1]));
    }
}
