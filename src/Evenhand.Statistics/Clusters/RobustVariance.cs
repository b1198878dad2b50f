using Evenhand.Statistics.Effects;
using Evenhand.Statistics.Pooling;
using Evenhand.Vocabulary;
using MathNet.Numerics.LinearAlgebra;

namespace Evenhand.Statistics.Clusters;

/// <summary>Standard errors that hold although several findings come from one study (Hedges, Tipton and Johnson 2010).</summary>
/// <param name="Coefficients">The coefficients with robust tests, t with clusters less coefficients as degrees of freedom.</param>
/// <param name="Covariance">Their robust covariance.</param>
/// <param name="Clusters">How many clusters there are; below forty the tests are too bold, below ten much too bold.</param>
/// <param name="Fit">The model whose coefficients they are.</param>
public sealed record RobustVariance(
    IReadOnlyList<Coefficient> Coefficients,
    double[,] Covariance,
    int Clusters,
    Fit Fit
)
{
    /// <summary>The sandwich with the factor m/(m - p) for few clusters (CR1 of Cameron and Miller 2015).</summary>
    /// <param name="studies">The findings.</param>
    /// <param name="clusters">The study, or the like, that each belongs to.</param>
    /// <param name="options">How they are pooled; REML where nothing is said.</param>
    /// <param name="moderators">What they are regressed on.</param>
    public static Outcome<RobustVariance> Of(
        IReadOnlyList<Estimate> studies,
        IReadOnlyList<string> clusters,
        PoolingOptions? options = null,
        params IReadOnlyList<Moderator> moderators
    ) =>
        Pool.Fitted(studies, options ?? new(), moderators)
            .Then(fitted =>
            {
                var design = fitted.Sample.Design;
                var groups = clusters
                    .Select((c, i) => (Cluster: c, Study: i))
                    .GroupBy(c => c.Cluster, c => c.Study, StringComparer.Ordinal)
                    .ToList();
                var freedom = groups.Count - design.Terms;
                if (freedom <= 0 || clusters.Count != studies.Count)
                {
                    return Outcome<RobustVariance>.Failed(
                        new Problem("Robust standard errors need more clusters than coefficients")
                        {
                            Field = "cluster",
                            Found = $"{groups.Count} clusters, {design.Terms} coefficients",
                        }
                    );
                }

                var covariance = Sandwich(fitted, groups) * ((double)groups.Count / freedom);
                var values = new CriticalValues(freedom, fitted.Result.Options.Level);
                return Outcome<RobustVariance>.Ok(
                    new(
                        [
                            .. fitted.Result.Coefficients.Select(
                                (c, i) =>
                                    values.Test(c.Name, c.Estimate, Math.Sqrt(covariance[i, i]))
                            ),
                        ],
                        covariance.ToArray(),
                        groups.Count,
                        fitted.Result
                    )
                );
            });

    private static Matrix<double> Sandwich(
        Fitted fitted,
        IEnumerable<IGrouping<string, int>> groups
    )
    {
        var (design, fit) = (fitted.Sample.Design, fitted.Weighted);
        var filling = Matrix<double>.Build.Dense(design.Terms, design.Terms);
        foreach (var group in groups)
        {
            var score = Vector<double>.Build.Dense(design.Terms);
            foreach (var i in group)
            {
                var row = design.Row(i);
                for (var j = 0; j < row.Length; j++)
                {
                    score[j] += fit.Weights[i] * fit.Residuals[i] * row[j];
                }
            }

            filling += score.OuterProduct(score);
        }

        // The filling is on the basis at right angles; the bread turns both sides back.
        var bread = design.Back * fit.Inverse;
        return bread * filling * bread.Transpose();
    }
}
