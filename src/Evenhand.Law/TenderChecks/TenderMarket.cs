namespace Evenhand.Law.TenderChecks;

/// <summary>How many providers of a market could meet what a tender asks of bidders, as far as the edition tells.</summary>
public sealed record TenderMarket
{
    /// <summary>The providers that meet the definition, or all where none was named.</summary>
    public required long Eligible { get; init; }

    /// <summary>Those of them that surely meet everything that is asked.</summary>
    public required long Able { get; init; }

    /// <summary>Those of them of which it cannot be said, because a fact about them is missing.</summary>
    public required long Unknown { get; init; }

    /// <summary>Those of them that surely fail something.</summary>
    public required long Unable { get; init; }

    /// <summary>All providers of the service in the area.</summary>
    public required long Providers { get; init; }

    /// <summary>Providers of which it is not known whether they meet the definition; they are in no other count.</summary>
    public required long DefinitionUnknown { get; init; }

    /// <summary>The edition that every figure comes from.</summary>
    public required int Edition { get; init; }

    /// <summary>Its content hash.</summary>
    public required string ContentHash { get; init; }

    /// <summary>Id of the service.</summary>
    public required string Service { get; init; }

    /// <summary>Its name.</summary>
    public required string ServiceName { get; init; }

    /// <summary>The area's name.</summary>
    public required string AreaName { get; init; }

    /// <summary>Id of the definition; null for all providers.</summary>
    public required string? Definition { get; init; }

    /// <summary>Its name; null for all providers.</summary>
    public required string? DefinitionName { get; init; }

    /// <summary>The day that the list used speaks of.</summary>
    public required DateOnly AsOf { get; init; }

    /// <summary>What is asked of bidders, each with how many meet it, and how many could bid without it.</summary>
    public required IReadOnlyList<BidderAsk> Asks { get; init; }

    /// <summary>The files behind the figures.</summary>
    public required IReadOnlyList<string> Sources { get; init; }
}

/// <summary>One thing that is asked of bidders.</summary>
/// <param name="Fact">The requirement.</param>
/// <param name="Asked">What is asked, in words.</param>
/// <param name="Meet">Eligible providers that surely meet it.</param>
/// <param name="Fail">Those that surely do not.</param>
/// <param name="Unknown">Those of which it is not known.</param>
/// <param name="AbleWithout">How many could surely bid if this alone were not asked.</param>
/// <param name="UnknownWithout">Of how many it could then not be said.</param>
public sealed record BidderAsk(
    string Fact,
    string Asked,
    long Meet,
    long Fail,
    long Unknown,
    long AbleWithout,
    long UnknownWithout
);
