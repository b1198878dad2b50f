namespace Evenhand.Market.Publishing;

/// <summary>The fields that questions about contracts hang on, with what they are in words.</summary>
public static class KeyFields
{
    /// <summary>Path and words, in the order of a contracting process.</summary>
    public static IReadOnlyList<(string Path, string Words)> All { get; } =
    [
        ("buyer/id", "Buyer"),
        ("tender/title", "Title"),
        ("tender/description", "Description"),
        ("tender/classification/id", "What is bought (CPV), for the whole"),
        ("tender/items/additionalClassifications/id", "What is bought (CPV), item by item"),
        ("tender/items/deliveryAddresses/region", "Where it is delivered"),
        ("tender/mainProcurementCategory", "Goods, works or services"),
        ("tender/procurementMethod", "Procedure"),
        ("tender/legalBasis/id", "Law"),
        ("tender/value/amount", "Estimated value"),
        ("tender/tenderPeriod/startDate", "Bids from"),
        ("tender/tenderPeriod/endDate", "Bids until"),
        ("tender/lots/id", "Lots"),
        ("tender/lots/suitability/sme", "Lots suited to SMEs"),
        ("tender/suitability/sme", "Suited to SMEs"),
        ("tender/otherRequirements/reservedParticipation", "Reserved for whom"),
        ("bids/statistics/value", "Numbers about bids"),
        ("bids/details/id", "Bids"),
        ("awards/date", "Date of award"),
        ("awards/status", "Status of award"),
        ("awards/suppliers/id", "Supplier"),
        ("awards/value/amount", "Value of award"),
        ("awards/contractPeriod/startDate", "Start, by the award"),
        ("contracts/dateSigned", "Date of signature"),
        ("contracts/period/startDate", "Start, by the contract"),
        ("contracts/period/endDate", "End, by the contract"),
        ("contracts/value/amount", "Value of contract"),
        ("contracts/agreedMetrics/id", "Key performance indicators"),
        ("parties/identifier/id", "Identifier of an organisation"),
        ("parties/details/scale", "Size of an organisation"),
        ("parties/details/vcse", "VCSE flag of an organisation"),
    ];
}
