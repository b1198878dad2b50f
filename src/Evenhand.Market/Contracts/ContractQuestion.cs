namespace Evenhand.Market.Contracts;

/// <summary>In what order contracts are listed.</summary>
public enum ContractSort
{
    /// <summary>The most recently published first.</summary>
    Published,

    /// <summary>The largest value in pounds first; those without one last.</summary>
    Value,

    /// <summary>Those that end first; those without an end last.</summary>
    End,

    /// <summary>Those that start first; those without a start last.</summary>
    Start,

    /// <summary>By the buyer's name.</summary>
    Buyer,
}

/// <summary>A question which contracts there are. What is not asked for is not looked at.</summary>
public sealed record ContractQuestion
{
    /// <summary>The edition to answer from; null takes the current one.</summary>
    public int? Edition { get; init; }

    /// <summary>Part of the buyer's name, as written but for case, accents and punctuation.</summary>
    public string? Buyer { get; init; }

    /// <summary>The buyer's whole name, likewise: not one of which it is a part.</summary>
    public string? BuyerIs { get; init; }

    /// <summary>The org-id of a buyer or procuring entity, for instance <c>GB-NHS-RXX</c>; noughts at the beginning of a number do not count.</summary>
    public string? BuyerId { get; init; }

    /// <summary>Part of a supplier's name, likewise.</summary>
    public string? Supplier { get; init; }

    /// <summary>A service, by its id: contracts with one of its codes.</summary>
    public string? Service { get; init; }

    /// <summary>The beginning of a code of the Common Procurement Vocabulary; several are parted by commas.</summary>
    public string? Cpv { get; init; }

    /// <summary>A region, by its name or by the beginning of its code, where it is delivered or where the buyer is.</summary>
    public string? Area { get; init; }

    /// <summary>The least value in pounds.</summary>
    public decimal? From { get; init; }

    /// <summary>The most.</summary>
    public decimal? To { get; init; }

    /// <summary>The first day on which the newest notice of the process was published.</summary>
    public DateOnly? PublishedFrom { get; init; }

    /// <summary>The last.</summary>
    public DateOnly? PublishedTo { get; init; }

    /// <summary>A day on which the contract runs: it has started, has not ended and was not ended early.</summary>
    public DateOnly? Live { get; init; }

    /// <summary>The first day on which it may end.</summary>
    public DateOnly? EndingFrom { get; init; }

    /// <summary>The last.</summary>
    public DateOnly? EndingTo { get; init; }

    /// <summary>The status, as the standard writes it.</summary>
    public string? Status { get; init; }

    /// <summary>One process.</summary>
    public string? Ocid { get; init; }

    /// <summary>A source file, by its name or its SHA-256: processes with a release in it.</summary>
    public string? InFile { get; init; }

    /// <summary>A place in that file, from 0: the process whose release holds that byte.</summary>
    public long? AtOffset { get; init; }

    /// <summary>The order.</summary>
    public ContractSort Sort { get; init; } = ContractSort.Published;

    /// <summary>The other way round; what is not known stands last all the same.</summary>
    public bool Reversed { get; init; }

    /// <summary>Which page of the list, from 1.</summary>
    public int Page { get; init; } = 1;

    /// <summary>How many contracts a page has; null puts all on one.</summary>
    public int? Size { get; init; }
}
