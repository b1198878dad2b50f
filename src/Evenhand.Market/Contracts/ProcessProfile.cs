namespace Evenhand.Market.Contracts;

/// <summary>All that an edition knows of one contracting process.</summary>
public sealed record ProcessProfile
{
    /// <summary>The edition.</summary>
    public required int Edition { get; init; }

    /// <summary>Its content hash.</summary>
    public required string ContentHash { get; init; }

    /// <summary>The process.</summary>
    public required string Ocid { get; init; }

    /// <summary>Who publishes it.</summary>
    public required string Publisher { get; init; }

    /// <summary>The buyer's name as written.</summary>
    public required string? Buyer { get; init; }

    /// <summary>The body that runs the procedure, as written.</summary>
    public required string? ProcuringEntity { get; init; }

    /// <summary>Title of the tender.</summary>
    public required string? Title { get; init; }

    /// <summary>Status of the tender.</summary>
    public required string? Status { get; init; }

    /// <summary>open, selective, limited or direct.</summary>
    public required string? Method { get; init; }

    /// <summary>The procedure in words.</summary>
    public required string? MethodDetails { get; init; }

    /// <summary>goods, works or services.</summary>
    public required string? Category { get; init; }

    /// <summary>The main code of the Common Procurement Vocabulary.</summary>
    public required string? Cpv { get; init; }

    /// <summary>The law under which it is bought.</summary>
    public required string? LegalBasis { get; init; }

    /// <summary>When the tender was published.</summary>
    public required DateOnly? Published { get; init; }

    /// <summary>From when bids may be submitted.</summary>
    public required DateOnly? TenderStarts { get; init; }

    /// <summary>Until when.</summary>
    public required DateOnly? TenderEnds { get; init; }

    /// <summary>Estimated value net of VAT, in the currency.</summary>
    public required decimal? Value { get; init; }

    /// <summary>Estimated value with VAT, in the currency.</summary>
    public required decimal? ValueGross { get; init; }

    /// <summary>The currency as written.</summary>
    public required string? Currency { get; init; }

    /// <summary>Said to suit small and medium-sized enterprises; null where nothing is said.</summary>
    public required bool? SuitsSme { get; init; }

    /// <summary>Said to suit voluntary, community and social enterprises; null where nothing is said.</summary>
    public required bool? SuitsVcse { get; init; }

    /// <summary>For whom taking part is reserved.</summary>
    public required string? Reserved { get; init; }

    /// <summary>At or above the threshold of the law; null where nothing is said.</summary>
    public required bool? AboveThreshold { get; init; }

    /// <summary>How many have bid.</summary>
    public required long? Tenderers { get; init; }

    /// <summary>Find a Tender's notice types, parted by blanks.</summary>
    public required string? NoticeTypes { get; init; }

    /// <summary>A framework is set up; null where nothing is said.</summary>
    public required bool? IsFramework { get; init; }

    /// <summary>A dynamic purchasing system or market is set up; null where nothing is said.</summary>
    public required bool? IsDynamic { get; init; }

    /// <summary>How many releases were given once more, in another file for instance.</summary>
    public required long Duplicates { get; init; }

    /// <summary>Lots.</summary>
    public required IReadOnlyList<ProcessLot> Lots { get; init; }

    /// <summary>Who takes part.</summary>
    public required IReadOnlyList<ProcessParty> Parties { get; init; }

    /// <summary>Contracts, and awards without one.</summary>
    public required IReadOnlyList<ContractEntry> Contracts { get; init; }

    /// <summary>Numbers about bids.</summary>
    public required IReadOnlyList<ProcessStatistic> Statistics { get; init; }

    /// <summary>Changes that were published.</summary>
    public required IReadOnlyList<ProcessAmendment> Amendments { get; init; }

    /// <summary>How many key performance indicators its contracts set.</summary>
    public required long Metrics { get; init; }

    /// <summary>What is bought, as codes.</summary>
    public required IReadOnlyList<ProcessCode> Codes { get; init; }

    /// <summary>Where it is delivered, and where buyers and suppliers are.</summary>
    public required IReadOnlyList<ProcessPlace> Places { get; init; }

    /// <summary>Its releases, in the order in which they are merged.</summary>
    public required IReadOnlyList<KeptRelease> Releases { get; init; }

    /// <summary>The files that these stand in, with their licences.</summary>
    public required IReadOnlyList<string> Sources { get; init; }
}

/// <summary>A lot.</summary>
public sealed record ProcessLot(
    string? Id,
    string? Title,
    string? Status,
    decimal? Value,
    decimal? ValueGross,
    string? Currency,
    DateOnly? Starts,
    DateOnly? Ends,
    DateOnly? LatestEnd,
    bool? SuitsSme,
    bool? SuitsVcse
);

/// <summary>Someone who takes part, as written.</summary>
public sealed record ProcessParty(
    string? Id,
    string? Name,
    string? Scheme,
    string? Identifier,
    string? Roles,
    string? Scale,
    bool? Sme,
    bool? Vcse,
    string? Region,
    string? Country
);

/// <summary>A number about bids.</summary>
public sealed record ProcessStatistic(
    string? Measure,
    string? Lot,
    decimal? Value,
    string? Currency
);

/// <summary>A change that was published.</summary>
public sealed record ProcessAmendment(
    string OfWhat,
    string? OfId,
    string? Id,
    DateOnly? Amended,
    string? Rationale
);

/// <summary>A code for what is bought.</summary>
public sealed record ProcessCode(string? Scheme, string Code, string? Words);

/// <summary>A place: of delivery, of a buyer or of a supplier.</summary>
public sealed record ProcessPlace(
    string Kind,
    string? Region,
    string? Country,
    string? PostcodeArea
);
