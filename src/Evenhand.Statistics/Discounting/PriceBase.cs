using Evenhand.Vocabulary;

namespace Evenhand.Statistics.Discounting;

/// <summary>Amounts of one year in the prices of another, by an index such as the GDP deflator.</summary>
/// <param name="Index">The index by year; any year may be 100.</param>
public sealed record PriceBase(IReadOnlyDictionary<int, decimal> Index)
{
    /// <summary>An amount in the prices of another year: times the index of that year over that of its own.</summary>
    /// <param name="amount">The amount.</param>
    /// <param name="from">The year whose prices it is in.</param>
    /// <param name="to">The year whose prices are wanted.</param>
    public Outcome<decimal> Convert(decimal amount, int from, int to) =>
        (Missing(from) ?? Missing(to)) is { } problem
            ? Outcome<decimal>.Failed(problem)
            : Outcome<decimal>.Ok(amount * Index[to] / Index[from]);

    /// <summary>Nominal amounts of years that follow each other, in the prices of the first: real = nominal / product of (1 + growth).</summary>
    /// <param name="nominal">Amounts in the prices of their own year.</param>
    /// <param name="growth">The growth of prices into each year; that of the first is 0.</param>
    public static IReadOnlyList<decimal> Real(
        IReadOnlyList<decimal> nominal,
        IReadOnlyList<decimal> growth
    )
    {
        var level = 1m;
        return
        [
            .. nominal.Zip(
                growth,
                (amount, g) =>
                {
                    level *= 1 + g;
                    return amount / level;
                }
            ),
        ];
    }

    /// <summary>
    /// The weight of a pound to a group: (reference income / its income) to the power of how fast the use of a pound falls
    /// with income (Green Book, annex 3).
    /// </summary>
    /// <param name="reference">The income at which a pound counts as one, above 0.</param>
    /// <param name="income">The income of the group, above 0.</param>
    /// <param name="elasticity">The elasticity of the marginal utility of income.</param>
    public static double DistributionalWeight(double reference, double income, double elasticity) =>
        Math.Pow(reference / income, elasticity);

    private Problem? Missing(int year) =>
        Index.TryGetValue(year, out var value) && value > 0
            ? null
            : new Problem("The price index has no value for the year")
            {
                Field = "year",
                Found = $"{year}",
                Expected =
                    Index.Count == 0 ? "a year" : $"{Index.Keys.Min()} to {Index.Keys.Max()}",
            };
}
