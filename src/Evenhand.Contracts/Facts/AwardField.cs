namespace Evenhand.Contracts.Facts;

/// <summary>A decision who gets a contract.</summary>
public enum AwardField
{
    /// <summary>Its id.</summary>
    [FieldPath("id")]
    Id,

    /// <summary>Title.</summary>
    [FieldPath("title")]
    Title,

    /// <summary>Description.</summary>
    [FieldPath("description")]
    Description,

    /// <summary>pending, active, cancelled or unsuccessful.</summary>
    [FieldPath("status")]
    Status,

    /// <summary>Status in words.</summary>
    [FieldPath("statusDetails")]
    StatusDetails,

    /// <summary>When it was decided.</summary>
    [FieldPath("date")]
    Date,

    /// <summary>When it was published.</summary>
    [FieldPath("datePublished")]
    DatePublished,

    /// <summary>Value, net.</summary>
    [FieldPath("value/amount")]
    ValueAmount,

    /// <summary>Value with VAT.</summary>
    [FieldPath("value/amountGross")]
    ValueAmountGross,

    /// <summary>Currency.</summary>
    [FieldPath("value/currency")]
    ValueCurrency,

    /// <summary>When the contract starts.</summary>
    [FieldPath("contractPeriod/startDate")]
    Starts,

    /// <summary>When it ends.</summary>
    [FieldPath("contractPeriod/endDate")]
    Ends,

    /// <summary>When it ends with all extensions.</summary>
    [FieldPath("contractPeriod/maxExtentDate")]
    LatestEnd,

    /// <summary>goods, works or services.</summary>
    [FieldPath("mainProcurementCategory")]
    MainProcurementCategory,

    /// <summary>At or above the threshold of the law.</summary>
    [FieldPath("aboveThreshold")]
    AboveThreshold,

    /// <summary>When the standstill ends.</summary>
    [FieldPath("standstillPeriod/endDate")]
    StandstillEnds,

    /// <summary>The bid that won.</summary>
    [FieldPath("relatedBid")]
    RelatedBid,
}
