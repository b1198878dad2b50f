using Evenhand.Charts;
using Evenhand.Market.Maps;
using Evenhand.Vocabulary;

namespace Evenhand.Market.Publishing;

/// <summary>Maps as images.</summary>
public static class MapPictures
{
    /// <summary>A map as SVG.</summary>
    /// <param name="map">The map.</param>
    /// <param name="address">Where the hexagon of an area leads; null for nowhere.</param>
    public static string Svg(AreaMap map, Func<MappedArea, string?> address)
    {
        var shades = map.Classes.Count > 0 ? HexPaint.Shades(map.Classes.Count) : [];
        var placed = map.Areas.Where(a => a.IsPlaced).ToList();
        return HexMap.Svg(
            new HexMapSpec(
                "map",
                $"Map of local authorities: {Title(map)}",
                string.Join(' ', map.Headline),
                map.MeasureName,
                Legend(map, placed, shades),
                [
                    .. placed.Select(a => new HexCell(
                        a.Column!.Value,
                        a.Row!.Value,
                        a.Label,
                        MapWords.Abbreviated(map, a),
                        $"{a.Name}: {MapWords.Say(map, a)}",
                        Describe(map, a),
                        address(a),
                        Fill(a, shades)
                    )),
                ]
            )
        );
    }

    /// <summary>What a map shows, with place and day.</summary>
    public static string Title(AreaMap map) =>
        $"{map.MeasureName}, {map.ServiceName}, {map.AreaName}, {Plain.Date(map.AsOf)}"
        + (map.PolicyName is { } policy ? $". {policy}" : "");

    private static IReadOnlyList<HexKey> Legend(
        AreaMap map,
        IReadOnlyList<MappedArea> placed,
        IReadOnlyList<HexFill> shades
    )
    {
        return
        [
            .. map.Classes.Select(
                (c, i) => Key(shades[i], c.Words, placed.Count(a => a.Class == i))
            ),
            .. Special(MapState.NoProvider, HexFill.Nothing, MapWords.NoProvider),
            .. Special(MapState.NotKnown, HexFill.NotKnown, MapWords.NotKnown),
        ];

        IEnumerable<HexKey> Special(MapState state, HexFill fill, string words) =>
            placed.Count(a => a.State == state) is > 0 and var count
                ? [Key(fill, words, count)]
                : [];
    }

    private static HexKey Key(HexFill fill, string words, int areas) =>
        new(fill, $"{words} ({Plain.Counted(areas, "area", "areas")})");

    private static HexFill Fill(MappedArea area, IReadOnlyList<HexFill> shades) =>
        area switch
        {
            { State: MapState.NoProvider } => HexFill.Nothing,
            { Class: { } place } => shades[place],
            _ => HexFill.NotKnown,
        };

    private static string Describe(AreaMap map, MappedArea area) =>
        area.State == MapState.NoProvider
            ? $"{area.Region}. No provider is located here."
            : $"{area.Region}. {Plain.Counted(area.Providers, "provider", "providers")}"
                + (
                    area.Places is { } places
                        ? $" with {Plain.Counted(places, "place", "places")}"
                        : ""
                )
                + $" located here. On the map: {MapWords.ClassOf(map, area)}.";
}
