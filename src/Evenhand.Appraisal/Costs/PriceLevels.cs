using Evenhand.Appraisal.Prices;
using Evenhand.Vocabulary;

namespace Evenhand.Appraisal.Costs;

/// <summary>Brings the amounts of a plan to the prices of one year: by the index where it goes, by the assumed rise beyond it.</summary>
internal sealed class PriceLevels(PriceIndex index, decimal? inflation)
{
    /// <summary>By which the amounts of each year are multiplied, year 0 first.</summary>
    public static Outcome<IReadOnlyList<decimal>> Of(CostPlan plan, PriceIndex index)
    {
        var levels = new PriceLevels(index, plan.Inflation);
        var factors = new List<decimal>();
        for (var year = 0; year <= plan.Years; year++)
        {
            var from = plan.AmountsIn ?? plan.FirstYear + year;
            if (from == plan.PriceBase)
            {
                factors.Add(1);
                continue;
            }

            if ((levels.Missing(from) ?? levels.Missing(plan.PriceBase)) is { } problem)
            {
                return Outcome<IReadOnlyList<decimal>>.Failed(problem);
            }

            factors.Add(levels.At(plan.PriceBase) / levels.At(from));
        }

        return Outcome<IReadOnlyList<decimal>>.Ok(factors);
    }

    private decimal At(int year)
    {
        var last = index.Last;
        var level = index.Base.Index[Math.Min(year, last)];
        for (var y = last; y < year; y++)
        {
            level *= 1 + inflation!.Value;
        }

        return level;
    }

    private Problem? Missing(int year) =>
        year < index.First
            ? new Problem("The price index does not go back that far")
            {
                Field = "amounts_in",
                Found = $"{year}",
                Expected = $"{index.First} or later",
            }
        : year > index.Last && inflation is null
            ? new Problem("The price index does not go that far, and no rise of prices is stated")
            {
                Field = "inflation",
                Found = $"{year}; the index ends with {index.Last}",
                Expected = "a share a year, such as inflation: 0.02",
            }
        : null;
}
