using Evenhand.Statistics.Distributions;
using Evenhand.Statistics.Effects;

namespace Evenhand.Statistics.Bias;

/// <summary>
/// How many unseen studies without effect it would take to undo a result. A large number is no proof: it rests on the unseen
/// studies finding nothing rather than the contrary.
/// </summary>
public static class FailSafe
{
    /// <summary>Rosenthal's (1979): until the sum of z over the root of the number is no longer significant on one side.</summary>
    /// <param name="studies">At least one.</param>
    /// <param name="alpha">The level of significance on one side.</param>
    public static double Rosenthal(IReadOnlyList<Estimate> studies, double alpha = 0.05)
    {
        double k = studies.Count;
        var z = studies.Sum(s => s.Value / s.StandardError) / Math.Sqrt(k);
        return Needed(k, z / StandardNormal.Quantile(1 - alpha));
    }

    /// <summary>Rosenberg's (2005): until the estimate of equal effects is no longer significant on both sides.</summary>
    /// <param name="studies">At least one.</param>
    /// <param name="alpha">The level of significance on both sides together.</param>
    public static double Rosenberg(IReadOnlyList<Estimate> studies, double alpha = 0.05)
    {
        var z =
            studies.Sum(s => s.Value / s.Variance) / Math.Sqrt(studies.Sum(s => 1 / s.Variance));
        return Needed(studies.Count, z / StandardNormal.Quantile(1 - (alpha / 2)));
    }

    /// <summary>Orwin's (1983): until the plain mean comes down to a size that no longer matters.</summary>
    /// <param name="studies">At least one.</param>
    /// <param name="target">That size, of the sign of the mean; infinitely many are needed to come to 0.</param>
    public static double Orwin(IReadOnlyList<Estimate> studies, double target)
    {
        var mean = studies.Average(s => s.Value);
        var ratio = Math.Abs(mean) / Math.Abs(target);
        return Math.Ceiling(Math.Max(0, studies.Count * (ratio - 1)));
    }

    private static double Needed(double studies, double ratio) =>
        Math.Ceiling(Math.Max(0, studies * ((ratio * ratio) - 1)));
}
