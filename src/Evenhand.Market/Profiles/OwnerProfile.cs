using Evenhand.Market.Catalogue;
using Evenhand.Market.Providers;

namespace Evenhand.Market.Profiles;

/// <summary>A search among owners.</summary>
public sealed record OwnersQuestion
{
    /// <summary>Part of a name; null takes all.</summary>
    public string? Text { get; init; }

    /// <summary>The day; null takes the newest list.</summary>
    public DateOnly? AsOf { get; init; }

    /// <summary>The edition to answer from; null takes the current one.</summary>
    public int? Edition { get; init; }
}

/// <summary>The owners that a search found.</summary>
/// <param name="Edition">The edition that every figure comes from.</param>
/// <param name="ContentHash">Its content hash.</param>
/// <param name="AsOf">The day that the list used speaks of.</param>
/// <param name="Text">What was searched for; null for all.</param>
/// <param name="Owners">The owners, largest first.</param>
/// <param name="People">Providers whose owner is a person; the name was not kept.</param>
/// <param name="NotNamed">Providers whose owner the list does not name.</param>
/// <param name="Sources">The files behind the figures.</param>
public sealed record OwnersAnswer(
    int Edition,
    string ContentHash,
    DateOnly AsOf,
    string? Text,
    IReadOnlyList<OwnerEntry> Owners,
    long People,
    long NotNamed,
    IReadOnlyList<string> Sources
);

/// <summary>One owner as written.</summary>
/// <param name="Key">The folded name.</param>
/// <param name="Name">The spelling met most often.</param>
/// <param name="Providers">How many providers.</param>
/// <param name="Places">Their places; null where the register gives none.</param>
/// <param name="Types">How many kinds of provision.</param>
/// <param name="Areas">In how many areas.</param>
public sealed record OwnerEntry(
    string Key,
    string Name,
    long Providers,
    long? Places,
    long Types,
    long Areas
);

/// <summary>One owner as the loaded lists write it.</summary>
public sealed record OwnerProfile
{
    /// <summary>The edition that every figure comes from.</summary>
    public required int Edition { get; init; }

    /// <summary>Its content hash.</summary>
    public required string ContentHash { get; init; }

    /// <summary>The folded name.</summary>
    public required string Key { get; init; }

    /// <summary>The spelling of the newest list that has the owner; of several there, the one met most often.</summary>
    public required string Name { get; init; }

    /// <summary>The day that services, areas, grades and classes are of.</summary>
    public required DateOnly AsOf { get; init; }

    /// <summary>Up to three plain sentences.</summary>
    public required IReadOnlyList<string> Headline { get; init; }

    /// <summary>Every spelling, with the first and the last list that has it.</summary>
    public required IReadOnlyList<OwnerSpelling> Spellings { get; init; }

    /// <summary>Its providers by service and printed sector on the day; none stands under two services.</summary>
    public required IReadOnlyList<OwnedService> Services { get; init; }

    /// <summary>Its providers by area on the day.</summary>
    public required IReadOnlyList<OwnedArea> Areas { get; init; }

    /// <summary>Its providers on the day of each list.</summary>
    public required IReadOnlyList<OwnedOnDay> Days { get; init; }

    /// <summary>The mix of latest grades on the day.</summary>
    public required IReadOnlyList<GradeShare> Grades { get; init; }

    /// <summary>What every definition says of its providers on the day.</summary>
    public required IReadOnlyList<OwnedClass> Classes { get; init; }

    /// <summary>Facts that would settle what cannot be said.</summary>
    public required IReadOnlyList<FactToFind> ToFindOut { get; init; }

    /// <summary>What the name hints at, which is no fact; null for nothing.</summary>
    public required HintEntry? NameHint { get; init; }

    /// <summary>What a careful reader would want to know.</summary>
    public required IReadOnlyList<string> Notes { get; init; }

    /// <summary>The files behind the figures.</summary>
    public required IReadOnlyList<string> Sources { get; init; }
}

/// <summary>One way in which an owner is written.</summary>
public sealed record OwnerSpelling(string Name, DateOnly First, DateOnly Last, long Rows);

/// <summary>What an owner runs of one service, under one printed sector.</summary>
public sealed record OwnedService(
    string Service,
    string ServiceName,
    string Sector,
    string SectorName,
    long Providers,
    long? Places
);

/// <summary>What an owner runs in one area.</summary>
public sealed record OwnedArea(
    string? Code,
    string Name,
    string? Region,
    long Providers,
    long? Places
);

/// <summary>What an owner ran on the day of one list.</summary>
public sealed record OwnedOnDay(DateOnly AsOf, long Providers, long? Places);

/// <summary>What a definition says of an owner's providers.</summary>
/// <param name="Definition">Id of the definition.</param>
/// <param name="DefinitionName">Its name.</param>
/// <param name="Yes">Providers that meet it.</param>
/// <param name="No">Providers that do not.</param>
/// <param name="Unknown">Providers of whom it cannot be said.</param>
/// <param name="ToFindOut">How many facts could still settle it.</param>
public sealed record OwnedClass(
    string Definition,
    string DefinitionName,
    long Yes,
    long No,
    long Unknown,
    int ToFindOut
);
