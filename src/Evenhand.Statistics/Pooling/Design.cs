using Evenhand.Vocabulary;
using MathNet.Numerics.LinearAlgebra;
using MathNet.Numerics.LinearAlgebra.Factorization;

namespace Evenhand.Statistics.Pooling;

/// <summary>
/// The moderators as columns at right angles: X = B R. All sums are taken over B, so that a column such as the year, which
/// hardly differs from a constant in proportion, costs no digits; coefficients are turned back at the end.
/// </summary>
internal sealed class Design
{
    private Design(
        int studies,
        IReadOnlyList<string> names,
        double[] basis,
        Matrix<double> back,
        double logDeterminant
    )
    {
        Studies = studies;
        Names = names;
        Basis = basis;
        Back = back;
        LogDeterminant = logDeterminant;
    }

    /// <summary>k.</summary>
    public int Studies { get; }

    /// <summary>The names of the coefficients.</summary>
    public IReadOnlyList<string> Names { get; }

    /// <summary>p.</summary>
    public int Terms => Names.Count;

    /// <summary>B, study by study.</summary>
    public double[] Basis { get; }

    /// <summary>The inverse of R, which turns coefficients on B into those on X.</summary>
    public Matrix<double> Back { get; }

    /// <summary>ln det X'X.</summary>
    public double LogDeterminant { get; }

    public ReadOnlySpan<double> Row(int study) => Basis.AsSpan(study * Terms, Terms);

    public static Outcome<Design> Of(
        int studies,
        IReadOnlyList<Moderator> moderators,
        bool intercept
    )
    {
        List<string> names =
        [
            .. intercept ? ["intercept"] : Array.Empty<string>(),
            .. moderators.Select(m => m.Name),
        ];
        if (names.Count == 0 || names.Count > studies)
        {
            return Outcome<Design>.Failed(
                new Problem("There are more coefficients than studies can tell apart")
                {
                    Field = "mods",
                    Found = $"{names.Count} coefficients, {studies} studies",
                    ToDo = "Use fewer moderators.",
                }
            );
        }

        var columns = Matrix<double>.Build.Dense(
            studies,
            names.Count,
            (i, j) =>
                intercept ? (j == 0 ? 1 : moderators[j - 1].Values[i]) : moderators[j].Values[i]
        );
        var factors = columns.QR(QRMethod.Thin);
        for (var j = 0; j < names.Count; j++)
        {
            // What is left of a column beside those before it, as a share of its size.
            if (Math.Abs(factors.R[j, j]) <= 1e-10 * columns.Column(j).L2Norm())
            {
                return Outcome<Design>.Failed(
                    new Problem("The moderator tells no more than those before it")
                    {
                        Field = names[j],
                        ToDo = "Leave it out.",
                    }
                );
            }
        }

        return Outcome<Design>.Ok(
            new Design(
                studies,
                names,
                factors.Q.Transpose().ToColumnMajorArray(),
                factors.R.Inverse(),
                2 * factors.R.Diagonal().Sum(d => Math.Log(Math.Abs(d)))
            )
        );
    }
}
