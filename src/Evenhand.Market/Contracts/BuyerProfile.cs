namespace Evenhand.Market.Contracts;

/// <summary>Buyers that were found.</summary>
/// <param name="Edition">The edition.</param>
/// <param name="ContentHash">Its content hash.</param>
/// <param name="Unnamed">Processes that name no buyer.</param>
/// <param name="Buyers">The buyers, most processes first.</param>
/// <param name="Sources">The files behind the figures.</param>
public sealed record BuyersAnswer(
    int Edition,
    string ContentHash,
    long Unnamed,
    IReadOnlyList<BuyerEntry> Buyers,
    IReadOnlyList<string> Sources
);

/// <summary>A buyer as written, with what is known of its contracting processes.</summary>
/// <param name="Key">The folded name: spellings that differ in case, accents or punctuation alone are one buyer, others are several.</param>
/// <param name="Name">One spelling of the name.</param>
/// <param name="Spellings">How many there are.</param>
/// <param name="Processes">Contracting processes.</param>
/// <param name="Contracts">Contracts, and awards whose contract was not published.</param>
/// <param name="Valued">How many of them have a value in pounds.</param>
/// <param name="ValueGbp">The values together, net of VAT as published; null where there is none.</param>
/// <param name="Suppliers">Suppliers' names, folded.</param>
/// <param name="Competed">Open and selective processes with a contract of which the number of bidders is known.</param>
/// <param name="SingleBid">How many of these had one bidder.</param>
/// <param name="First">The day of the first release.</param>
/// <param name="Last">The day of the newest.</param>
public sealed record BuyerEntry(
    string Key,
    string Name,
    long Spellings,
    long Processes,
    long Contracts,
    long Valued,
    decimal? ValueGbp,
    long Suppliers,
    long Competed,
    long SingleBid,
    DateOnly First,
    DateOnly Last
)
{
    /// <summary>The share of competed processes with one bidder, from 0 to 1; null where no number of bidders is known.</summary>
    public double? SingleBidShare => Competed == 0 ? null : (double)SingleBid / Competed;
}

/// <summary>All that an edition knows of one buyer.</summary>
public sealed record BuyerProfile
{
    /// <summary>The edition.</summary>
    public required int Edition { get; init; }

    /// <summary>Its content hash.</summary>
    public required string ContentHash { get; init; }

    /// <summary>The figures.</summary>
    public required BuyerEntry Buyer { get; init; }

    /// <summary>Up to three plain sentences.</summary>
    public required IReadOnlyList<string> Headline { get; init; }

    /// <summary>The spellings of its name.</summary>
    public required IReadOnlyList<string> Spellings { get; init; }

    /// <summary>From whom it buys, the largest value first.</summary>
    public required IReadOnlyList<BuyerPart> Suppliers { get; init; }

    /// <summary>What it buys, by division of the Common Procurement Vocabulary.</summary>
    public required IReadOnlyList<BuyerPart> Divisions { get; init; }

    /// <summary>By which procedure, as the standard names it.</summary>
    public required IReadOnlyList<BuyerPart> Procedures { get; init; }

    /// <summary>Figures of its market, each with what it rests on.</summary>
    public required IReadOnlyList<BuyerFigure> Figures { get; init; }

    /// <summary>Its contracts that end from a day on, the first to end first, at most <see cref="BuyerView.MostEnding"/>.</summary>
    public required IReadOnlyList<BuyerContract> Ending { get; init; }

    /// <summary>That day.</summary>
    public required DateOnly EndingFrom { get; init; }

    /// <summary>Its contracting processes, the newest first.</summary>
    public required IReadOnlyList<BuyerProcess> Processes { get; init; }

    /// <summary>The files behind the figures.</summary>
    public required IReadOnlyList<string> Sources { get; init; }
}

/// <summary>A part of what a buyer has contracted.</summary>
/// <param name="Key">What tells it apart; null where the notices do not say.</param>
/// <param name="Name">Its name; null where the notices do not say.</param>
/// <param name="Processes">Contracting processes.</param>
/// <param name="Contracts">Contracts and awards.</param>
/// <param name="Valued">How many of them have a value in pounds.</param>
/// <param name="ValueGbp">The values together; null where there is none.</param>
/// <param name="Share">The share of the buyer's known value, from 0 to 1; null where none is known.</param>
public sealed record BuyerPart(
    string? Key,
    string? Name,
    long Processes,
    long Contracts,
    long Valued,
    decimal? ValueGbp,
    double? Share
);

/// <summary>A figure with what it rests on.</summary>
/// <param name="Title">What it is.</param>
/// <param name="Share">A part of a whole, from 0 to 1; null where it is none, or not known.</param>
/// <param name="Figure">Another figure; likewise.</param>
/// <param name="Unit">Its unit.</param>
/// <param name="RestsOn">On how many it rests.</param>
/// <param name="Of">What these are.</param>
/// <param name="Lacking">How many lacked the data for it.</param>
public sealed record BuyerFigure(
    string Title,
    double? Share,
    double? Figure,
    string? Unit,
    long RestsOn,
    string Of,
    long Lacking
);

/// <summary>A contract that ends.</summary>
/// <param name="Ocid">Its process.</param>
/// <param name="Title">Its title as written.</param>
/// <param name="Suppliers">Its suppliers as written; null where none is named.</param>
/// <param name="ValueGbp">Its value in pounds; null where none is given.</param>
/// <param name="Ends">The day on which it ends, without extensions.</param>
/// <param name="LatestEnd">The same with all extensions; null where it is not said.</param>
/// <param name="Status">Its status as written.</param>
public sealed record BuyerContract(
    string Ocid,
    string? Title,
    string? Suppliers,
    decimal? ValueGbp,
    DateOnly Ends,
    DateOnly? LatestEnd,
    string? Status
);

/// <summary>A contracting process of a buyer.</summary>
/// <param name="Ocid">The process.</param>
/// <param name="Title">Its title as written.</param>
/// <param name="Method">The procedure, from the standard's code list.</param>
/// <param name="Status">The status of its tender.</param>
/// <param name="Notices">Which notices were published, parted by blanks; null where it is not said.</param>
/// <param name="Releases">How many releases it has.</param>
/// <param name="Published">The day of the newest.</param>
public sealed record BuyerProcess(
    string Ocid,
    string? Title,
    string? Method,
    string? Status,
    string? Notices,
    long Releases,
    DateOnly Published
);
