using Evenhand.Registers.Areas;
using Evenhand.Vocabulary;

namespace Evenhand.Market.Maps;

/// <summary>What a result says of one area.</summary>
/// <param name="Code">GSS code; null where the name as written joins none.</param>
/// <param name="Name">Its name, or the name as written.</param>
/// <param name="Value">The figure; null where it is not known.</param>
/// <param name="Providers">All providers there.</param>
/// <param name="Places">Their places; null where they are not known.</param>
internal sealed record AreaFigure(
    string? Code,
    string Name,
    double? Value,
    long Providers,
    long? Places
);

/// <summary>Puts the figures of a result beside the authorities of its day.</summary>
internal static class MapBuilder
{
    /// <summary>The authorities of the day with their figures, the classes, and what stands on no hexagon.</summary>
    public static (
        IReadOnlyList<MappedArea> Areas,
        IReadOnlyList<MapClass> Classes,
        IReadOnlyList<string> NotOnTheMap
    ) Build(
        Libraries libraries,
        DateOnly day,
        string? within,
        MapFigure figure,
        IReadOnlyList<AreaFigure> figures
    )
    {
        var coded = figures
            .Where(f => f.Code is not null)
            .ToDictionary(f => f.Code!, StringComparer.Ordinal);
        var classes = MapClasses.For(figure, [.. figures.Select(f => f.Value).OfType<double>()]);
        var areas = Placed(libraries, day, within, coded.Keys)
            .OrderBy(p => p.Authority.Name, StringComparer.OrdinalIgnoreCase)
            .ThenBy(p => p.Authority.Code.ToString(), StringComparer.Ordinal)
            .Select(p =>
                Area(
                    p.Authority,
                    p.Hexagon,
                    coded.GetValueOrDefault(p.Authority.Code.ToString()),
                    classes
                )
            )
            .ToList();
        var shown = areas.Select(a => a.Code).ToHashSet(StringComparer.Ordinal);
        return (
            areas,
            [
                .. classes.Words.Select(
                    (words, i) => new MapClass(words, areas.Count(a => a.Class == i))
                ),
            ],
            [
                .. areas.Where(a => !a.IsPlaced).Select(a => a.Name),
                .. figures
                    .Where(f => f.Code is null || !shown.Contains(f.Code))
                    .Select(f =>
                        $"{f.Name} ({Plain.Counted(f.Providers, "provider", "providers")})"
                    ),
            ]
        );
    }

    /// <summary>
    /// English authorities that existed on a day, each with its hexagon. Where the list was put together after a change that
    /// it does not yet speak of, its successors are shown. Of two for one hexagon the list's own word decides, then the newer.
    /// </summary>
    private static IEnumerable<(Authority Authority, AuthorityHexagon? Hexagon)> Placed(
        Libraries libraries,
        DateOnly day,
        string? within,
        IReadOnlyCollection<string> listed
    )
    {
        var english = libraries
            .Authorities.Authorities.Where(a => a.Nation == "England")
            .Where(a =>
                within is null || a.Code.ToString() == within || a.RegionCode?.ToString() == within
            )
            .ToList();
        var drawn = english
            .Where(a => listed.Contains(a.Code.ToString()))
            .Select(a => a.From)
            .OfType<DateOnly>()
            .Append(day)
            .Max();
        var taken = new HashSet<(int, int)>();
        foreach (
            var authority in english
                .Where(a => a.ExistedOn(drawn) || listed.Contains(a.Code.ToString()))
                .DistinctBy(a => a.Code)
                .OrderByDescending(a => listed.Contains(a.Code.ToString()))
                .ThenByDescending(a => a.From)
                .ThenBy(a => a.Code.ToString(), StringComparer.Ordinal)
        )
        {
            var hexagon = libraries.Hexagons.GetValueOrDefault(authority.Code);
            if (hexagon is null || taken.Add((hexagon.Column, hexagon.Row)))
            {
                yield return (authority, hexagon);
            }
            else if (listed.Contains(authority.Code.ToString()))
            {
                yield return (authority, null);
            }
        }
    }

    private static MappedArea Area(
        Authority authority,
        AuthorityHexagon? hexagon,
        AreaFigure? figure,
        MapClasses classes
    ) =>
        new(
            authority.Code.ToString(),
            authority.Name,
            authority.Region,
            hexagon?.Label ?? authority.Name,
            hexagon?.Column,
            hexagon?.Row,
            figure is null or { Providers: 0 } ? MapState.NoProvider
                : figure.Value is null ? MapState.NotKnown
                : MapState.Known,
            figure?.Value,
            figure?.Value is { } value ? classes.Of(value) : null,
            figure?.Providers ?? 0,
            figure is null ? 0 : figure.Places
        );
}
