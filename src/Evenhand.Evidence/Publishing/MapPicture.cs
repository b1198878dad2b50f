using Evenhand.Charts;
using Evenhand.Evidence.Library;
using Evenhand.Vocabulary;

namespace Evenhand.Evidence.Publishing;

/// <summary>The gap map as a picture.</summary>
public static class MapPicture
{
    /// <summary>The image, as the text of an SVG document.</summary>
    /// <param name="map">The map.</param>
    /// <param name="address">Where the findings of a cell stand; null for nowhere.</param>
    public static string Svg(GapMap map, Func<GapCell, string?> address) =>
        CellGrid.Svg(Spec(map, address));

    /// <summary>What it shows, in sentences.</summary>
    public static string Description(GapMap map) => string.Join(' ', LibraryPaper.Headline(map));

    private static CellGridSpec Spec(GapMap map, Func<GapCell, string?> address)
    {
        var cells = map.Cells.ToLookup(c => c.Model);
        var groups = map.OutcomeGroups.ToDictionary(g => g.Id, g => g.Name, StringComparer.Ordinal);
        return new(
            "Findings by model and kind of outcome",
            Description(map),
            [.. map.OutcomeGroups.Select(g => g.Name)],
            [
                .. map.Models.Select(m => new GridRow(
                    m.Name,
                    [
                        .. cells[m.Id]
                            .Select(c => new GridCell(
                                c.Findings,
                                c.Best,
                                $"{m.Name}, {groups[c.OutcomeGroup]}: {(c.Findings == 0 ? LibraryPaper.None : $"{Plain.Counted(c.Findings, "finding", "findings")}, best Maryland level {c.Best}{(c.Added > 0 ? $", {c.Added} of them added" : "")}")}",
                                c.Findings == 0 ? null : address(c)
                            )),
                    ]
                )),
            ],
            "none found",
            ["Best level 1", "2", "3", "4", "5"]
        );
    }
}
