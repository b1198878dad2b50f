using Evenhand.Statistics.Distributions;
using Evenhand.Statistics.Effects;

namespace Evenhand.Statistics.Bias;

/// <summary>The likelihood of estimates that are seen with chances that step with one-sided p.</summary>
internal sealed class StepLikelihood
{
    private readonly Estimate[] studies;
    private readonly double[] cuts;
    private readonly int[] interval;

    public StepLikelihood(
        IReadOnlyList<Estimate> studies,
        bool greaterIsWanted,
        IReadOnlyList<double> steps
    )
    {
        // Turned so that small p belongs to large estimates; the mean is turned where it comes in.
        Sign = greaterIsWanted ? 1 : -1;
        this.studies = [.. studies.Select(s => s with { Value = Sign * s.Value })];
        cuts = [.. steps.Order().Where(s => s is > 0 and < 1)];
        interval =
        [
            .. this.studies.Select(s =>
                cuts.Count(c => StandardNormal.Above(s.Value / s.StandardError) > c)
            ),
        ];
    }

    private int Sign { get; }

    /// <summary>How many intervals of p there are.</summary>
    public int Intervals => cuts.Length + 1;

    /// <summary>The first interval without a study; null where all have one.</summary>
    public int? Empty =>
        Enumerable
            .Range(0, Intervals)
            .Where(i => !interval.Contains(i))
            .Cast<int?>()
            .FirstOrDefault();

    public double LogLikelihood(double mean, double tau2, double[] chances)
    {
        if (tau2 < 0 || chances.Any(c => !(c > 0)))
        {
            return double.NegativeInfinity;
        }

        var (turned, sum) = (Sign * mean, 0.0);
        for (var i = 0; i < studies.Length; i++)
        {
            var total = Math.Sqrt(studies[i].Variance + tau2);
            var z = (studies[i].Value - turned) / total;
            sum +=
                Math.Log(chances[interval[i]])
                - (z * z / 2)
                - Math.Log(total * Math.Sqrt(2 * Math.PI))
                - Math.Log(Seen(studies[i].StandardError, turned, total, chances));
        }

        return sum;
    }

    /// <summary>The chance that a study of this size is seen at all.</summary>
    private double Seen(double error, double mean, double total, double[] chances)
    {
        var (seen, beyond) = (0.0, 0.0);
        for (var j = 0; j < cuts.Length; j++)
        {
            var least = StandardNormal.Quantile(1 - cuts[j]) * error;
            var above = StandardNormal.Above((least - mean) / total);
            seen += chances[j] * (above - beyond);
            beyond = above;
        }

        return seen + (chances[^1] * (1 - beyond));
    }
}
