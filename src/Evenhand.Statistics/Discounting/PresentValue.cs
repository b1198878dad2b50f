namespace Evenhand.Statistics.Discounting;

/// <summary>What flows over years are worth now. Amounts are decimal: pounds come out to the penny.</summary>
public static class PresentValue
{
    /// <summary>The sum of flows times their factors.</summary>
    /// <param name="flows">In real terms, year 0 first.</param>
    /// <param name="schedule">The rate.</param>
    public static decimal Of(IReadOnlyList<decimal> flows, DiscountSchedule schedule) =>
        flows.Count == 0
            ? 0
            : flows.Zip(schedule.Factors(flows.Count - 1), (flow, factor) => flow * factor).Sum();

    /// <summary>What one pound a year from year 1 is worth now.</summary>
    /// <param name="years">How many years, 0 or more.</param>
    /// <param name="schedule">The rate.</param>
    public static decimal AnnuityFactor(int years, DiscountSchedule schedule) =>
        schedule.Factors(years).Skip(1).Sum();

    /// <summary>The equal amount a year, from year 1 to the last, that is worth the same.</summary>
    /// <param name="flows">In real terms, year 0 first; at least two.</param>
    /// <param name="schedule">The rate.</param>
    public static decimal EquivalentAnnual(
        IReadOnlyList<decimal> flows,
        DiscountSchedule schedule
    ) => Of(flows, schedule) / AnnuityFactor(flows.Count - 1, schedule);

    /// <summary>
    /// The share by which a part of the cost of one option must rise for it to cost as much as another: the switching value
    /// of the Green Book.
    /// </summary>
    /// <param name="other">The present cost of the other.</param>
    /// <param name="whole">The present cost of the one.</param>
    /// <param name="part">The present value of the part of it that rises.</param>
    /// <returns>Below 0 where it would have to fall; null where there is no such part.</returns>
    public static decimal? SwitchingUplift(decimal other, decimal whole, decimal part) =>
        part == 0 ? null : (other - whole) / part;

    /// <summary>The first year by whose end discounted flows have added up to 0 or more; null where they never do.</summary>
    /// <param name="flows">In real terms, year 0 first, costs below 0.</param>
    /// <param name="schedule">The rate.</param>
    public static int? Payback(IReadOnlyList<decimal> flows, DiscountSchedule schedule)
    {
        var (sum, factors) = (0m, schedule.Factors(Math.Max(0, flows.Count - 1)));
        for (var year = 0; year < flows.Count; year++)
        {
            sum += flows[year] * factors[year];
            if (sum >= 0)
            {
                return year;
            }
        }

        return null;
    }
}
