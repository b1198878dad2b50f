namespace Evenhand.Contracts.Facts;

/// <summary>A number about bids.</summary>
public enum StatisticField
{
    /// <summary>Its id.</summary>
    [FieldPath("id")]
    Id,

    /// <summary>From the code list <c>bidStatistics</c>: bids, validBids, finalStageBids, smeFinalStageBids ...</summary>
    [FieldPath("measure")]
    Measure,

    /// <summary>The number.</summary>
    [FieldPath("value")]
    Value,

    /// <summary>The lot it is about.</summary>
    [FieldPath("relatedLot")]
    RelatedLot,

    /// <summary>Currency, where it is money.</summary>
    [FieldPath("currency")]
    Currency,
}
