using System.Globalization;
using Evenhand.Market.Publishing;
using Evenhand.Web.Questions;
using Microsoft.AspNetCore.Http;

namespace Evenhand.Web.Tables;

/// <summary>
/// A result table as a page shows it: sorted by a column and cut into pages, both named in the address, so that a link
/// leads to the same rows and everything works without scripts.
/// </summary>
public sealed class TableView
{
    private const int RowsOnAPage = 50;

    private readonly HttpRequest request;

    private TableView(ResultTable table, HttpRequest request, string id, string csv, bool sortable)
    {
        this.request = request;
        Table = table;
        Id = id;
        Csv = csv;
        IsSortable = sortable;
        Rows = table.Rows;
    }

    /// <summary>The whole table.</summary>
    public ResultTable Table { get; }

    /// <summary>Its id on the page, which also names its values in the address.</summary>
    public string Id { get; }

    /// <summary>The columns that a page shows, with their places in a row.</summary>
    public IEnumerable<(int Index, ResultColumn Column)> Columns =>
        Table.Columns.Index().Where(c => !c.Item.OffPage);

    /// <summary>Leads from a row to its own page, from the named column; null for none.</summary>
    public (string Column, Func<IReadOnlyList<object?>, string?> Address)? Link { get; init; }

    /// <summary>Where it can be had as CSV.</summary>
    public string Csv { get; }

    /// <summary>Whether its headings are links that sort.</summary>
    public bool IsSortable { get; }

    /// <summary>The key of the column it is sorted by; null for the order of the result.</summary>
    public string? SortedBy { get; private init; }

    /// <summary>Whether the largest come first.</summary>
    public bool Descending { get; private init; }

    /// <summary>The rows of this page.</summary>
    public IReadOnlyList<IReadOnlyList<object?>> Rows { get; private init; }

    /// <summary>The page shown, from 1.</summary>
    public int Page { get; private init; } = 1;

    /// <summary>How many pages there are.</summary>
    public int Pages { get; private init; } = 1;

    /// <summary>The number of the first row shown, from 1.</summary>
    public int FirstRow => ((Page - 1) * RowsOnAPage) + 1;

    /// <summary>A table shown whole in the order of the result.</summary>
    public static TableView Whole(ResultTable table, HttpRequest request, string id, string csv) =>
        new(table, request, id, csv, sortable: false);

    /// <summary>A table sorted and paged as the address says; values that make no sense are taken as not said.</summary>
    public static TableView Sorted(
        ResultTable table,
        HttpRequest request,
        string id,
        string csv,
        (string Column, Func<IReadOnlyList<object?>, string?> Address)? link = null
    )
    {
        var key = request.Query[id + "-sort"].ToString();
        var descending = request.Query[id + "-order"] == "descending";
        var column = table
            .Columns.Index()
            .FirstOrDefault(c => c.Item.Key == key, (Index: -1, Item: null!))
            .Index;
        var rows = table.Rows;
        if (column >= 0)
        {
            // What is not known stands last in both directions.
            var known = table.Rows.Where(r => r[column] is not null);
            var order = Comparer<object?>.Create(Compare);
            var sorted = descending
                ? known.OrderByDescending(r => r[column], order)
                : known.OrderBy(r => r[column], order);
            rows = [.. sorted, .. table.Rows.Where(r => r[column] is null)];
        }

        var pages = Math.Max(1, (rows.Count + RowsOnAPage - 1) / RowsOnAPage);
        var page = int.TryParse(
            request.Query[id + "-page"],
            NumberStyles.None,
            CultureInfo.InvariantCulture,
            out var asked
        )
            ? Math.Clamp(asked, 1, pages)
            : 1;
        return new TableView(table, request, id, csv, sortable: true)
        {
            Link = link,
            SortedBy = column >= 0 ? key : null,
            Descending = descending,
            Rows = [.. rows.Skip((page - 1) * RowsOnAPage).Take(RowsOnAPage)],
            Page = page,
            Pages = pages,
        };
    }

    /// <summary>The address that sorts by a column: counts largest first, texts from A; the other way round the second time.</summary>
    public string SortLink(ResultColumn column)
    {
        var first = column.Kind is CellKind.Count or CellKind.Share;
        var descending = SortedBy == column.Key ? !Descending : first;
        return Address.With(
                request,
                null,
                (Id + "-sort", column.Key),
                (Id + "-order", descending ? "descending" : "ascending"),
                (Id + "-page", null)
            )
            + "#"
            + Id;
    }

    /// <summary>The address of a page, with {0} for its number.</summary>
    public string PageFormat =>
        Address
            .With(request, null, (Id + "-page", "PAGE"))
            .Replace("PAGE", "{0}", StringComparison.Ordinal)
        + "#"
        + Id;

    /// <summary>What a column says to assistive technology of its sorting; null for a column that is not sorted by.</summary>
    public string? AriaSort(ResultColumn column) =>
        SortedBy != column.Key ? null
        : Descending ? "descending"
        : "ascending";

    private static int Compare(object? a, object? b) =>
        a is string s && b is string t
            ? string.Compare(s, t, StringComparison.OrdinalIgnoreCase)
            : Comparer<object>.Default.Compare(a, b);
}
