using Evenhand.Market.Catalogue;
using Evenhand.Market.Publishing;
using Evenhand.Papers;
using Evenhand.Web.Tables;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Evenhand.Web.Pages.Quality;

/// <summary>What the loaded data can bear.</summary>
public sealed class IndexModel(QualityView quality) : PageModel
{
    /// <summary>The report; null before the first load.</summary>
    public QualityReport? Report { get; private set; }

    /// <summary>Rows of each source.</summary>
    public TableView Sources =>
        View("sources", QualityTables.Sources, TableLayouts.QualityOfSources);

    /// <summary>Why rows were rejected.</summary>
    public TableView Reasons => View("reasons", QualityTables.Reasons, TableLayouts.Reasons);

    /// <summary>How much of each list has each field.</summary>
    public TableView Coverage => View("coverage", QualityTables.Coverage, null);

    /// <summary>Names that join no code.</summary>
    public TableView Unjoined => View("unjoined", QualityTables.Unjoined, null);

    /// <summary>Years loaded, and years that are not.</summary>
    public TableView Gaps => View("gaps", QualityTables.Gaps, null);

    /// <summary>Reads it.</summary>
    public void OnGet()
    {
        var report = quality.Report();
        Report = report.IsOk ? report.Value : null;
    }

    private TableView View(
        string id,
        Func<QualityReport, ResultTable> table,
        IReadOnlyList<ShownColumn>? layout
    ) => TableView.Sorted(table(Report!), Request, id, $"/quality/{id}.csv", layout: layout);
}
