using Evenhand.Statistics.Effects;
using Evenhand.Statistics.Pooling;
using Evenhand.Vocabulary;

namespace Evenhand.Statistics.Clusters;

/// <summary>
/// Findings within studies, with a variance between studies and one between findings of one study (Konstantopoulos 2011,
/// "Fixed effects and variance components estimation in three-level meta-analysis"), by restricted maximum likelihood.
/// </summary>
/// <param name="Pooled">The pooled estimate, tested with the normal distribution.</param>
/// <param name="Between">The variance between clusters.</param>
/// <param name="Within">The variance between findings of one cluster.</param>
/// <param name="LogLikelihood">The restricted log likelihood.</param>
/// <param name="Clusters">How many clusters there are.</param>
/// <param name="Settled">Whether the search settled; otherwise the figures are not to be relied on.</param>
public sealed record Multilevel(
    Coefficient Pooled,
    double Between,
    double Within,
    double LogLikelihood,
    int Clusters,
    bool Settled
)
{
    /// <summary>The model.</summary>
    /// <param name="studies">The findings.</param>
    /// <param name="clusters">The study, or the like, that each belongs to; at least two of them.</param>
    /// <param name="level">The coverage of the interval.</param>
    public static Outcome<Multilevel> Of(
        IReadOnlyList<Estimate> studies,
        IReadOnlyList<string> clusters,
        double level = 0.95
    ) =>
        Pool.Studies(studies, new PoolingOptions { Level = level })
            .Then(start =>
            {
                var groups =
                    clusters.Count == studies.Count
                        ? studies
                            .Zip(clusters)
                            .GroupBy(p => p.Second, p => p.First, StringComparer.Ordinal)
                            .Select(g => g.ToArray())
                            .ToList()
                        : [];
                if (groups.Count < 2)
                {
                    return Outcome<Multilevel>.Failed(
                        new Problem(
                            "Levels take a cluster for each finding, and at least two clusters"
                        )
                        {
                            Field = "cluster",
                            Found = $"{groups.Count} clusters",
                        }
                    );
                }

                // Standard deviations are sought, whose squares cannot fall below 0.
                var begin = Math.Sqrt(
                    Math.Max(start.Tau2.Value, 1e-4 * studies.Min(s => s.Variance)) / 2
                );
                var (point, value, settled) = Simplex.Lowest(
                    x => -Sums(groups, x[0] * x[0], x[1] * x[1]).LogLikelihood,
                    [begin, begin],
                    [begin / 2, begin / 3]
                );
                var (between, within) = (point[0] * point[0], point[1] * point[1]);
                var (mean, variance, _) = Sums(groups, between, within);
                return Outcome<Multilevel>.Ok(
                    new(
                        new CriticalValues(null, level).Test(
                            "intercept",
                            mean,
                            Math.Sqrt(variance)
                        ),
                        between,
                        within,
                        -value,
                        groups.Count,
                        settled
                    )
                );
            });

    /// <summary>
    /// Mean, its variance and the likelihood. Within a cluster the covariance is a diagonal and a constant, whose inverse and
    /// determinant follow from sums of weights (Sherman and Morrison 1950).
    /// </summary>
    private static (double Mean, double Variance, double LogLikelihood) Sums(
        List<Estimate[]> groups,
        double between,
        double within
    )
    {
        var (ones, values, squares, determinant, count) = (0.0, 0.0, 0.0, 0.0, 0);

        // Taken about a value near all of them, so that squares of large numbers do not cancel.
        var centre = groups[0][0].Value;
        foreach (var group in groups)
        {
            var (w, y, yy) = (0.0, 0.0, 0.0);
            foreach (var finding in group)
            {
                var weight = 1 / (finding.Variance + within);
                var value = finding.Value - centre;
                w += weight;
                y += weight * value;
                yy += weight * value * value;
                determinant -= Math.Log(weight);
            }

            var shared = between / (1 + (between * w));
            ones += w - (shared * w * w);
            values += y - (shared * w * y);
            squares += yy - (shared * y * y);
            determinant += Math.Log(1 + (between * w));
            count += group.Length;
        }

        var mean = values / ones;
        var spread = squares - (mean * values);
        var logLikelihood =
            -(
                ((count - 1) * Math.Log(2 * Math.PI))
                - Math.Log(count)
                + determinant
                + Math.Log(ones)
                + spread
            ) / 2;
        return (centre + mean, 1 / ones, logLikelihood);
    }
}
