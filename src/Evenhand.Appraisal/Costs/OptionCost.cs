namespace Evenhand.Appraisal.Costs;

/// <summary>The present value of one kind of cost.</summary>
/// <param name="Kind">The word for the kind.</param>
/// <param name="Pounds">Its present value with optimism bias, in pounds of the price base; income below 0.</param>
public sealed record KindCost(string Kind, decimal Pounds);

/// <summary>What one option costs over its whole life, in the prices of the price base; everything uncertain at its middle.</summary>
public sealed record OptionCost
{
    /// <summary>The option.</summary>
    public required string Option { get; init; }

    /// <summary>Cost by year in real terms with optimism bias, year 0 first; income below 0.</summary>
    public required IReadOnlyList<decimal> RealByYear { get; init; }

    /// <summary>The same in the prices of each year; null where the prices of some year are not known.</summary>
    public required IReadOnlyList<decimal>? NominalByYear { get; init; }

    /// <summary>The present cost without optimism bias.</summary>
    public required decimal PresentCostUnadjusted { get; init; }

    /// <summary>The present cost with optimism bias.</summary>
    public required decimal PresentCost { get; init; }

    /// <summary>The same as an equal amount a year from year 1; null for a plan of one year.</summary>
    public required decimal? EquivalentAnnualCost { get; init; }

    /// <summary>The present cost by kind.</summary>
    public required IReadOnlyList<KindCost> ByKind { get; init; }

    /// <summary>The present value of what others gain.</summary>
    public required decimal SocialValue { get; init; }

    /// <summary>Net present social value: social value less present cost.</summary>
    public required decimal Npsv { get; init; }

    /// <summary>Against the reference option, more social value over more cost; null for that option, and where it costs no more.</summary>
    public required decimal? BenefitCostRatio { get; init; }

    /// <summary>The first year by whose end an option that costs more at first has saved that again against the reference; null where it never does, or there is none.</summary>
    public required int? PaybackYear { get; init; }

    /// <summary>The share by which its running cost would have to rise for it to cost as much as the cheapest other option; below 0 where it would have to fall.</summary>
    public required decimal? RunningSwitch { get; init; }

    /// <summary>The same share of its capital.</summary>
    public required decimal? CapitalSwitch { get; init; }

    /// <summary>Kinds of cost that others or the list ask about and that nothing was said of.</summary>
    public required IReadOnlyList<string> NotStated { get; init; }
}
