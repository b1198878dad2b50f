using Evenhand.Market.Providers;
using Evenhand.Market.Publishing;
using Evenhand.Papers;

namespace Evenhand.Web.Tables;

/// <summary>A table of a market: on its page and as a file.</summary>
/// <param name="Id">Its id on the page and the name of its file.</param>
/// <param name="Of">The table of an answer.</param>
/// <param name="IsShown">Whether the page has it.</param>
/// <param name="Layout">Which columns a page shows below each other; null shows each in a column of its own.</param>
internal sealed record MarketTable(
    string Id,
    Func<MarketAnswer, ResultTable> Of,
    Func<MarketAnswer, bool> IsShown,
    Func<MarketAnswer, IReadOnlyList<ShownColumn>?> Layout
)
{
    /// <summary>Whether its rows are the groups, each of which may have a page of its own.</summary>
    public bool IsOfGroups => Id is "groups" or "comparison";

    /// <summary>All tables, in the order of the page.</summary>
    public static IReadOnlyList<MarketTable> All { get; } =
    [
        new("groups", MarketTables.Of, _ => true, TableLayouts.Groups),
        new(
            "comparison",
            MarketTables.Comparison,
            a => a.Comparison.Count > 0,
            a => TableLayouts.Comparison(a.AreaName)
        ),
        new(
            "sectors",
            MarketTables.SectorsByYear,
            a => a.SectorsByYear.Count > 0,
            _ => TableLayouts.SectorsByYear
        ),
        new(
            "movements",
            MarketTables.Movements,
            a => a.Movements.Count > 0,
            _ => TableLayouts.Movements
        ),
        new(
            "grades",
            MarketTables.Grades,
            a => a.GradesBySector.Count > 0,
            _ => TableLayouts.Grades
        ),
        new(
            "owners",
            MarketTables.Concentration,
            a => a.By == "owner" && a.Totals.Providers > 0,
            _ => null
        ),
    ];
}
