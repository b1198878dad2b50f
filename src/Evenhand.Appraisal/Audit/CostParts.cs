using Evenhand.Appraisal.Prices;
using Evenhand.Appraisal.Results;
using Evenhand.Statistics.Decisions;

namespace Evenhand.Appraisal.Audit;

/// <summary>Parts 7 and 8: cost, the time to decide, and an option that is made worse.</summary>
/// <param name="trial">The appraisal.</param>
/// <param name="prices">Prices and rates.</param>
/// <param name="weights">The final weights.</param>
internal sealed class CostParts(Trial trial, PriceShelf prices, IReadOnlyList<double> weights)
{
    // No published share comes near; beyond, cost alone does not change the order.
    private const double MostUplift = 2;
    private const int Halvings = 50;
    private const int Draws = 10_000;

    private readonly string first = trial.First(weights);

    public EvenCosts Costs(decimal? studyPrice, int seed)
    {
        var plan = trial.File.Costs;
        string[] costed =
        [
            .. trial
                .File.Options.Select(o => o.Id)
                .Where(o => plan?.Lines.Any(l => l.Option == o) == true),
        ];
        string[] with = [.. costed.Where(o => plan!.Biases.Any(b => b.Option == o))];
        var worth = AppraisalModel.Of(trial.File, prices, Draws, seed) is { IsOk: true } model
            ? Smaa.Of(
                model.Value.Scores,
                WeightRegion.Between([weights]),
                Draws,
                seed
            ).PerfectInformation
            : 0;
        var at = trial.Leaves.ToList().FindIndex(l => l.IsCost);
        double? pounds =
            at >= 0 && weights[at] > 0
                ? worth
                    / weights[at]
                    * Math.Abs(trial.Leaves[at].Value!.Best - trial.Leaves[at].Value!.Worst)
                : null;
        return new EvenCosts(
            with,
            [.. costed.Except(with)],
            at >= 0 ? Uplift(at) : null,
            prices.Bias.Count > 0 ? (double)prices.Bias.Min(b => b.Lower) : null,
            prices.Bias.Count > 0 ? (double)prices.Bias.Max(b => b.Upper) : null,
            worth,
            pounds,
            studyPrice,
            studyPrice is null || pounds is null ? null : pounds > (double)studyPrice
        );
    }

    public Reversal Replace()
    {
        var totals = WeightFlip.Values(trial.Values, weights);
        var last = totals.Index().MinBy(t => t.Item).Index;
        IReadOnlyList<double>[] replaced =
        [
            // Half of each value: worse on every criterion, and on no other scale.
            .. trial.Values.Select((row, i) => i == last ? [.. row.Select(v => v / 2)] : row),
        ];
        return new Reversal(
            trial.File.Options[last].Id,
            Named(replaced),
            Named(SpecificationPart.Local(trial.Values)),
            Named(SpecificationPart.Local(replaced))
        );
    }

    private string Named(IReadOnlyList<IReadOnlyList<double>> values) =>
        trial.File.Options[WeightFlip.Winner(values, weights)].Id;

    /// <summary>The least share to add to the first option's cost at which another draws level.</summary>
    private double? Uplift(int cost)
    {
        var own = trial.File.Options.ToList().FindIndex(o => o.Id == first);
        var value = trial.Leaves[cost].Value!;
        var ahead = trial.Lead(first, weights);
        double Lost(double uplift) =>
            weights[cost]
            * (trial.Values[own][cost] - value.Of(trial.Model.Raw[own][cost] * (1 + uplift)));
        if (Lost(MostUplift) < ahead)
        {
            return null;
        }

        var (low, high) = (0.0, MostUplift);
        for (var n = 0; n < Halvings; n++)
        {
            var middle = (low + high) / 2;
            (low, high) = Lost(middle) < ahead ? (middle, high) : (low, middle);
        }

        return high;
    }
}
