namespace Evenhand.Statistics.Decisions;

/// <summary>
/// The shares of a whole for which the smallest of several linear sums is greatest: the value of a game of two people
/// (von Neumann 1928), found by the simplex method (Dantzig 1951) with the rule of Bland (1977), which never goes round.
/// </summary>
internal static class MatrixGame
{
    private const double Tiny = 1e-12;

    /// <summary>The shares, adding up to 1, and the smallest sum at them.</summary>
    /// <param name="rows">The factors of each sum; at least one row, all of one length.</param>
    public static (double[] Shares, double Least) Solve(IReadOnlyList<double[]> rows)
    {
        var (sums, shares) = (rows.Count, rows[0].Length);
        // With every number above 0 the game is: most y_1 + ... with B'y <= 1, where nothing is a start that fits.
        var shift = 1 - rows.Min(r => r.Min());
        var width = sums + shares + 1;
        var table = new double[shares + 1, width];
        var basis = new int[shares];
        for (var j = 0; j < shares; j++)
        {
            for (var i = 0; i < sums; i++)
            {
                table[j, i] = rows[i][j] + shift;
            }

            table[j, sums + j] = 1;
            table[j, width - 1] = 1;
            basis[j] = sums + j;
        }

        for (var i = 0; i < sums; i++)
        {
            table[shares, i] = -1;
        }

        while (Entering(table, shares, width - 1) is { } column)
        {
            var row = Leaving(table, basis, shares, width - 1, column);
            Pivot(table, row, column, shares, width);
            basis[row] = column;
        }

        var total = table[shares, width - 1];
        double[] found =
        [
            .. Enumerable
                .Range(0, shares)
                .Select(j => Math.Max(0, table[shares, sums + j]) / total),
        ];
        var whole = found.Sum();
        return ([.. found.Select(f => f / whole)], (1 / total) - shift);
    }

    private static int? Entering(double[,] table, int objective, int columns)
    {
        for (var column = 0; column < columns; column++)
        {
            if (table[objective, column] < -Tiny)
            {
                return column;
            }
        }

        return null;
    }

    private static int Leaving(double[,] table, int[] basis, int rows, int last, int column)
    {
        var (best, at) = (double.PositiveInfinity, 0);
        for (var row = 0; row < rows; row++)
        {
            if (table[row, column] <= Tiny)
            {
                continue;
            }

            var ratio = table[row, last] / table[row, column];
            if (ratio < best - Tiny || (ratio < best + Tiny && basis[row] < basis[at]))
            {
                (best, at) = (ratio, row);
            }
        }

        return at;
    }

    private static void Pivot(double[,] table, int row, int column, int rows, int width)
    {
        var pivot = table[row, column];
        for (var k = 0; k < width; k++)
        {
            table[row, k] /= pivot;
        }

        for (var r = 0; r <= rows; r++)
        {
            var factor = r == row ? 0 : table[r, column];
            for (var k = 0; factor != 0 && k < width; k++)
            {
                table[r, k] -= factor * table[row, k];
            }
        }
    }
}
