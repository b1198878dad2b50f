namespace Evenhand.Transition.Forecasts;

/// <summary>A forecast from what like changes took and cost.</summary>
public sealed record ForecastReport
{
    /// <summary>The reorganisation.</summary>
    public required string Merger { get; init; }

    /// <summary>The cases that months rest on.</summary>
    public required ReferenceClass Class { get; init; }

    /// <summary>Months from announcement to opening.</summary>
    public required SmallQuantiles Months { get; init; }

    /// <summary>The days that these months lead to.</summary>
    public required DayQuantiles Opening { get; init; }

    /// <summary>Cost of the change itself, £m in the prices of <see cref="PriceYear"/>.</summary>
    public required SmallQuantiles CostGbpM { get; init; }

    /// <summary>The cases that cost rests on.</summary>
    public required ReferenceClass CostClass { get; init; }

    /// <summary>The year whose prices cost is in.</summary>
    public required int PriceYear { get; init; }

    /// <summary>How the method would have done for each case in turn, forecast from the others.</summary>
    public required BackTest Backtest { get; init; }

    /// <summary>What to add to a team's own estimate.</summary>
    public required IReadOnlyList<Uplift> Uplift { get; init; }

    /// <summary>What a careful reader would want to know.</summary>
    public required IReadOnlyList<string> Notes { get; init; }
}

/// <summary>The cases that a forecast rests on.</summary>
/// <param name="N">How many.</param>
/// <param name="Cases">Which, and why.</param>
/// <param name="LeftOut">Which not, and why not.</param>
public sealed record ReferenceClass(
    int N,
    IReadOnlyList<ClassCase> Cases,
    IReadOnlyList<LeftOutCase> LeftOut
);

/// <summary>Quantiles for one more case; null says that there are too few cases to say.</summary>
/// <param name="P10">One in ten is below.</param>
/// <param name="P50">Half are below.</param>
/// <param name="P80">Eight in ten are below.</param>
/// <param name="P90">Nine in ten are below.</param>
public sealed record SmallQuantiles(double? P10, double? P50, double? P80, double? P90)
{
    /// <summary>Those of some values.</summary>
    public static SmallQuantiles Of(IReadOnlyList<double> values) =>
        new(
            SmallSample.Quantile(values, 0.1),
            SmallSample.Quantile(values, 0.5),
            SmallSample.Quantile(values, 0.8),
            SmallSample.Quantile(values, 0.9)
        );
}

/// <summary>Days for the quantiles of months; null says that there are too few cases to say.</summary>
/// <param name="P10">One in ten opens before.</param>
/// <param name="P50">Half open before.</param>
/// <param name="P80">Eight in ten open before.</param>
/// <param name="P90">Nine in ten open before.</param>
public sealed record DayQuantiles(DateOnly? P10, DateOnly? P50, DateOnly? P80, DateOnly? P90);

/// <summary>Each case forecast from the others.</summary>
/// <param name="Coverage80">The share of cases whose months lay between the forecast's p10 and p90.</param>
/// <param name="N">Of how many.</param>
/// <param name="Missed">The cases that lay outside.</param>
/// <param name="CostCoverage80">The same for cost; null where too few cases are left to forecast any.</param>
/// <param name="CostN">Of how many.</param>
public sealed record BackTest(
    double? Coverage80,
    int N,
    IReadOnlyList<MissedCase> Missed,
    double? CostCoverage80,
    int CostN
);

/// <summary>A case that lay outside of its forecast.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Months">What it took.</param>
/// <param name="P10">The lower end of the forecast.</param>
/// <param name="P90">Its upper end.</param>
public sealed record MissedCase(string Id, double Months, double P10, double P90);

/// <summary>What to multiply a team's own estimate by.</summary>
/// <param name="Of">Cost or time, and which pairs of plan and outcome.</param>
/// <param name="N">How many pairs.</param>
/// <param name="P50">To be as likely over as under; null where there are too few pairs to say.</param>
/// <param name="P80">To be 80% sure.</param>
/// <param name="P90">To be 90% sure.</param>
/// <param name="Pairs">The pairs.</param>
public sealed record Uplift(
    string Of,
    int N,
    double? P50,
    double? P80,
    double? P90,
    IReadOnlyList<PlanPair> Pairs
);

/// <summary>A plan and what came of it.</summary>
/// <param name="Id">The case.</param>
/// <param name="Planned">£m, or months from announcement.</param>
/// <param name="Actual">Likewise.</param>
/// <param name="Ratio">Actual over planned.</param>
public sealed record PlanPair(string Id, double Planned, double Actual, double Ratio);
