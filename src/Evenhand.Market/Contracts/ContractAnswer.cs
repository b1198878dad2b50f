namespace Evenhand.Market.Contracts;

/// <summary>Contracts that were found.</summary>
public sealed record ContractAnswer
{
    /// <summary>The edition that every figure comes from.</summary>
    public required int Edition { get; init; }

    /// <summary>Its content hash.</summary>
    public required string ContentHash { get; init; }

    /// <summary>Up to three plain sentences.</summary>
    public required IReadOnlyList<string> Headline { get; init; }

    /// <summary>How many contracts there are, on all pages.</summary>
    public required long Total { get; init; }

    /// <summary>Of how many processes.</summary>
    public required long Processes { get; init; }

    /// <summary>Their values together, in pounds net of VAT, as far as they are given in pounds; null where none is.</summary>
    public required decimal? ValueGbp { get; init; }

    /// <summary>How many have no value in pounds.</summary>
    public required long WithoutValue { get; init; }

    /// <summary>Which page this is, from 1.</summary>
    public required int Page { get; init; }

    /// <summary>How many pages there are.</summary>
    public required int Pages { get; init; }

    /// <summary>The contracts of this page.</summary>
    public required IReadOnlyList<ContractEntry> Contracts { get; init; }

    /// <summary>What a careful reader would want to know.</summary>
    public required IReadOnlyList<string> Notes { get; init; }

    /// <summary>The files behind the contracts of this page.</summary>
    public required IReadOnlyList<string> Sources { get; init; }
}

/// <summary>A contract; or an award whose contract was not published.</summary>
/// <param name="Ocid">The contracting process.</param>
/// <param name="Lot">The lots that it is for, parted by blanks; null where none is named.</param>
/// <param name="Buyer">The buyer's name as written.</param>
/// <param name="Suppliers">The suppliers' names as written.</param>
/// <param name="Title">Its title, or that of its award or tender.</param>
/// <param name="Cpv">The main code of the Common Procurement Vocabulary.</param>
/// <param name="ValueGbp">Its value net of VAT, where that is given in pounds.</param>
/// <param name="Start">The day on which it starts.</param>
/// <param name="End">The day on which it ends, without extensions.</param>
/// <param name="Status">Its status as written.</param>
/// <param name="Source">Where the newest release of the process stands.</param>
/// <param name="Position">Its number among those of the process, from 1.</param>
/// <param name="AwardId">Its award.</param>
/// <param name="ContractId">Its own id; null where only the award was published.</param>
/// <param name="Value">Its value net of VAT, in the currency.</param>
/// <param name="ValueGross">Its value with VAT, in the currency.</param>
/// <param name="Currency">The currency as written.</param>
/// <param name="LatestEnd">The day on which it ends with all extensions.</param>
/// <param name="Awarded">The day of the award.</param>
/// <param name="Published">The day on which the newest release was published.</param>
/// <param name="Publisher">Who published it.</param>
/// <param name="Method">The procedure, from the standard's code list.</param>
/// <param name="Terminated">It was ended early.</param>
/// <param name="Amendments">How many changes were published.</param>
/// <param name="SupplierIds">The suppliers with their identifiers as written.</param>
public sealed record ContractEntry(
    string Ocid,
    string? Lot,
    string? Buyer,
    IReadOnlyList<string> Suppliers,
    string? Title,
    string? Cpv,
    decimal? ValueGbp,
    DateOnly? Start,
    DateOnly? End,
    string? Status,
    ReleasePlace Source,
    long Position,
    string? AwardId,
    string? ContractId,
    decimal? Value,
    decimal? ValueGross,
    string? Currency,
    DateOnly? LatestEnd,
    DateOnly? Awarded,
    DateOnly Published,
    string Publisher,
    string? Method,
    bool Terminated,
    long Amendments,
    IReadOnlyList<SupplierId> SupplierIds
);

/// <summary>A supplier and its identifier as written.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Scheme">The scheme, for instance GB-COH; null where none is given.</param>
/// <param name="Id">The identifier; null where none is given.</param>
public sealed record SupplierId(string? Name, string? Scheme, string? Id);

/// <summary>Where a release stands.</summary>
/// <param name="File">The source file's name.</param>
/// <param name="Offset">The place of the release's first byte, from 0; of a packed file, in the unpacked text.</param>
/// <param name="Length">How many bytes it takes.</param>
/// <param name="Sha256">SHA-256 of the file.</param>
public sealed record ReleasePlace(string File, long Offset, long Length, string Sha256);
