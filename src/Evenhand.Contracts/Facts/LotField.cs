namespace Evenhand.Contracts.Facts;

/// <summary>A part of a tender for which one can bid apart.</summary>
public enum LotField
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

    /// <summary>Status, from the code list <c>tenderStatus</c>.</summary>
    [FieldPath("status")]
    Status,

    /// <summary>Estimated value, net.</summary>
    [FieldPath("value/amount")]
    ValueAmount,

    /// <summary>Estimated value with VAT.</summary>
    [FieldPath("value/amountGross")]
    ValueAmountGross,

    /// <summary>Currency.</summary>
    [FieldPath("value/currency")]
    ValueCurrency,

    /// <summary>When its contract is to start.</summary>
    [FieldPath("contractPeriod/startDate")]
    Starts,

    /// <summary>When its contract is to end.</summary>
    [FieldPath("contractPeriod/endDate")]
    Ends,

    /// <summary>When it ends with all extensions.</summary>
    [FieldPath("contractPeriod/maxExtentDate")]
    LatestEnd,

    /// <summary>For how many days.</summary>
    [FieldPath("contractPeriod/durationInDays")]
    Days,

    /// <summary>Said to suit SMEs.</summary>
    [FieldPath("suitability/sme")]
    SuitableForSme,

    /// <summary>Said to suit VCSEs.</summary>
    [FieldPath("suitability/vcse")]
    SuitableForVcse,

    /// <summary>It can be renewed.</summary>
    [FieldPath("hasRenewal")]
    HasRenewal,

    /// <summary>It has options.</summary>
    [FieldPath("hasOptions")]
    HasOptions,
}
