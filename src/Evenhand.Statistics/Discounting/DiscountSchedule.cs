using Evenhand.Vocabulary;

namespace Evenhand.Statistics.Discounting;

/// <summary>The rate that holds from a year on, counted from now.</summary>
/// <param name="FromYear">The first year of the band, from 0.</param>
/// <param name="Rate">The rate a year, such as 0.035.</param>
public sealed record DiscountBand(int FromYear, decimal Rate);

/// <summary>
/// A discount rate that falls with the years ahead, as the Green Book of HM Treasury has it (annex 6). Rates are data with a
/// date of their own and are handed in. factor(0) = 1; factor(t) = factor(t - 1) / (1 + rate of year t).
/// </summary>
public sealed class DiscountSchedule
{
    private readonly IReadOnlyList<DiscountBand> bands;

    private DiscountSchedule(IReadOnlyList<DiscountBand> bands) => this.bands = bands;

    /// <summary>The schedule of bands.</summary>
    /// <param name="bands">At least one, the first from year 0, in rising order, with rates above -1.</param>
    public static Outcome<DiscountSchedule> Of(IReadOnlyList<DiscountBand> bands) =>
        bands.Count > 0
        && bands[0].FromYear == 0
        && bands.Zip(bands.Skip(1)).All(p => p.First.FromYear < p.Second.FromYear)
        && bands.All(b => b.Rate > -1)
            ? Outcome<DiscountSchedule>.Ok(new DiscountSchedule([.. bands]))
            : Outcome<DiscountSchedule>.Failed(
                new Problem("Bands of a discount rate start at year 0 and rise")
                {
                    Field = "bands",
                    Found = string.Join(", ", bands.Select(b => $"{b.FromYear}: {b.Rate}")),
                }
            );

    /// <summary>The rate of a year, from 0.</summary>
    /// <param name="year">Years from now.</param>
    public decimal Rate(int year) => bands.Last(b => b.FromYear <= year).Rate;

    /// <summary>The factors of the years from now up to one, year 0 first.</summary>
    /// <param name="lastYear">The last year, 0 or more.</param>
    public IReadOnlyList<decimal> Factors(int lastYear)
    {
        var factors = new decimal[lastYear + 1];
        factors[0] = 1;
        for (var year = 1; year <= lastYear; year++)
        {
            factors[year] = factors[year - 1] / (1 + Rate(year));
        }

        return factors;
    }
}
