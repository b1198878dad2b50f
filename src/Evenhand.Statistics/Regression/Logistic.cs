using Evenhand.Statistics.Distributions;
using Evenhand.Statistics.Pooling;
using Evenhand.Vocabulary;
using MathNet.Numerics.LinearAlgebra;

namespace Evenhand.Statistics.Regression;

/// <summary>
/// Whether something came about, regressed on what differs (logistic regression, Cox 1958), fitted by iteratively reweighted
/// least squares, with standard errors that allow for rows that belong together (Liang and Zeger 1986).
/// </summary>
/// <param name="Coefficients">The coefficients, the constant first; standard errors, tests (z) and intervals allow for clusters.</param>
/// <param name="ModelErrors">The standard errors that hold only were all rows independent.</param>
/// <param name="Rows">How many rows.</param>
/// <param name="Clusters">In how many clusters.</param>
/// <param name="LogLikelihood">The log likelihood.</param>
public sealed record Logistic(
    IReadOnlyList<Coefficient> Coefficients,
    IReadOnlyList<double> ModelErrors,
    int Rows,
    int Clusters,
    double LogLikelihood
)
{
    private const int Most = 50;
    private const double Near = 1e-12;

    // Beyond this a fitted chance is 0 or 1 to fifteen digits: the likelihood has no greatest value.
    private const double Beyond = 30;

    /// <summary>The fit.</summary>
    /// <param name="outcomes">Whether it came about, row by row; both must occur.</param>
    /// <param name="columns">What may explain it, a value for each row.</param>
    /// <param name="clusters">The cluster of each row, any whole numbers; at least two clusters.</param>
    /// <param name="level">The coverage of intervals.</param>
    /// <returns>
    /// The fit, its covariance the sandwich over clusters times G/(G - 1) (n - 1)/(n - p), as <c>vcovCL</c> of R's sandwich gives it with type HC1;
    /// or why there is none: columns that cannot be told apart, or that part the outcomes completely.
    /// </returns>
    public static Outcome<Logistic> Of(
        IReadOnlyList<bool> outcomes,
        IReadOnlyList<Moderator> columns,
        IReadOnlyList<int> clusters,
        double level = 0.95
    )
    {
        var (n, p) = (outcomes.Count, columns.Count + 1);
        if (Fault(outcomes, columns, clusters, level) is { } fault)
        {
            return Outcome<Logistic>.Failed(fault);
        }

        var x = Matrix<double>.Build.Dense(n, p, (i, j) => j == 0 ? 1 : columns[j - 1].Values[i]);
        var y = Vector<double>.Build.Dense(n, i => outcomes[i] ? 1 : 0);
        var beta = Vector<double>.Build.Dense(p);
        var bread = Matrix<double>.Build.Dense(p, p);
        var before = double.NegativeInfinity;
        for (var step = 0; step < Most; step++)
        {
            var linear = x * beta;
            var mean = linear.Map(v => 1 / (1 + Math.Exp(-v)));
            var weight = mean.Map(m => m * (1 - m));
            var information = x.TransposeThisAndMultiply(
                Matrix<double>.Build.Dense(n, p, (i, j) => weight[i] * x[i, j])
            );
            if (!Inverted(information, out bread) || linear.AbsoluteMaximum() > Beyond)
            {
                return Outcome<Logistic>.Failed(
                    new Problem(
                        step == 0
                            ? "Columns cannot be told apart"
                            : "A column parts those with the outcome from those without completely"
                    )
                    {
                        Field = "mods",
                        ToDo = "Leave a column out, or join groups.",
                    }
                );
            }

            var likelihood = Enumerable
                .Range(0, n)
                .Sum(i => -Log1PlusExp(outcomes[i] ? -linear[i] : linear[i]));
            if (Math.Abs(likelihood - before) < Near * (Math.Abs(likelihood) + 0.1))
            {
                return Outcome<Logistic>.Ok(
                    Result(x, y - mean, beta, bread, likelihood, columns, clusters, level)
                );
            }

            before = likelihood;
            beta += bread * x.TransposeThisAndMultiply(y - mean);
        }

        return Outcome<Logistic>.Failed(new Problem("The regression did not settle"));
    }

    private static Problem? Fault(
        IReadOnlyList<bool> outcomes,
        IReadOnlyList<Moderator> columns,
        IReadOnlyList<int> clusters,
        double level
    ) =>
        outcomes.Count <= columns.Count + 1
            ? new Problem("There are fewer rows than coefficients") { Found = $"{outcomes.Count}" }
        : outcomes.Distinct().Count() < 2
            ? new Problem("All rows have the same outcome, so that nothing explains it")
        : clusters.Count != outcomes.Count || columns.Any(c => c.Values.Count != outcomes.Count)
            ? new Problem("Every row has a cluster and a value in each column")
        : columns.FirstOrDefault(c => c.Values.Any(v => !double.IsFinite(v))) is { } missing
            ? new Problem("A value is missing") { Field = missing.Name }
        : clusters.Distinct().Count() < 2 ? new Problem("There is one cluster")
        : level is > 0 and < 1 ? null
        : new Problem("The level of an interval lies between 0 and 1") { Field = "level" };

    private static Logistic Result(
        Matrix<double> x,
        Vector<double> residual,
        Vector<double> beta,
        Matrix<double> bread,
        double likelihood,
        IReadOnlyList<Moderator> columns,
        IReadOnlyList<int> clusters,
        double level
    )
    {
        var (n, p) = (x.RowCount, x.ColumnCount);
        var scores = new Dictionary<int, Vector<double>>();
        for (var i = 0; i < n; i++)
        {
            var score = x.Row(i) * residual[i];
            scores[clusters[i]] = scores.TryGetValue(clusters[i], out var sum)
                ? sum + score
                : score;
        }

        var meat = Matrix<double>.Build.Dense(p, p);
        foreach (var score in scores.Values)
        {
            meat += score.OuterProduct(score);
        }

        double groups = scores.Count;
        var covariance = bread * meat * bread * (groups / (groups - 1) * (n - 1.0) / (n - p));
        var critical = StandardNormal.Quantile((1 + level) / 2);
        return new(
            [
                .. Enumerable
                    .Range(0, p)
                    .Select(j =>
                    {
                        var error = Math.Sqrt(covariance[j, j]);
                        return new Coefficient(
                            j == 0 ? "intercept" : columns[j - 1].Name,
                            beta[j],
                            error,
                            beta[j] / error,
                            null,
                            StandardNormal.BeyondEitherSide(beta[j] / error),
                            new(beta[j] - (critical * error), beta[j] + (critical * error))
                        );
                    }),
            ],
            [.. Enumerable.Range(0, p).Select(j => Math.Sqrt(bread[j, j]))],
            n,
            scores.Count,
            likelihood
        );
    }

    private static bool Inverted(Matrix<double> information, out Matrix<double> inverse)
    {
        inverse = information;
        // Scaled to a unit diagonal, so that the units of a column do not decide whether it counts as told apart.
        var root = information.Diagonal().Map(Math.Sqrt);
        if (root.Any(r => !(r > 0)))
        {
            return false;
        }

        var scaled = information.MapIndexed((i, j, v) => v / (root[i] * root[j]));
        if (scaled.ConditionNumber() is not < 1e12)
        {
            return false;
        }

        inverse = scaled.Inverse().MapIndexed((i, j, v) => v / (root[i] * root[j]));
        return true;
    }

    private static double Log1PlusExp(double value) =>
        value > 0 ? value + Math.Log(1 + Math.Exp(-value)) : Math.Log(1 + Math.Exp(value));
}
