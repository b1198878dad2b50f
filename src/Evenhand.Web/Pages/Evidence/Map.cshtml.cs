using Evenhand.Evidence.Library;
using Evenhand.Evidence.Publishing;
using Evenhand.Web.Questions;
using Evenhand.Web.Tables;

namespace Evenhand.Web.Pages.Evidence;

/// <summary>Models against kinds of outcome.</summary>
public sealed class MapModel(OrganisationEvidence evidence) : EvidencePage(evidence)
{
    private GapMap map = GapMap.Of(evidence.Shipped.Library);

    /// <summary>How much of it is empty.</summary>
    public IReadOnlyList<string> Headline => LibraryPaper.Headline(map);

    /// <summary>The picture; each circle leads to its findings.</summary>
    public string Svg => MapPicture.Svg(map, Cell);

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
                Address.With(Request, "/evidence/map/cells.csv"),
                ([], null, false),
                (1, 1, table.Rows.Count),
                links: map.OutcomeGroups.ToDictionary(
                    g => g.Id,
                    g =>
                        (Func<IReadOnlyList<object?>, string?>)(
                            row =>
                                cells[((string)row[0]!, g.Id)] is { Findings: > 0 } cell
                                    ? Cell(cell)
                                    : null
                        ),
                    StringComparer.Ordinal
                )
            );
        }
    }

    /// <summary>Draws it.</summary>
    public async Task OnGetAsync() => map = GapMap.Of((await TakeDeskAsync()).Library);

    private string Cell(GapCell cell) => EvidenceTable.Cell(cell, Asked(OrganisationEvidence.Key));
}
