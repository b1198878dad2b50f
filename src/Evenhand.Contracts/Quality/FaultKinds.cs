namespace Evenhand.Contracts.Quality;

/// <summary>All kinds of fault that are looked for.</summary>
public static class FaultKinds
{
    private static readonly List<FaultKind> Kinds = [];

    /// <summary>All kinds, in the order in which they are told.</summary>
    public static IReadOnlyList<FaultKind> All => Kinds;

    internal static readonly FaultKind OcidMissing = Add(
        "ocid-missing",
        FaultGroup.Release,
        "No contracting process is named",
        "A release without ocid belongs to no process and cannot be merged with others."
    );

    internal static readonly FaultKind OcidMalformed = Add(
        "ocid-malformed",
        FaultGroup.Release,
        "The name of the process has no registered prefix",
        "An ocid begins with ocds- and the six letters or digits that its publisher was given. Without them two publishers may use one name for two processes."
    );

    internal static readonly FaultKind ReleaseIdMissing = Add(
        "release-id-missing",
        FaultGroup.Release,
        "The release has no id",
        "Releases of one date are put in order by their ids, and a release without one cannot be pointed to."
    );

    internal static readonly FaultKind ReleaseDateMissing = Add(
        "release-date-missing",
        FaultGroup.Release,
        "The release has no date",
        "Releases are merged in the order of their dates. One without a date has no place in that order."
    );

    internal static readonly FaultKind TagMissing = Add(
        "tag-missing",
        FaultGroup.Release,
        "The release does not say what kind of news it is",
        "The tag says whether a release is about planning, a tender, an award, a contract or a change."
    );

    internal static readonly FaultKind BuyerMissing = Add(
        "buyer-missing",
        FaultGroup.Release,
        "No buyer is named",
        "Neither an id nor a name of the buyer. Some publishers name the procuring entity instead, which is not the same."
    );

    internal static readonly FaultKind CodeUnknown = Add(
        "code-unknown",
        FaultGroup.Codes,
        "A code is not in its list",
        "A status, method, category, role, tag, size or measure that neither the standard 1.1 nor an extension that UK publishers use knows. Programs take it for no answer."
    );

    internal static readonly FaultKind DateUnreadable = Add(
        "date-unreadable",
        FaultGroup.Dates,
        "A date cannot be read",
        "It is not in the form 2025-03-11 or 2025-03-11T09:40:00Z, or there is no such day."
    );

    internal static readonly FaultKind DateFarPast = Add(
        "date-far-past",
        FaultGroup.Dates,
        "A date is far in the past",
        "A year before the earliest one that makes sense (a setting; 1990), often a stand-in for no date."
    );

    internal static readonly FaultKind DateFarFuture = Add(
        "date-far-future",
        FaultGroup.Dates,
        "A date is far in the future",
        "A year after the latest one that makes sense (a setting; 2100), often a stand-in for no end."
    );

    internal static readonly FaultKind EndBeforeStart = Add(
        "end-before-start",
        FaultGroup.Dates,
        "A period ends before it starts",
        "Or its latest end, with all extensions, is before its end."
    );

    internal static readonly FaultKind AwardBeforeDeadline = Add(
        "award-before-deadline",
        FaultGroup.Dates,
        "An award is dated before bids were due",
        "By whole days. Seen where a call for further lots of a framework shares the process, and where a date was mistyped."
    );

    internal static readonly FaultKind SignedBeforeAward = Add(
        "signed-before-award",
        FaultGroup.Dates,
        "A contract is dated before its award",
        "By whole days, where the contract names its award."
    );

    internal static readonly FaultKind ValueNotNumber = Add(
        "value-not-a-number",
        FaultGroup.Values,
        "A value is no number",
        "A text or an object stands where the number should, or a currency stands without a number."
    );

    internal static readonly FaultKind ValueNegative = Add(
        "value-negative",
        FaultGroup.Values,
        "A value is below zero",
        "Income from a concession is sometimes written so; a total then subtracts it."
    );

    internal static readonly FaultKind ValueZero = Add(
        "value-zero",
        FaultGroup.Values,
        "A value is zero",
        "Mostly a stand-in for a value that was not to be told. A total that counts it is too low."
    );

    internal static readonly FaultKind ValueToken = Add(
        "value-token",
        FaultGroup.Values,
        "A value is a token",
        "Above zero and at most the token (a setting; 1.00), such as 0.01. Forms that insist on a number get one that says nothing."
    );

    internal static readonly FaultKind ValueOverCeiling = Add(
        "value-over-ceiling",
        FaultGroup.Values,
        "A value is beyond what is likely",
        "Above the ceiling (a setting; 10 billion). A framework's ceiling for all buyers may be right; a slipped point more often is the reason."
    );

    internal static readonly FaultKind GrossBelowNet = Add(
        "gross-below-net",
        FaultGroup.Values,
        "With VAT a value is less than without",
        "amountGross is below amount."
    );

    internal static readonly FaultKind MaxBelowMin = Add(
        "max-below-min",
        FaultGroup.Values,
        "The highest value is below the lowest",
        "The tender's value is below its least value, or the highest bid of a lot below the lowest."
    );

    internal static readonly FaultKind PartOverWhole = Add(
        "part-over-whole",
        FaultGroup.Values,
        "More bids of one kind than bids",
        "For instance more bids from SMEs than bids, of one lot."
    );

    internal static readonly FaultKind StatisticTwice = Add(
        "statistic-twice",
        FaultGroup.Values,
        "A number about bids is given twice for one lot",
        "Whoever adds them up counts twice; where they differ nobody knows which holds."
    );

    internal static readonly FaultKind CurrencyMissing = Add(
        "currency-missing",
        FaultGroup.Values,
        "A value has no currency",
        "A number of money that may be pounds, and may not."
    );

    internal static readonly FaultKind CurrencyUnknown = Add(
        "currency-unknown",
        FaultGroup.Values,
        "A currency is no code of ISO 4217",
        "Codes of currencies that are gone, such as DEM, are let pass."
    );

    internal static readonly FaultKind CurrencyChanges = Add(
        "currency-changes",
        FaultGroup.Values,
        "One process counts in several currencies",
        "Values of one release are given in more than one currency, so that they cannot be added up or compared."
    );

    internal static readonly FaultKind PartyUnknown = Add(
        "party-unknown",
        FaultGroup.References,
        "An organisation is not among the parties",
        "The buyer, a supplier, a tenderer or a procuring entity has an id that no party of the release has, so that its identifier and address are not known."
    );

    internal static readonly FaultKind LotUnknown = Add(
        "lot-unknown",
        FaultGroup.References,
        "A lot is named that is not there",
        "An item, bid, award or number about bids belongs to a lot that the tender does not list."
    );

    internal static readonly FaultKind AwardUnknown = Add(
        "award-unknown",
        FaultGroup.References,
        "A contract follows from an award that is not there",
        "awardID names no award of the release. A notice of a changed contract holds only what changed, and then the award stands in an earlier release."
    );

    internal static readonly FaultKind BidUnknown = Add(
        "bid-unknown",
        FaultGroup.References,
        "An award follows from a bid that is not there",
        "relatedBid names no bid of the release."
    );

    internal static readonly FaultKind IdTwice = Add(
        "id-twice",
        FaultGroup.References,
        "Two things of one list have one id",
        "When releases are merged the two become one, and what the first said is lost."
    );

    internal static readonly FaultKind IdMissing = Add(
        "id-missing",
        FaultGroup.References,
        "Something in a list has no id",
        "A party, lot, award, contract or bid without id can be neither pointed to nor updated by a later release."
    );

    internal static readonly FaultKind AwardWithoutSupplier = Add(
        "award-without-supplier",
        FaultGroup.References,
        "An active award names no supplier",
        "It was decided, and to whom it goes is not said."
    );

    internal static readonly FaultKind LotCancelledAwardActive = Add(
        "lot-cancelled-award-active",
        FaultGroup.References,
        "A lot is cancelled and its award is active",
        "Both cannot hold. Seen in notices where the status of the lot stands for that of an earlier call."
    );

    internal static readonly FaultKind TenderCancelledAwardActive = Add(
        "tender-cancelled-award-active",
        FaultGroup.References,
        "The tender is cancelled and an award is active",
        "Cancelled or unsuccessful, by its status, and yet something was awarded."
    );

    internal static readonly FaultKind SupplierIsBuyer = Add(
        "supplier-is-buyer",
        FaultGroup.References,
        "The buyer is its own supplier",
        "One id in both places. Right for an award within one body, and more often a slip of the form."
    );

    internal static readonly FaultKind PartyNameMissing = Add(
        "party-name-missing",
        FaultGroup.Organisations,
        "A party has no name",
        "It may still be known by its identifier."
    );

    internal static readonly FaultKind PartyRoleMissing = Add(
        "party-role-missing",
        FaultGroup.Organisations,
        "A party has no role",
        "Whether it buys, supplies or bids is not said."
    );

    internal static readonly FaultKind BuyerWithoutRole = Add(
        "buyer-without-role",
        FaultGroup.Organisations,
        "The buyer's party is not marked as buyer",
        "Counts by role miss it."
    );

    internal static readonly FaultKind SupplierWithoutRole = Add(
        "supplier-without-role",
        FaultGroup.Organisations,
        "A supplier's party is not marked as supplier",
        "For instance marked as tenderer alone. Counts by role miss it."
    );

    internal static readonly FaultKind IdentifierMissing = Add(
        "identifier-missing",
        FaultGroup.Organisations,
        "A buyer, supplier or tenderer has no identifier",
        "Neither the identifier of a register nor a reason why there is none. It can be matched by name alone."
    );

    internal static readonly FaultKind IdentifierEmpty = Add(
        "identifier-empty",
        FaultGroup.Organisations,
        "A register is named and the number left out",
        "A scheme such as GB-COH with nothing after it, in the identifier or in the id of the party."
    );

    internal static readonly FaultKind IdentifierPlaceholder = Add(
        "identifier-placeholder",
        FaultGroup.Organisations,
        "The identifier is a stand-in",
        "Only noughts, or words such as N/A, none or TBC."
    );

    internal static readonly FaultKind SchemeMissing = Add(
        "scheme-missing",
        FaultGroup.Organisations,
        "An identifier does not say of which register it is",
        "The same number is in use in more than one register."
    );

    internal static readonly FaultKind SchemeUnknown = Add(
        "scheme-unknown",
        FaultGroup.Organisations,
        "The register is not one that we know",
        "The scheme is a UK one that org-id.guide does not list, or is no code of the form XX-YYY. Schemes of other countries are not checked."
    );

    internal static readonly FaultKind CompanyNumberLostZero = Add(
        "company-number-lost-zero",
        FaultGroup.Organisations,
        "A company number has lost the nought in front",
        "Fewer than eight digits under GB-COH, as a spreadsheet leaves them. With the noughts back it may be looked up; it is shown as it was written."
    );

    internal static readonly FaultKind NhsCodeAsCompany = Add(
        "nhs-code-as-company",
        FaultGroup.Organisations,
        "A code of the NHS stands under the register of companies",
        "Three to five letters and digits under GB-COH, such as RJR, in the form of the NHS's Organisation Data Service."
    );

    internal static readonly FaultKind CharityNumberAsCompany = Add(
        "charity-number-as-company",
        FaultGroup.Organisations,
        "A number stands under the wrong register of charities or companies",
        "SC and six digits under GB-CHC, or the like: the number is in the form of another register."
    );

    internal static readonly FaultKind IdentifierMalformed = Add(
        "identifier-malformed",
        FaultGroup.Organisations,
        "An identifier is not in the form of its register",
        "For instance not eight characters under GB-COH, or not six or seven digits under GB-CHC."
    );

    internal static readonly FaultKind CharityNotVcse = Add(
        "charity-not-vcse",
        FaultGroup.Organisations,
        "A registered charity is marked as no VCSE",
        "The identifier is of a register of charities, and the flag for voluntary, community and social enterprises says false. The flag is kept as published and never taken for a legal form."
    );

    internal static readonly FaultKind HtmlInText = Add(
        "html-in-text",
        FaultGroup.Texts,
        "A text holds HTML entities",
        "Such as &amp;amp; in a name, which then does not match the name as the register has it."
    );

    internal static readonly FaultKind ControlCharacter = Add(
        "control-character",
        FaultGroup.Texts,
        "A text holds control characters",
        "Other than line ends and tabs."
    );

    internal static readonly FaultKind StrayLineEnd = Add(
        "stray-line-end",
        FaultGroup.Texts,
        "A text holds rn where a line ended",
        "The backslashes of \\r\\n were lost on the way, by the publisher or by whoever copied the file."
    );

    internal static readonly FaultKind MisencodedText = Add(
        "misencoded-text",
        FaultGroup.Texts,
        "A text was read in the wrong encoding",
        "It holds the marks that are left when UTF-8 is read as Windows-1252, or U+FFFD in place of a character."
    );

    internal static readonly FaultKind EmailInText = Add(
        "email-in-text",
        FaultGroup.Texts,
        "A text holds an e-mail address",
        "It may be a person's. It is counted and never shown."
    );

    internal static readonly FaultKind TitleMissing = Add(
        "title-missing",
        FaultGroup.Texts,
        "Nothing says what is bought in words",
        "Neither the release, the tender, an award nor a contract has a title."
    );

    internal static readonly FaultKind RegionMalformed = Add(
        "region-malformed",
        FaultGroup.Classes,
        "A region code is none of NUTS or ITL",
        "It has the look of a code and is not one of the UK's. Regions in words, such as North West, are let pass."
    );

    internal static readonly FaultKind CpvMalformed = Add(
        "cpv-malformed",
        FaultGroup.Classes,
        "A CPV code is not in the form of one",
        "Eight digits, the first two of them a division of the list of 2008, and perhaps a check digit. Seven digits have lost the nought in front."
    );

    private static FaultKind Add(string code, FaultGroup group, string title, string explanation)
    {
        var kind = new FaultKind(Kinds.Count, code, group, title, explanation);
        Kinds.Add(kind);
        return kind;
    }
}
