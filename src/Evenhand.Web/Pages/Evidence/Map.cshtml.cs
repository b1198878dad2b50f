using Evenhand.Evidence.Library;
using Evenhand.Evidence.Publishing;
using Evenhand.Evidence.Questions;
using Evenhand.Web.Tables;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Evenhand.Web.Pages.Evidence;

/// <summary>Models against kinds of outcome.</summary>
public sealed class MapModel(EvidenceDesk desk) : PageModel
{
    private readonly GapMap map = GapMap.Of(desk.Library);

    /// <summary>How much of it is empty.</summary>
    public IReadOnlyList<string> Headline => LibraryPaper.Headline(map);

    /// <summary>The picture; each circle leads to its findings.</summary>
    public string Svg => MapPicture.Svg(map, EvidenceTable.Cell);

    /// <summary>The table, each cell leading to its findings.</summary>
    public TableView Table
    {
        get
        {
            var table = LibraryPaper.Map(map);
            var cells = map.Cells.ToDictionary(c =>
                (map.Models.First(m => m.Id == c.Model).Name, c.OutcomeGroup)
            );
            return TableView.OfPage(
                table,
                Request,
                "map",
                "/evidence/map/cells.csv",
                ([], null, false),
                (1, 1, table.Rows.Count),
                links: map.OutcomeGroups.ToDictionary(
                    g => g.Id,
                    g =>
                        (Func<IReadOnlyList<object?>, string?>)(
                            row =>
                                cells[((string)row[0]!, g.Id)] is { Findings: > 0 } cell
                                    ? EvidenceTable.Cell(cell)
                                    : null
                        ),
                    StringComparer.Ordinal
                )
            );
        }
    }
}
