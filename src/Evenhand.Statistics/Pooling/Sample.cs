using Evenhand.Statistics.Effects;

namespace Evenhand.Statistics.Pooling;

/// <summary>Estimates and variances laid out for sums, with their design.</summary>
internal sealed class Sample(Design design, IReadOnlyList<Estimate> studies)
{
    public Design Design { get; } = design;

    public IReadOnlyList<Estimate> Studies { get; } = studies;

    public double[] Values { get; } = [.. studies.Select(s => s.Value)];

    public double[] Variances { get; } = [.. studies.Select(s => s.Variance)];

    /// <summary>k.</summary>
    public int Count => Values.Length;

    /// <summary>k - p.</summary>
    public int Freedom => Count - Design.Terms;

    /// <summary>The fit with weights 1/(v + tau²).</summary>
    public WeightedFit Weighted(double tau2) =>
        new(Design, Values, [.. Variances.Select(v => 1 / (v + tau2))]);

    /// <summary>The fit in which each study counts the same.</summary>
    public WeightedFit Unweighted() => new(Design, Values, [.. Variances.Select(_ => 1.0)]);

    /// <summary>The log likelihood, or the restricted one, at a variance between studies.</summary>
    public double LogLikelihood(WeightedFit fit, bool restricted)
    {
        var logWeights = fit.Weights.Sum(Math.Log);
        var count = restricted ? Freedom : Count;
        var corrections = restricted ? Design.LogDeterminant - LogDeterminant(fit) : 0;
        return ((corrections + logWeights - fit.Spread) / 2)
            - (count / 2.0 * Math.Log(2 * Math.PI));
    }

    // ln det X'WX is that on the basis and that of the change of basis.
    private double LogDeterminant(WeightedFit fit) => fit.LogDeterminant + Design.LogDeterminant;
}
