using Evenhand.Statistics.Decisions;
using Evenhand.Statistics.Distributions;

namespace Evenhand.Appraisal.Costs;

/// <summary>An amount of pounds a year: known, or with quartiles.</summary>
/// <param name="Middle">The amount, or its median.</param>
/// <param name="Lower">The amount that is exceeded three times in four; null where it is known.</param>
/// <param name="Upper">The amount that is exceeded once in four times; null where it is known.</param>
public sealed record Pounds(decimal Middle, decimal? Lower = null, decimal? Upper = null)
{
    /// <summary>The same as a distribution. The quartiles must be some that <see cref="Metalog"/> takes.</summary>
    public Score Score =>
        Lower is { } low && Upper is { } high
            ? new Score.Judged(Metalog.OfQuartiles((double)low, (double)Middle, (double)high).Value)
            : new Score.Fixed((double)Middle);
}

/// <summary>What one option costs, or brings in, in some years.</summary>
/// <param name="Option">The option.</param>
/// <param name="Kind">What for.</param>
/// <param name="From">The first year, from 0.</param>
/// <param name="To">The last year.</param>
/// <param name="Amount">The amount of each year, 0 or more.</param>
/// <param name="Chance">How likely it is in each year, above 0 and up to 1.</param>
/// <param name="Source">Where it comes from; null where nothing was said.</param>
public sealed record CostLine(
    string Option,
    CostKind Kind,
    int From,
    int To,
    Pounds Amount,
    double Chance,
    string? Source
);

/// <summary>A benefit, or harm, to others than the public body's budget, in pounds: always shown apart from cash.</summary>
/// <param name="Option">The option.</param>
/// <param name="Name">What it is.</param>
/// <param name="From">The first year, from 0.</param>
/// <param name="To">The last year.</param>
/// <param name="Amount">The amount of each year; below 0 for harm.</param>
/// <param name="Source">Where it comes from; null where nothing was said.</param>
public sealed record SocialLine(
    string Option,
    string Name,
    int From,
    int To,
    Pounds Amount,
    string? Source
);

/// <summary>A share to add, known or within bounds.</summary>
/// <param name="Low">The lower bound, such as 0.1.</param>
/// <param name="High">The upper bound; the same where it is known.</param>
public sealed record ShareRange(decimal Low, decimal High)
{
    /// <summary>Nothing to add.</summary>
    public static ShareRange None { get; } = new(0, 0);

    /// <summary>The middle.</summary>
    public decimal Middle => (Low + High) / 2;

    internal double Draw(SeededDraws draws) =>
        Low == High ? (double)Low : (double)Low + ((double)(High - Low) * draws.Uniform());
}

/// <summary>How far first estimates of an option are thought too low, and why.</summary>
/// <param name="Option">The option.</param>
/// <param name="Capital">On capital.</param>
/// <param name="Running">On running cost.</param>
/// <param name="Transition">On the cost of transition.</param>
/// <param name="Evidence">What that rests on.</param>
public sealed record OptimismBias(
    string Option,
    ShareRange Capital,
    ShareRange Running,
    ShareRange Transition,
    string Evidence
)
{
    /// <summary>The share that is added to a kind of cost.</summary>
    public ShareRange On(CostKind kind) =>
        kind switch
        {
            CostKind.Capital => Capital,
            CostKind.Running => Running,
            CostKind.Transition => Transition,
            _ => ShareRange.None,
        };
}

/// <summary>Cost over the whole life, before it is added up.</summary>
public sealed record CostPlan
{
    /// <summary>The calendar year that is year 0.</summary>
    public required int FirstYear { get; init; }

    /// <summary>How many years follow it.</summary>
    public required int Years { get; init; }

    /// <summary>The year in whose prices results are given.</summary>
    public required int PriceBase { get; init; }

    /// <summary>The year in whose prices amounts are written; null where each is in the prices of its own year.</summary>
    public required int? AmountsIn { get; init; }

    /// <summary>How fast prices are taken to rise in years for which there is no index yet; null where none is needed.</summary>
    public required decimal? Inflation { get; init; }

    /// <summary>The name of the discount schedule.</summary>
    public required string Discount { get; init; }

    /// <summary>The option that others are compared with for benefits over costs; null for none.</summary>
    public required string? Reference { get; init; }

    /// <summary>Cash.</summary>
    public required IReadOnlyList<CostLine> Lines { get; init; }

    /// <summary>Social value, apart from cash.</summary>
    public required IReadOnlyList<SocialLine> Social { get; init; }

    /// <summary>Optimism bias, at most one entry an option.</summary>
    public required IReadOnlyList<OptimismBias> Biases { get; init; }
}
