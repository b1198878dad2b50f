using System.Globalization;
using Evenhand.Statistics.Discounting;
using Evenhand.Transition.Files;
using Evenhand.Transition.Library;

namespace Evenhand.Transition.Forecasts;

/// <summary>Forecasts time and cost of a reorganisation from those that happened.</summary>
/// <param name="library">The library; a case that is replayed has been taken out of it.</param>
/// <param name="deflator">Prices by year.</param>
public sealed class Forecaster(MergerLibrary library, PriceBase deflator)
{
    // Months have no fixed length; the mean of the Gregorian calendar is what a forecast in months can mean.
    private const double DaysPerMonth = 365.2425 / 12;

    /// <summary>The forecast.</summary>
    public ForecastReport Ask(MergerFile merger)
    {
        var wanted = new Likeness(
            merger.Kind,
            merger.Route,
            merger.Sector,
            merger.Nation,
            merger.Old.Count,
            merger.Staff
        );
        var prices = deflator.Index.Keys.Max();
        var (timed, untimed) = Timed();
        var (costed, uncosted) = Costed(prices);
        var (months, cost) = (
            CaseClass.MostAlike(wanted, timed),
            CaseClass.MostAlike(wanted, costed)
        );
        var quantiles = SmallQuantiles.Of(Values(months));
        return new ForecastReport
        {
            Merger = merger.Name,
            Class = new ReferenceClass(
                months.Count,
                months,
                [.. untimed, .. NotAlike(timed, months)]
            ),
            Months = quantiles,
            Opening = new DayQuantiles(
                Day(merger.Announced, quantiles.P10),
                Day(merger.Announced, quantiles.P50),
                Day(merger.Announced, quantiles.P80),
                Day(merger.Announced, quantiles.P90)
            ),
            CostGbpM = SmallQuantiles.Of(Values(cost)),
            CostClass = new ReferenceClass(
                cost.Count,
                cost,
                [.. uncosted, .. NotAlike(costed, cost)]
            ),
            PriceYear = prices,
            Backtest = BackTestOf(timed, costed),
            Uplift = Uplifts(),
            Notes = Notes(months, cost, prices),
        };
    }

    /// <summary>Each case in turn forecast from the others.</summary>
    public BackTest BackTest() => BackTestOf(Timed().Kept, Costed(deflator.Index.Keys.Max()).Kept);

    private (
        IReadOnlyList<(PastCase Case, double Value, double Stated, int? PriceYear)> Kept,
        IReadOnlyList<LeftOutCase> Left
    ) Timed()
    {
        var (kept, left) = CaseClass.Part(
            library.Cases,
            c => c.Months is null ? "months from announcement to opening are not known" : null
        );
        return ([.. kept.Select(c => (c, c.Months!.Value, c.Months!.Value, (int?)null))], left);
    }

    private (
        IReadOnlyList<(PastCase Case, double Value, double Stated, int? PriceYear)> Kept,
        IReadOnlyList<LeftOutCase> Left
    ) Costed(int prices)
    {
        var (kept, left) = CaseClass.Part(
            library.Cases,
            c =>
                c.CostScope is null ? "no cost is known"
                : c.CostScope != "change" ? $"its cost is not that of the change: {c.CostScope}"
                : null
        );
        return (
            [
                .. kept.Select(c =>
                {
                    var stated = (c.CostActual ?? c.CostRevised ?? c.CostPlanned)!.Value;
                    // A year beyond the index is left in its own prices, and said to be.
                    var real = deflator.Convert((decimal)stated, c.PriceYear!.Value, prices);
                    return (c, real.IsOk ? (double)real.Value : stated, stated, c.PriceYear);
                }),
            ],
            left
        );
    }

    private static IEnumerable<LeftOutCase> NotAlike(
        IReadOnlyList<(PastCase Case, double Value, double Stated, int? PriceYear)> candidates,
        IReadOnlyList<ClassCase> taken
    ) =>
        candidates
            .Where(c => taken.All(t => t.Id != c.Case.Id))
            .Select(c => new LeftOutCase(c.Case.Id, c.Case.Name, "others are more alike"));

    private static BackTest BackTestOf(
        IReadOnlyList<(PastCase Case, double Value, double Stated, int? PriceYear)> timed,
        IReadOnlyList<(PastCase Case, double Value, double Stated, int? PriceYear)> costed
    )
    {
        var months = Tried(timed);
        var cost = Tried(costed);
        return new BackTest(
            Coverage(months),
            months.Count,
            [
                .. months
                    .Where(t => !Within(t))
                    .Select(t => new MissedCase(t.Id, t.Value, t.Low, t.High)),
            ],
            Coverage(cost),
            cost.Count
        );
    }

    private static List<(string Id, double Value, double Low, double High)> Tried(
        IReadOnlyList<(PastCase Case, double Value, double Stated, int? PriceYear)> all
    )
    {
        var tried = new List<(string, double, double, double)>();
        foreach (var one in all)
        {
            var others = CaseClass.MostAlike(
                Likeness.Of(one.Case),
                [.. all.Where(o => o.Case.Id != one.Case.Id)]
            );
            var quantiles = SmallQuantiles.Of(Values(others));
            if (quantiles is { P10: { } low, P90: { } high })
            {
                tried.Add((one.Case.Id, one.Value, low, high));
            }
        }

        return tried;
    }

    private static bool Within((string Id, double Value, double Low, double High) tried) =>
        tried.Value >= tried.Low && tried.Value <= tried.High;

    private static double? Coverage(
        IReadOnlyList<(string Id, double Value, double Low, double High)> tried
    ) => tried.Count == 0 ? null : (double)tried.Count(Within) / tried.Count;

    private List<Uplift> Uplifts()
    {
        var cost = library
            .Cases.Where(c => c.CostPlanned is not null && Latest(c) is not null)
            .ToList();
        return
        [
            Of("cost, plan and outcome of single changes that cover the same", Like(false)),
            Of(
                "cost, plan and outcome that cover the same, several changes in one row included",
                Like(true)
            ),
            Of(
                "cost, plan and latest figure of single changes, whether or not they cover quite the same",
                [
                    .. cost.Where(c => !c.IsAggregate && c.LikeForLike is "yes" or "partly")
                        .Select(Cost),
                ]
            ),
            Of(
                "months from announcement to opening, planned and actual, single changes",
                [
                    .. library
                        .Cases.Where(c => !c.IsAggregate && c.PartOf is null)
                        .Select(Time)
                        .OfType<PlanPair>(),
                ]
            ),
        ];

        List<PlanPair> Like(bool aggregates) =>
            [
                .. cost.Where(c => c.LikeForLike == "yes" && (aggregates || !c.IsAggregate))
                    .Select(Cost),
            ];

        static Uplift Of(string of, IReadOnlyList<PlanPair> pairs)
        {
            var ratios = pairs.Select(p => p.Ratio).ToList();
            return new Uplift(
                of,
                pairs.Count,
                SmallSample.Quantile(ratios, 0.5),
                SmallSample.Quantile(ratios, 0.8),
                SmallSample.Quantile(ratios, 0.9),
                pairs
            );
        }

        static PlanPair Cost(PastCase c) =>
            new(
                c.Id,
                c.CostPlanned!.Value,
                Latest(c)!.Value,
                Latest(c)!.Value / c.CostPlanned.Value
            );
    }

    private static double? Latest(PastCase c) => c.CostActual ?? c.CostRevised;

    private static PlanPair? Time(PastCase c) =>
        (Month(c.Announced), Month(c.OpeningPlanned), Month(c.Opened))
            is ({ } from, { } planned, { } opened)
        && planned > from
            ? new PlanPair(
                c.Id,
                planned - from,
                opened - from,
                (double)(opened - from) / (planned - from)
            )
            : null;

    // Months since year 0; a source that gives the year alone says no month.
    private static int? Month(string? day) =>
        day is { Length: >= 7 }
        && int.TryParse(
            day.AsSpan(0, 4),
            NumberStyles.None,
            CultureInfo.InvariantCulture,
            out var year
        )
        && int.TryParse(
            day.AsSpan(5, 2),
            NumberStyles.None,
            CultureInfo.InvariantCulture,
            out var month
        )
            ? (12 * year) + month
            : null;

    private static List<string> Notes(
        IReadOnlyList<ClassCase> months,
        IReadOnlyList<ClassCase> cost,
        int prices
    )
    {
        var notes = new List<string>
        {
            "The cases are those that somebody wrote about; changes that went quietly are missing.",
            $"Cost is in prices of {prices}, by the GDP deflator; stated prices stand beside it. It is what was counted as the cost of the change, which most bodies counted in part.",
            "A kept opening date is no success by itself: some bodies kept it without being ready.",
        };
        if (cost.Any(c => c.PriceYear > prices))
        {
            notes.Add($"Costs of years after {prices} are not deflated.");
        }

        if (months.Concat(cost).Any(c => c.Confidence == "low"))
        {
            notes.Add(
                "At least one case rests on sources of low confidence; the table says which."
            );
        }

        return notes;
    }

    private static List<double> Values(IReadOnlyList<ClassCase> cases) =>
        [.. cases.Select(c => c.Value)];

    private static DateOnly? Day(DateOnly from, double? months) =>
        months is { } some ? from.AddDays((int)Math.Round(some * DaysPerMonth)) : null;
}
