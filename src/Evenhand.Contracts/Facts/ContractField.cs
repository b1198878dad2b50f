namespace Evenhand.Contracts.Facts;

/// <summary>A contract.</summary>
public enum ContractField
{
    /// <summary>Its id.</summary>
    [FieldPath("id")]
    Id,

    /// <summary>The award that it follows from.</summary>
    [FieldPath("awardID")]
    AwardId,

    /// <summary>Title.</summary>
    [FieldPath("title")]
    Title,

    /// <summary>Description.</summary>
    [FieldPath("description")]
    Description,

    /// <summary>pending, active, cancelled or terminated.</summary>
    [FieldPath("status")]
    Status,

    /// <summary>Status in words.</summary>
    [FieldPath("statusDetails")]
    StatusDetails,

    /// <summary>When it was signed.</summary>
    [FieldPath("dateSigned")]
    DateSigned,

    /// <summary>When it starts.</summary>
    [FieldPath("period/startDate")]
    Starts,

    /// <summary>When it ends.</summary>
    [FieldPath("period/endDate")]
    Ends,

    /// <summary>When it ends with all extensions.</summary>
    [FieldPath("period/maxExtentDate")]
    LatestEnd,

    /// <summary>Value, net.</summary>
    [FieldPath("value/amount")]
    ValueAmount,

    /// <summary>Value with VAT.</summary>
    [FieldPath("value/amountGross")]
    ValueAmountGross,

    /// <summary>Currency.</summary>
    [FieldPath("value/currency")]
    ValueCurrency,

    /// <summary>It can be renewed.</summary>
    [FieldPath("hasRenewal")]
    HasRenewal,

    /// <summary>At or above the threshold of the law.</summary>
    [FieldPath("aboveThreshold")]
    AboveThreshold,

    /// <summary>How it ended, where that is said.</summary>
    [FieldPath("implementation/finalStatus")]
    FinalStatus,

    /// <summary>Why it was ended early.</summary>
    [FieldPath("terminationRationale")]
    TerminationRationale,

    /// <summary>When it was ended, where that is said.</summary>
    [FieldPath("implementation/endDate")]
    EndedOn,
}
