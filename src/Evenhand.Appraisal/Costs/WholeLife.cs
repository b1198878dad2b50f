using Evenhand.Appraisal.Prices;
using Evenhand.Statistics.Decisions;
using Evenhand.Statistics.Distributions;
using Evenhand.Vocabulary;

namespace Evenhand.Appraisal.Costs;

/// <summary>Draws of what one option is worth.</summary>
/// <param name="Npv">Present values of cash, costs below 0.</param>
/// <param name="Npsv">The same with social value.</param>
public sealed record CostSample(IReadOnlyList<double> Npv, IReadOnlyList<double> Npsv);

/// <summary>Adds cost up over the whole life: the middle to the penny, and draws of everything uncertain.</summary>
public sealed class WholeLife
{
    // The seed of costs is not that of weights and scores, so that the two are drawn apart.
    private const int OwnSeed = 0x2545F491;

    private readonly CostPlan plan;
    private readonly decimal[] factors;
    private readonly decimal[] prices;

    private WholeLife(CostPlan plan, NamedSchedule schedule, decimal[] prices)
    {
        this.plan = plan;
        this.prices = prices;
        Schedule = schedule;
        factors = [.. schedule.Schedule.Factors(plan.Years)];
    }

    /// <summary>The discount schedule.</summary>
    public NamedSchedule Schedule { get; }

    /// <summary>The plan.</summary>
    public CostPlan Plan => plan;

    /// <summary>Makes it ready.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="shelf">Rates and prices.</param>
    /// <param name="day">The day of the appraisal, on which the schedule must be in force.</param>
    public static Outcome<WholeLife> Of(CostPlan plan, PriceShelf shelf, DateOnly day) =>
        shelf
            .Discounting.Find(plan.Discount, day)
            .Then(schedule =>
                PriceLevels
                    .Of(plan, shelf.Deflator)
                    .Then(prices =>
                        Outcome<WholeLife>.Ok(new WholeLife(plan, schedule, [.. prices]))
                    )
            );

    /// <summary>Real cost by year at the middle of everything, year 0 first.</summary>
    /// <param name="option">The option.</param>
    /// <param name="adjusted">Whether optimism bias is added.</param>
    /// <param name="only">The kind that alone counts; null for all.</param>
    public decimal[] ByYear(string option, bool adjusted, CostKind? only = null)
    {
        var years = new decimal[plan.Years + 1];
        foreach (
            var line in plan.Lines.Where(l =>
                l.Option == option && (only is null || l.Kind == only)
            )
        )
        {
            var uplift = adjusted ? 1 + (Bias(option)?.On(line.Kind).Middle ?? 0) : 1;
            var sign = line.Kind.ComesIn() ? -1 : 1;
            for (var year = line.From; year <= line.To; year++)
            {
                years[year] +=
                    sign * uplift * line.Amount.Middle * (decimal)line.Chance * prices[year];
            }
        }

        return years;
    }

    /// <summary>Real social value by year at the middle, year 0 first.</summary>
    /// <param name="option">The option.</param>
    public decimal[] SocialByYear(string option)
    {
        var years = new decimal[plan.Years + 1];
        foreach (var line in plan.Social.Where(l => l.Option == option))
        {
            for (var year = line.From; year <= line.To; year++)
            {
                years[year] += line.Amount.Middle * prices[year];
            }
        }

        return years;
    }

    /// <summary>The present value of amounts by year.</summary>
    /// <param name="byYear">In real terms, year 0 first.</param>
    public decimal Present(IReadOnlyList<decimal> byYear) =>
        byYear.Zip(factors, (amount, factor) => amount * factor).Sum();

    /// <summary>The factor by which the amounts of each year were put in the prices of the base.</summary>
    public IReadOnlyList<decimal> Prices => prices;

    /// <summary>What was said of the optimism bias of an option; null for nothing.</summary>
    public OptimismBias? Bias(string option) => plan.Biases.FirstOrDefault(b => b.Option == option);

    /// <summary>The table of all options at the middle of everything.</summary>
    /// <param name="options">The options.</param>
    public IReadOnlyList<OptionCost> Table(IReadOnlyList<string> options) =>
        CostTable.Of(this, options);

    /// <summary>Draws of one option.</summary>
    /// <param name="option">The option.</param>
    /// <param name="number">Its place among the options, from 0.</param>
    /// <param name="draws">How many; one where nothing is uncertain.</param>
    /// <param name="seed">The seed.</param>
    public CostSample Sample(string option, int number, int draws, int seed)
    {
        CostLine[] lines = [.. plan.Lines.Where(l => l.Option == option)];
        SocialLine[] social = [.. plan.Social.Where(l => l.Option == option)];
        var bias = Bias(option);
        Score[] amounts = [.. lines.Select(l => l.Amount.Score)];
        Score[] others = [.. social.Select(l => l.Amount.Score)];
        double[] years = [.. factors.Zip(prices, (f, p) => (double)(f * p))];
        double[] spans = [.. lines.Select(l => Span(l.From, l.To))];
        double[] socialSpans = [.. social.Select(l => Span(l.From, l.To))];
        var known =
            lines.All(l => l.Chance >= 1 && l.Amount.Lower is null)
            && social.All(l => l.Amount.Lower is null)
            && (bias is null || CostKinds.All.All(k => bias.On(k).Low == bias.On(k).High));
        var count = known ? 1 : draws;
        var (npv, npsv) = (new double[count], new double[count]);
        var random = new SeededDraws(seed ^ OwnSeed, number);
        for (var n = 0; n < count; n++)
        {
            var (capital, running, transition) = (
                bias?.Capital.Draw(random) ?? 0,
                bias?.Running.Draw(random) ?? 0,
                bias?.Transition.Draw(random) ?? 0
            );
            var cost = 0.0;
            for (var i = 0; i < lines.Length; i++)
            {
                var uplift = lines[i].Kind switch
                {
                    CostKind.Capital => capital,
                    CostKind.Running => running,
                    CostKind.Transition => transition,
                    _ => 0,
                };
                cost +=
                    (lines[i].Kind.ComesIn() ? -1 : 1)
                    * (1 + uplift)
                    * amounts[i].Draw(random)
                    * (lines[i].Chance >= 1 ? spans[i] : Happens(lines[i], random));
            }

            var gain = 0.0;
            for (var i = 0; i < social.Length; i++)
            {
                gain += others[i].Draw(random) * socialSpans[i];
            }

            npv[n] = -cost;
            npsv[n] = gain - cost;
        }

        return new(npv, npsv);

        double Span(int from, int to) => years.AsSpan(from, to - from + 1).ToArray().Sum();

        double Happens(CostLine line, SeededDraws chance)
        {
            var sum = 0.0;
            for (var year = line.From; year <= line.To; year++)
            {
                sum += chance.Uniform() < line.Chance ? years[year] : 0;
            }

            return sum;
        }
    }
}
