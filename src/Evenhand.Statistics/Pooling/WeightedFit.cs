using MathNet.Numerics.LinearAlgebra;

namespace Evenhand.Statistics.Pooling;

/// <summary>
/// Weighted least squares on a design, and the traces of P = W - W X (X'WX)^-1 X'W that estimators of tau² are made of. All
/// are sums over studies: nothing as large as P itself is ever laid out.
/// </summary>
internal sealed class WeightedFit
{
    private readonly Design design;

    public WeightedFit(Design design, double[] values, double[] weights)
    {
        this.design = design;
        Weights = weights;
        var terms = design.Terms;
        var sums = Moment(static (w, _) => w);
        var right = Vector<double>.Build.Dense(terms);
        for (var i = 0; i < values.Length; i++)
        {
            var row = design.Row(i);
            for (var j = 0; j < terms; j++)
            {
                right[j] += weights[i] * row[j] * values[i];
            }
        }

        var factor = sums.Cholesky();
        Inverse = factor.Solve(Matrix<double>.Build.DenseIdentity(terms));
        LogDeterminant = factor.DeterminantLn;
        OnBasis = Inverse * right;
        Residuals = new double[values.Length];
        for (var i = 0; i < values.Length; i++)
        {
            var row = design.Row(i);
            var fitted = 0.0;
            for (var j = 0; j < terms; j++)
            {
                fitted += row[j] * OnBasis[j];
            }

            Residuals[i] = values[i] - fitted;
            Spread += weights[i] * Residuals[i] * Residuals[i];
        }
    }

    public double[] Weights { get; }

    public Vector<double> OnBasis { get; }

    /// <summary>(B'WB)^-1.</summary>
    public Matrix<double> Inverse { get; }

    public double[] Residuals { get; }

    /// <summary>The weighted sum of squared residuals, y'Py.</summary>
    public double Spread { get; }

    /// <summary>ln det B'WB.</summary>
    public double LogDeterminant { get; }

    /// <summary>Coefficients on the moderators themselves.</summary>
    public Vector<double> Coefficients => design.Back * OnBasis;

    /// <summary>(X'WX)^-1.</summary>
    public Matrix<double> Covariance => design.Back * Inverse * design.Back.Transpose();

    /// <summary>y'PPy.</summary>
    public double SquaredSpread() => Weights.Zip(Residuals, static (w, r) => w * r * w * r).Sum();

    /// <summary>tr P.</summary>
    public double Trace() => Weights.Sum() - TraceOf(Inverse, Moment(static (w, _) => w * w));

    /// <summary>tr PUPV for diagonal U and V, given by study.</summary>
    public double Trace(Func<int, double> u, Func<int, double> v)
    {
        var sum = 0.0;
        for (var i = 0; i < Weights.Length; i++)
        {
            sum += Weights[i] * Weights[i] * u(i) * v(i);
        }

        var both = Moment((w, i) => w * w * w * u(i) * v(i));
        var one = Inverse * Moment((w, i) => w * w * u(i));
        var other = Inverse * Moment((w, i) => w * w * v(i));
        return sum - (2 * TraceOf(Inverse, both)) + TraceOf(one, other);
    }

    /// <summary>tr PP.</summary>
    public double TraceOfSquare()
    {
        var once = Inverse * Moment(static (w, _) => w * w);
        return Weights.Sum(static w => w * w)
            - (2 * TraceOf(Inverse, Moment(static (w, _) => w * w * w)))
            + TraceOf(once, once);
    }

    /// <summary>x(X'WX)^-1 x' for each study.</summary>
    public double[] Leverages()
    {
        var leverages = new double[design.Studies];
        for (var i = 0; i < leverages.Length; i++)
        {
            var row = Vector<double>.Build.Dense(design.Row(i).ToArray());
            leverages[i] = row * (Inverse * row);
        }

        return leverages;
    }

    private static double TraceOf(Matrix<double> a, Matrix<double> b)
    {
        var sum = 0.0;
        for (var i = 0; i < a.RowCount; i++)
        {
            for (var j = 0; j < a.ColumnCount; j++)
            {
                sum += a[i, j] * b[j, i];
            }
        }

        return sum;
    }

    /// <summary>B'DB for a diagonal D made of the weight and the place of each study.</summary>
    private Matrix<double> Moment(Func<double, int, double> of)
    {
        var terms = design.Terms;
        var sums = new double[terms * terms];
        for (var i = 0; i < Weights.Length; i++)
        {
            var row = design.Row(i);
            var factor = of(Weights[i], i);
            for (var a = 0; a < terms; a++)
            {
                for (var b = a; b < terms; b++)
                {
                    sums[(a * terms) + b] += factor * row[a] * row[b];
                }
            }
        }

        return Matrix<double>.Build.Dense(
            terms,
            terms,
            (a, b) => sums[(Math.Min(a, b) * terms) + Math.Max(a, b)]
        );
    }
}
