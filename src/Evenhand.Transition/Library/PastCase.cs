using System.Globalization;

namespace Evenhand.Transition.Library;

/// <summary>A reorganisation that happened, as sources tell of it; what no source tells is null.</summary>
public sealed record PastCase
{
    /// <summary>Its id.</summary>
    public required string Id { get; init; }

    /// <summary>What it is called.</summary>
    public required string Name { get; init; }

    /// <summary>The bodies before.</summary>
    public required string BodiesIn { get; init; }

    /// <summary>How many they were.</summary>
    public required double? BodiesInCount { get; init; }

    /// <summary>The bodies after.</summary>
    public required string BodiesOut { get; init; }

    /// <summary>How many they were.</summary>
    public required double? BodiesOutCount { get; init; }

    /// <summary>What kind of change it was; our coding.</summary>
    public required string Kind { get; init; }

    /// <summary>By which legal route; our coding.</summary>
    public required string Route { get; init; }

    /// <summary>Its sector; our coding.</summary>
    public required string Sector { get; init; }

    /// <summary>Where; our coding.</summary>
    public required string Nation { get; init; }

    /// <summary>When it was announced: a year, a month or a day.</summary>
    public required string? Announced { get; init; }

    /// <summary>When the law was made.</summary>
    public required string? Legislated { get; init; }

    /// <summary>When the new body opened.</summary>
    public required string? Opened { get; init; }

    /// <summary>When it was to open.</summary>
    public required string? OpeningPlanned { get; init; }

    /// <summary>Months from announcement to opening.</summary>
    public required double? Months { get; init; }

    /// <summary>How many people worked in it.</summary>
    public required double? Staff { get; init; }

    /// <summary>The first cost seen, £m in the prices of the source.</summary>
    public required double? CostPlanned { get; init; }

    /// <summary>A later forecast, budget or grant, £m in the prices of the source.</summary>
    public required double? CostRevised { get; init; }

    /// <summary>What was spent, or an auditor's estimate of it, £m in the prices of the source.</summary>
    public required double? CostActual { get; init; }

    /// <summary>What the cost covers: the change itself, a part of it, more than it, a plan, or what was lost; our coding.</summary>
    public required string? CostScope { get; init; }

    /// <summary>The year whose prices the cost is taken to be in; our coding: the middle of the spending.</summary>
    public required int? PriceYear { get; init; }

    /// <summary>Whether planned and actual cost cover the same.</summary>
    public required string? LikeForLike { get; init; }

    /// <summary>Whether the body was ready on its first day: yes, partly, no; our coding.</summary>
    public required string? ReadyOnDayOne { get; init; }

    /// <summary>Whether it is several changes in one row.</summary>
    public required bool IsAggregate { get; init; }

    /// <summary>The row that it is a part of.</summary>
    public required string? PartOf { get; init; }

    /// <summary>How sure the sources are: high, medium, low; our coding.</summary>
    public required string Confidence { get; init; }

    /// <summary>The sources.</summary>
    public required IReadOnlyList<string> Sources { get; init; }
}

/// <summary>What an earlier reorganisation taught, in our words.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Case">The reorganisation that taught it; null for guidance and reports across cases.</param>
/// <param name="Workstream">The workstream that it is for.</param>
/// <param name="Phase">The phase in which it is to be acted on.</param>
/// <param name="Weight">How much hung on it: 3 the opening or tens of millions, 2 months or millions, 1 less; our coding.</param>
/// <param name="When">The flag under which it matters; null where it always does; our coding.</param>
/// <param name="Text">What to do.</param>
/// <param name="Consequence">What came of it, or of its lack.</param>
/// <param name="Source">Where it is from.</param>
public sealed record Lesson(
    string Id,
    string? Case,
    string Workstream,
    string Phase,
    int Weight,
    string? When,
    string Text,
    string Consequence,
    string Source
)
{
    /// <summary>Whether an organisation wrote it down itself: no library that ships has it.</summary>
    public bool IsOwn => IsOwnId(Id);

    /// <summary>The id of a lesson that an organisation wrote down itself.</summary>
    /// <param name="number">Its number among those of the organisation.</param>
    public static string OwnId(int number) =>
        string.Create(CultureInfo.InvariantCulture, $"W{number}");

    /// <summary>Whether an id is one of those.</summary>
    public static bool IsOwnId(string id) =>
        id is ['W', >= '1' and <= '9', ..]
        && int.TryParse(id.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out _);
}

/// <summary>A figure over many reorganisations.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Measure">What it measures.</param>
/// <param name="Value">The figure, or a range.</param>
/// <param name="Unit">Its unit.</param>
/// <param name="Note">What to know about it.</param>
/// <param name="Source">Where it is from.</param>
public sealed record BaseRate(
    string Id,
    string Measure,
    string Value,
    string Unit,
    string? Note,
    string Source
);

/// <summary>A page that a fact or lesson is from.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Title">Its title.</param>
/// <param name="Publisher">Who published it.</param>
/// <param name="Year">When.</param>
/// <param name="Address">Where it is; null where it is withheld.</param>
public sealed record CaseSource(
    string Id,
    string Title,
    string Publisher,
    string? Year,
    string? Address
);
