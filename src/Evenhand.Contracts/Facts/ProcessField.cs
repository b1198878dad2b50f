namespace Evenhand.Contracts.Facts;

/// <summary>What a release says once: of itself, of its buyer and of its tender.</summary>
public enum ProcessField
{
    /// <summary>The contracting process.</summary>
    [FieldPath("ocid")]
    Ocid,

    /// <summary>The release.</summary>
    [FieldPath("id")]
    ReleaseId,

    /// <summary>When the release was published.</summary>
    [FieldPath("date")]
    Date,

    /// <summary>The language of its texts.</summary>
    [FieldPath("language")]
    Language,

    /// <summary>How the process began.</summary>
    [FieldPath("initiationType")]
    InitiationType,

    /// <summary>A title of the release itself (Public Contracts Scotland, Sell2Wales).</summary>
    [FieldPath("title")]
    Title,

    /// <summary>A description of the release itself.</summary>
    [FieldPath("description")]
    Description,

    /// <summary>Id of the buyer, as in <c>parties</c>.</summary>
    [FieldPath("buyer/id")]
    BuyerId,

    /// <summary>Name of the buyer.</summary>
    [FieldPath("buyer/name")]
    BuyerName,

    /// <summary>Why it is bought.</summary>
    [FieldPath("planning/rationale")]
    PlanningRationale,

    /// <summary>Id of the tender.</summary>
    [FieldPath("tender/id")]
    TenderId,

    /// <summary>Title of the tender.</summary>
    [FieldPath("tender/title")]
    TenderTitle,

    /// <summary>Description of the tender.</summary>
    [FieldPath("tender/description")]
    TenderDescription,

    /// <summary>Status of the tender, from the code list <c>tenderStatus</c>.</summary>
    [FieldPath("tender/status")]
    TenderStatus,

    /// <summary>Id of the body that runs the procedure.</summary>
    [FieldPath("tender/procuringEntity/id")]
    ProcuringEntityId,

    /// <summary>Its name.</summary>
    [FieldPath("tender/procuringEntity/name")]
    ProcuringEntityName,

    /// <summary>From the code list <c>method</c>: open, selective, limited, direct.</summary>
    [FieldPath("tender/procurementMethod")]
    ProcurementMethod,

    /// <summary>The procedure in words.</summary>
    [FieldPath("tender/procurementMethodDetails")]
    ProcurementMethodDetails,

    /// <summary>Why this procedure.</summary>
    [FieldPath("tender/procurementMethodRationale")]
    ProcurementMethodRationale,

    /// <summary>goods, works or services.</summary>
    [FieldPath("tender/mainProcurementCategory")]
    MainProcurementCategory,

    /// <summary>Scheme of the main classification, for instance CPV.</summary>
    [FieldPath("tender/classification/scheme")]
    ClassificationScheme,

    /// <summary>Code of the main classification.</summary>
    [FieldPath("tender/classification/id")]
    ClassificationId,

    /// <summary>Its words.</summary>
    [FieldPath("tender/classification/description")]
    ClassificationDescription,

    /// <summary>Estimated value, net of VAT.</summary>
    [FieldPath("tender/value/amount")]
    ValueAmount,

    /// <summary>Estimated value with VAT (UK extension).</summary>
    [FieldPath("tender/value/amountGross")]
    ValueAmountGross,

    /// <summary>Currency of the value.</summary>
    [FieldPath("tender/value/currency")]
    ValueCurrency,

    /// <summary>Lowest estimated value.</summary>
    [FieldPath("tender/minValue/amount")]
    MinValueAmount,

    /// <summary>Its currency.</summary>
    [FieldPath("tender/minValue/currency")]
    MinValueCurrency,

    /// <summary>From when bids may be submitted.</summary>
    [FieldPath("tender/tenderPeriod/startDate")]
    TenderStarts,

    /// <summary>Until when bids may be submitted.</summary>
    [FieldPath("tender/tenderPeriod/endDate")]
    TenderEnds,

    /// <summary>Until when questions may be asked.</summary>
    [FieldPath("tender/enquiryPeriod/endDate")]
    EnquiriesEnd,

    /// <summary>From when an award is expected.</summary>
    [FieldPath("tender/awardPeriod/startDate")]
    AwardPeriodStarts,

    /// <summary>Until when an award is expected.</summary>
    [FieldPath("tender/awardPeriod/endDate")]
    AwardPeriodEnds,

    /// <summary>When the contract is to start.</summary>
    [FieldPath("tender/contractPeriod/startDate")]
    ContractStarts,

    /// <summary>When the contract is to end.</summary>
    [FieldPath("tender/contractPeriod/endDate")]
    ContractEnds,

    /// <summary>When the tender was published.</summary>
    [FieldPath("tender/datePublished")]
    DatePublished,

    /// <summary>When bids are opened.</summary>
    [FieldPath("tender/bidOpening/date")]
    BidsOpened,

    /// <summary>How many have bid.</summary>
    [FieldPath("tender/numberOfTenderers")]
    NumberOfTenderers,

    /// <summary>Said to suit small and medium-sized enterprises.</summary>
    [FieldPath("tender/suitability/sme")]
    SuitableForSme,

    /// <summary>Said to suit voluntary, community and social enterprises.</summary>
    [FieldPath("tender/suitability/vcse")]
    SuitableForVcse,

    /// <summary>The same in Contracts Finder's files before 2021.</summary>
    [FieldPath("tender/xClassifications/isSuitableForSme")]
    OldSuitableForSme,

    /// <summary>The same in Contracts Finder's files before 2021.</summary>
    [FieldPath("tender/xClassifications/isSuitableForVco")]
    OldSuitableForVco,

    /// <summary>The law under which it is bought, for instance 2023/54.</summary>
    [FieldPath("tender/legalBasis/id")]
    LegalBasisId,

    /// <summary>Scheme of its id: UKPGA, CELEX ...</summary>
    [FieldPath("tender/legalBasis/scheme")]
    LegalBasisScheme,

    /// <summary>At or above the threshold of the law (UK extension).</summary>
    [FieldPath("tender/aboveThreshold")]
    AboveThreshold,

    /// <summary>A framework is set up.</summary>
    [FieldPath("tender/techniques/hasFrameworkAgreement")]
    HasFrameworkAgreement,

    /// <summary>A dynamic purchasing system or market is set up.</summary>
    [FieldPath("tender/techniques/hasDynamicPurchasingSystem")]
    HasDynamicPurchasingSystem,

    /// <summary>Why it is not divided into lots (UK extension).</summary>
    [FieldPath("tender/lotDetails/noLotsDivisionRationale")]
    LotsReason,

    /// <summary>For how many lots one may bid.</summary>
    [FieldPath("tender/lotDetails/maximumLotsBidPerSupplier")]
    MaximumLotsBid,

    /// <summary>How many lots one may win.</summary>
    [FieldPath("tender/lotDetails/maximumLotsAwardedPerSupplier")]
    MaximumLotsAwarded,

    /// <summary>Questions were asked.</summary>
    [FieldPath("tender/hasEnquiries")]
    HasEnquiries,

    /// <summary>It is expected to be bought again.</summary>
    [FieldPath("tender/hasRecurrence")]
    HasRecurrence,
}
