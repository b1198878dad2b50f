using Evenhand.Statistics.Effects;
using Evenhand.Statistics.Pooling;
using Evenhand.Vocabulary;

namespace Evenhand.Statistics.Sensitivity;

/// <summary>
/// Which study makes the others look different, and which moves the result (Baujat et al. 2002, "A graphical method for
/// exploring heterogeneity in meta-analyses").
/// </summary>
/// <param name="Contribution">Its squared Pearson residual: its part in the spread.</param>
/// <param name="Shift">The squared change of the pooled estimate when it is left out, over the variance of that estimate.</param>
public sealed record Baujat(double Contribution, double Shift)
{
    /// <summary>Both numbers for each study.</summary>
    /// <param name="studies">At least two studies.</param>
    /// <param name="options">How they are pooled; REML where nothing is said.</param>
    public static Outcome<IReadOnlyList<Baujat>> Of(
        IReadOnlyList<Estimate> studies,
        PoolingOptions? options = null
    ) =>
        Pool.Studies(studies, options)
            .Then(whole =>
                LeaveOneOut
                    .Of(studies, options)
                    .Then(without =>
                        Outcome<IReadOnlyList<Baujat>>.Ok([
                            .. studies.Select(
                                (s, i) =>
                                    new Baujat(
                                        Square(s.Value - whole.Pooled.Estimate)
                                            / (s.Variance + whole.Tau2.Value),
                                        Square(whole.Pooled.Estimate - without[i].Pooled.Estimate)
                                            / Square(without[i].Pooled.StandardError)
                                    )
                            ),
                        ])
                    )
            );

    private static double Square(double value) => value * value;
}
