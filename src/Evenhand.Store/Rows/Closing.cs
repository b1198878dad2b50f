namespace Evenhand.Store.Rows;

/// <summary>What came of a reorganisation, beside what was forecast and planned. A later one stands in the place of an earlier one, which is kept.</summary>
public sealed class Closing : KeptRow, IUnchanging
{
    /// <summary>The reorganisation.</summary>
    public required Guid ReorganisationId { get; init; }

    /// <summary>The day on which the new bodies opened.</summary>
    public required DateOnly Opened { get; init; }

    /// <summary>The months from announcement to opening that like changes took, as forecast: the tenth, the middle and the ninth tenth, parted by blanks; empty where too few were known.</summary>
    public required string ForecastMonths { get; init; }

    /// <summary>What it cost, in pounds; null where that is not known.</summary>
    public decimal? CostPounds { get; init; }

    /// <summary>Days of consultants that were planned.</summary>
    public decimal? ConsultancyDaysPlanned { get; init; }

    /// <summary>Days of consultants that were used.</summary>
    public decimal? ConsultancyDays { get; init; }

    /// <summary>Fees of consultants that were planned, in pounds.</summary>
    public decimal? FeesPlanned { get; init; }

    /// <summary>Fees of consultants that were paid, in pounds.</summary>
    public decimal? Fees { get; init; }

    /// <summary>What else is to be known.</summary>
    public required string Note { get; init; }
}
