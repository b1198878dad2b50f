using Evenhand.Market.Maps;
using Evenhand.Market.Providers;
using Evenhand.Papers;
using Evenhand.Vocabulary;

namespace Evenhand.Market.Publishing;

/// <summary>The table of a map.</summary>
public static class MapTables
{
    /// <summary>Every area with the figure that its hexagon shows.</summary>
    public static ResultTable Of(AreaMap map)
    {
        var columns = new List<(ResultColumn Column, Func<MappedArea, object?> Cell)>
        {
            (new("code", "Code"), a => a.Code),
            (new("area", "Local authority"), a => a.Name),
            (new("region", "Region"), a => a.Region),
        };
        switch (map.Figure)
        {
            case MapFigure.Share:
                columns.Add((new(Key(map), map.MeasureName, CellKind.Share), a => a.Value));
                break;
            case MapFigure.Index:
                columns.Add((new(Key(map), map.MeasureName, CellKind.Number), a => a.Value));
                break;
        }

        columns.Add((new("providers", "Providers", CellKind.Count), a => a.Providers));
        if (map.Areas.Any(a => a is { Providers: > 0, Places: not null }))
        {
            columns.Add((new("places", "Places", CellKind.Count), a => a.Places));
        }

        columns.Add((new("class", "On the map"), a => MapWords.ClassOf(map, a)));
        return new ResultTable(
            $"{map.MeasureName}: {map.ServiceName}, {map.AreaName}, {Plain.Date(map.AsOf)}"
                + (map.PolicyName is { } policy ? $". {policy}" : "")
                + $". {MarketWords.HomesLocatedHere}",
            [.. columns.Select(c => c.Column)],
            [.. map.Areas.Select(a => (IReadOnlyList<object?>)[.. columns.Select(c => c.Cell(a))])]
        );
    }

    /// <summary>The key of the column that holds the figure of the map.</summary>
    public static string Key(AreaMap map) =>
        map.Figure == MapFigure.Remaining ? "class" : map.Measure.Replace('-', '_');
}
