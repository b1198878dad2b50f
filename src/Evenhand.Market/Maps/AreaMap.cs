using System.Text.Json.Serialization;

namespace Evenhand.Market.Maps;

/// <summary>One figure for every authority of a day, with the place of each on the hexagon map.</summary>
public sealed record AreaMap
{
    /// <summary>The edition that every figure comes from.</summary>
    public required int Edition { get; init; }

    /// <summary>Its content hash.</summary>
    public required string ContentHash { get; init; }

    /// <summary>Id of the service.</summary>
    public required string Service { get; init; }

    /// <summary>Its name.</summary>
    public required string ServiceName { get; init; }

    /// <summary>The day that the list used speaks of.</summary>
    public required DateOnly AsOf { get; init; }

    /// <summary>Code of the area asked about; null for all of England.</summary>
    public required string? Area { get; init; }

    /// <summary>Its name.</summary>
    public required string AreaName { get; init; }

    /// <summary>The kind of policy, for a map of a simulation; null for a map of a market.</summary>
    public required string? Policy { get; init; }

    /// <summary>What a person calls it, with its definition; null for a map of a market.</summary>
    public required string? PolicyName { get; init; }

    /// <summary>Id of the definition; null where there is none.</summary>
    public required string? Definition { get; init; }

    /// <summary>The key of what is shown.</summary>
    public required string Measure { get; init; }

    /// <summary>What it is called, with its unit.</summary>
    public required string MeasureName { get; init; }

    /// <summary>The kind of figure.</summary>
    public required MapFigure Figure { get; init; }

    /// <summary>Up to three plain sentences.</summary>
    public required IReadOnlyList<string> Headline { get; init; }

    /// <summary>The classes of the legend, from the least figure to the greatest.</summary>
    public required IReadOnlyList<MapClass> Classes { get; init; }

    /// <summary>Every authority of the day within the area asked about, by name.</summary>
    public required IReadOnlyList<MappedArea> Areas { get; init; }

    /// <summary>What has providers and stands on no hexagon, in words.</summary>
    public required IReadOnlyList<string> NotOnTheMap { get; init; }

    /// <summary>What a careful reader would want to know.</summary>
    public required IReadOnlyList<string> Notes { get; init; }

    /// <summary>The files behind the figures.</summary>
    public required IReadOnlyList<string> Sources { get; init; }
}

/// <summary>What is known of an area.</summary>
public enum MapState
{
    /// <summary>It has a figure.</summary>
    Known,

    /// <summary>No provider is registered there.</summary>
    NoProvider,

    /// <summary>There are providers, but the figure is not known.</summary>
    NotKnown,
}

/// <summary>A class of figures that share a shade.</summary>
/// <param name="Words">Its limits in words.</param>
/// <param name="Areas">How many areas are in it.</param>
public sealed record MapClass(string Words, int Areas);

/// <summary>An authority with its figure.</summary>
/// <param name="Code">Its GSS code.</param>
/// <param name="Name">Its name.</param>
/// <param name="Region">Its region.</param>
/// <param name="Label">A short name that fits a hexagon; the whole name where it has no place on the map.</param>
/// <param name="Column">The column of its hexagon, from the west; null where it has no place.</param>
/// <param name="Row">The row, counted northwards; odd rows stand half a hexagon to the east.</param>
/// <param name="State">Whether it has a figure.</param>
/// <param name="Value">The figure; null without one.</param>
/// <param name="Class">The place of its class in the legend, from 0; null without a figure.</param>
/// <param name="Providers">All providers there.</param>
/// <param name="Places">Their places; null where they are not known.</param>
public sealed record MappedArea(
    string Code,
    string Name,
    string Region,
    string Label,
    int? Column,
    int? Row,
    MapState State,
    double? Value,
    int? Class,
    long Providers,
    long? Places
)
{
    /// <summary>Whether it stands on the map.</summary>
    [JsonIgnore]
    public bool IsPlaced => Column is not null;
}
