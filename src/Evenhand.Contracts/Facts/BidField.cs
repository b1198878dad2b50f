namespace Evenhand.Contracts.Facts;

/// <summary>A bid.</summary>
public enum BidField
{
    /// <summary>Its id.</summary>
    [FieldPath("id")]
    Id,

    /// <summary>invited, pending, valid, disqualified or withdrawn.</summary>
    [FieldPath("status")]
    Status,

    /// <summary>When it came.</summary>
    [FieldPath("date")]
    Date,

    /// <summary>Its price.</summary>
    [FieldPath("value/amount")]
    ValueAmount,

    /// <summary>Currency.</summary>
    [FieldPath("value/currency")]
    ValueCurrency,
}
