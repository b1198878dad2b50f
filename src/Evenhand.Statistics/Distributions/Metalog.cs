using Evenhand.Vocabulary;

namespace Evenhand.Statistics.Distributions;

/// <summary>
/// A distribution that has exactly the quartiles that a person gave: the metalog of three terms (Keelin 2016, "The metalog
/// distributions", Decision Analysis 13), m(p) = a + b L + c (p - 1/2) L with L = ln(p / (1 - p)), on the scale as it is, or
/// between bounds on the scale of the logit.
/// </summary>
public sealed class Metalog
{
    // For larger |c / b| the quantile function would fall somewhere (Keelin 2016, equation 12).
    private const double MostSkew = 1.66711;
    private static readonly double Log3 = Math.Log(3);

    private readonly double a;
    private readonly double b;
    private readonly double c;
    private readonly Interval? bounds;

    private Metalog(double a, double b, double c, Interval? bounds)
    {
        this.a = a;
        this.b = b;
        this.c = c;
        this.bounds = bounds;
    }

    /// <summary>The distribution of given quartiles.</summary>
    /// <param name="lower">The value that is exceeded three times in four.</param>
    /// <param name="median">The value that is exceeded every other time.</param>
    /// <param name="upper">The value that is exceeded once in four times.</param>
    /// <param name="bounds">Values that cannot be passed; null for none.</param>
    /// <returns>The distribution; or why there is none: quartiles out of order, beyond the bounds, or too skew for this form.</returns>
    public static Outcome<Metalog> OfQuartiles(
        double lower,
        double median,
        double upper,
        Interval? bounds = null
    )
    {
        if (!(lower < median && median < upper))
        {
            return Refused("The quartiles are not in rising order", lower, median, upper);
        }

        if (bounds is { } b && !(b.Low < lower && upper < b.High))
        {
            return Refused("The quartiles lie beyond the bounds", lower, median, upper);
        }

        var (from, middle, to) = (Onto(lower, bounds), Onto(median, bounds), Onto(upper, bounds));
        // At p = 1/4 and 3/4, L is -ln 3 and ln 3.
        var spread = (to - from) / (2 * Log3);
        var skew = 2 * (to + from - (2 * middle)) / Log3;
        return Math.Abs(skew) < MostSkew * spread
            ? Outcome<Metalog>.Ok(new Metalog(middle, spread, skew, bounds))
            : Refused(
                "One quarter is more than about two and a half times as wide as the other",
                lower,
                median,
                upper
            );
    }

    /// <summary>The value below which the given share lies.</summary>
    /// <param name="share">Above 0 and below 1.</param>
    public double Quantile(double share)
    {
        var log = Math.Log(share / (1 - share));
        var value = a + (b * log) + (c * (share - 0.5) * log);
        return bounds is { } within
            ? within.Low + ((within.High - within.Low) / (1 + Math.Exp(-value)))
            : value;
    }

    private static double Onto(double value, Interval? bounds) =>
        bounds is { } b ? Math.Log((value - b.Low) / (b.High - value)) : value;

    private static Outcome<Metalog> Refused(string what, params double[] found) =>
        Outcome<Metalog>.Failed(
            new Problem(what)
            {
                Field = "quartiles",
                Found = string.Join(", ", found),
                ToDo = "Ask again, or give bounds.",
            }
        );
}
