using System.Globalization;
using Evenhand.Statistics.Distributions;
using Evenhand.Vocabulary;

namespace Evenhand.Statistics.Effects;

/// <summary>An estimate as a paper prints it, made ready to be pooled.</summary>
/// <param name="Estimate">The number on the scale of analysis.</param>
/// <param name="Asymmetry">
/// How far the printed estimate lies from the middle of its interval on the scale of analysis, in half widths: 0 in the
/// middle, 1 at an end. Rounding makes a few hundredths; more means that the interval was made in another way, or that a
/// digit is wrong. Null where no interval was given.
/// </param>
public sealed record ReportedEstimate(Estimate Estimate, double? Asymmetry)
{
    /// <summary>From an interval: the standard error is its width over twice the quantile (Cochrane Handbook, section 6.3).</summary>
    /// <param name="value">The estimate as printed.</param>
    /// <param name="low">The lower bound as printed.</param>
    /// <param name="high">The upper bound as printed.</param>
    /// <param name="scale">Whether all three are ratios.</param>
    /// <param name="level">The coverage that the interval claims, such as 0.95.</param>
    public static Outcome<ReportedEstimate> FromInterval(
        double value,
        double low,
        double high,
        ReportedScale scale,
        double level = 0.95
    )
    {
        if (Fault(value, low, high, scale, level) is { } fault)
        {
            return Outcome<ReportedEstimate>.Failed(fault);
        }

        var (middle, from, to) = (On(value, scale), On(low, scale), On(high, scale));
        var error = (to - from) / (2 * StandardNormal.Quantile((1 + level) / 2));
        var asymmetry = Math.Abs(middle - ((from + to) / 2)) / ((to - from) / 2);
        return Outcome<ReportedEstimate>.Ok(new(new(middle, error * error), asymmetry));
    }

    /// <summary>From a standard error, which is always on the scale of analysis (of the logarithm of a ratio).</summary>
    /// <param name="value">The estimate as printed.</param>
    /// <param name="standardError">The standard error on the scale of analysis, above 0.</param>
    /// <param name="scale">Whether the estimate is a ratio.</param>
    public static Outcome<ReportedEstimate> FromStandardError(
        double value,
        double standardError,
        ReportedScale scale
    ) =>
        NotOn(value, scale, "estimate") is { } fault ? Outcome<ReportedEstimate>.Failed(fault)
        : double.IsFinite(standardError) && standardError > 0
            ? Outcome<ReportedEstimate>.Ok(
                new(new(On(value, scale), standardError * standardError), null)
            )
        : Outcome<ReportedEstimate>.Failed(
            Wrong("se", standardError, "A standard error is above 0", "a number above 0")
        );

    private static Problem? Fault(
        double value,
        double low,
        double high,
        ReportedScale scale,
        double level
    ) =>
        NotOn(value, scale, "estimate")
        ?? NotOn(low, scale, "ci_low")
        ?? NotOn(high, scale, "ci_high")
        ?? (
            level is > 0 and < 1
                ? null
                : Wrong(
                    "ci_level",
                    level,
                    "The level of an interval lies between 0 and 1",
                    "such as 0.95"
                )
        )
        ?? (
            low < high
                ? null
                : Wrong(
                    "ci_low",
                    low,
                    "The lower bound is not below the upper bound",
                    $"below {Text(high)}"
                ) with
                {
                    ToDo = "Look whether the bounds are swapped.",
                }
        )
        ?? (
            value >= low && value <= high
                ? null
                : Wrong(
                    "estimate",
                    value,
                    "The estimate lies outside its interval",
                    $"from {Text(low)} to {Text(high)}"
                )
        );

    private static Problem? NotOn(double value, ReportedScale scale, string field) =>
        !double.IsFinite(value) ? Wrong(field, value, "The number is missing", "a number")
        : scale == ReportedScale.Ratio && value <= 0
            ? Wrong(field, value, "A ratio is above 0", "a number above 0") with
            {
                ToDo = "If it is a logarithm or a difference, say so in the measure.",
            }
        : null;

    private static double On(double value, ReportedScale scale) =>
        scale == ReportedScale.Ratio ? Math.Log(value) : value;

    private static Problem Wrong(string field, double found, string what, string expected) =>
        new(what)
        {
            Field = field,
            Found = Text(found),
            Expected = expected,
        };

    private static string Text(double value) => value.ToString(CultureInfo.InvariantCulture);
}
