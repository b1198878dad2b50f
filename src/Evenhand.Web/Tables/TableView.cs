using System.Globalization;
using Evenhand.Papers;
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

    private readonly Dictionary<string, int> places;

    private TableView(
        ResultTable table,
        HttpRequest request,
        string id,
        string csv,
        bool sortable,
        IReadOnlyList<ShownColumn>? layout
    )
    {
        this.request = request;
        places = table
            .Columns.Index()
            .ToDictionary(c => c.Item.Key, c => c.Index, StringComparer.Ordinal);
        Table = table;
        Id = id;
        Csv = csv;
        IsSortable = sortable;
        Rows = table.Rows;
        Total = table.Rows.Count;
        Columns =
        [
            .. (
                layout
                ?? table
                    .Columns.Where(c => !c.OffPage)
                    .Select(c => new ShownColumn(c.Title, new ShownValue(c.Key, "")))
            ).Select(WithoutEmpty),
        ];
    }

    /// <summary>The whole table.</summary>
    public ResultTable Table { get; }

    /// <summary>Its id on the page, which also names its values in the address.</summary>
    public string Id { get; }

    /// <summary>The columns that the page shows; the first names the row.</summary>
    public IReadOnlyList<ShownColumn> Columns { get; }

    /// <summary>The level of its heading on the page.</summary>
    public int Level { get; private init; } = 3;

    /// <summary>Leads from a row to its own page, from the named column; null for none.</summary>
    public (string Column, Func<IReadOnlyList<object?>, string?> Address)? Link { get; init; }

    private IReadOnlyDictionary<string, Func<IReadOnlyList<object?>, string?>>? Links { get; init; }

    /// <summary>The keys of the columns that it can be sorted by; null for all.</summary>
    public IReadOnlyList<string>? SortKeys { get; private init; }

    /// <summary>How many rows there are on all pages.</summary>
    public long Total { get; private init; }

    /// <summary>Where it can be had as CSV.</summary>
    public string Csv { get; }

    /// <summary>Where it can be had as Parquet: beside its CSV.</summary>
    public string Parquet =>
        Csv.Replace(".csv", PaperForm.Parquet.Ending(), StringComparison.Ordinal);

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
    public int FirstRow => ((Page - 1) * Size) + 1;

    /// <summary>How many rows a page of it holds.</summary>
    private int Size { get; init; } = RowsOnAPage;

    /// <summary>A table shown whole in the order of the result.</summary>
    public static TableView Whole(ResultTable table, HttpRequest request, string id, string csv) =>
        new(table, request, id, csv, sortable: false, layout: null);

    /// <summary>A table sorted and paged as the address says; values that make no sense are taken as not said.</summary>
    public static TableView Sorted(
        ResultTable table,
        HttpRequest request,
        string id,
        string csv,
        (string Column, Func<IReadOnlyList<object?>, string?> Address)? link = null,
        IReadOnlyList<ShownColumn>? layout = null,
        int level = 3
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
        return new TableView(table, request, id, csv, sortable: true, layout)
        {
            Link = link,
            Level = level,
            SortedBy = column >= 0 ? key : null,
            Descending = descending,
            Rows = [.. rows.Skip((page - 1) * RowsOnAPage).Take(RowsOnAPage)],
            Page = page,
            Pages = pages,
        };
    }

    /// <summary>A table of which only the rows of one page were read, sorted already.</summary>
    /// <param name="table">Those rows.</param>
    /// <param name="request">The question.</param>
    /// <param name="id">Its id on the page, which also names its values in the address.</param>
    /// <param name="csv">Where all rows can be had.</param>
    /// <param name="sort">The columns that it can be sorted by, the one that it is sorted by, and whether that falls.</param>
    /// <param name="place">The page, how many there are, and how many rows these have.</param>
    /// <param name="layout">Which columns are shown how.</param>
    /// <param name="links">Where the values of a column lead; null for nowhere.</param>
    /// <param name="size">How many rows a page holds.</param>
    public static TableView OfPage(
        ResultTable table,
        HttpRequest request,
        string id,
        string csv,
        (IReadOnlyList<string> Keys, string? By, bool Descending) sort,
        (int Page, int Pages, long Total) place,
        IReadOnlyList<ShownColumn>? layout = null,
        IReadOnlyDictionary<string, Func<IReadOnlyList<object?>, string?>>? links = null,
        int size = RowsOnAPage
    ) =>
        new(table, request, id, csv, sortable: sort.Keys.Count > 0, layout)
        {
            Level = 2,
            Size = size,
            Links = links,
            SortKeys = sort.Keys,
            SortedBy = sort.By,
            Descending = sort.Descending,
            Page = place.Page,
            Pages = place.Pages,
            Total = place.Total,
        };

    /// <summary>How many rows a page of a table has.</summary>
    public static int PageSize => RowsOnAPage;

    /// <summary>The values of a column that the table can be sorted by.</summary>
    public IReadOnlyList<ShownValue> Sorts(ShownColumn shown) =>
        [
            .. shown.Values.Where(v =>
                IsSortable && (SortKeys is null || SortKeys.Contains(v.Key, StringComparer.Ordinal))
            ),
        ];

    /// <summary>Whether a column of the page stands at the right, as figures do.</summary>
    public bool IsNumeric(ShownColumn shown) => ResultTable.IsFigure(Column(shown.Values[0]).Kind);

    /// <summary>A value of a row in words.</summary>
    public string Say(ShownValue value, IReadOnlyList<object?> row)
    {
        var cell = row[places[value.Key]];
        return value.Say is { } say ? say(cell) : ResultTable.Show(Column(value), cell);
    }

    /// <summary>Where a value of a row leads to; null for nowhere.</summary>
    public string? LinkOf(ShownValue value, IReadOnlyList<object?> row) =>
        Link is { } link && link.Column == value.Key
            ? link.Address(row)
            : Links?.GetValueOrDefault(value.Key)?.Invoke(row);

    /// <summary>The address that sorts by a value: counts largest first, texts from A; the other way round the second time.</summary>
    public string SortLink(ShownValue value)
    {
        var first = ResultTable.IsFigure(Column(value).Kind);
        var descending = SortedBy == value.Key ? !Descending : first;
        return Address.With(
                request,
                null,
                (Id + "-sort", value.Key),
                (Id + "-order", descending ? "descending" : "ascending"),
                (Id + "-page", null)
            )
            + "#"
            + Id;
    }

    /// <summary>The address of a page, with {0} for its number.</summary>
    public string PageFormat
    {
        get
        {
            var rest = Address.With(request, null, (Id + "-page", null));
            return $"{rest}{(rest.Contains('?', StringComparison.Ordinal) ? '&' : '?')}{Id}-page={{0}}#{Id}";
        }
    }

    /// <summary>What a column says to assistive technology of its sorting; null for a column that is not sorted by.</summary>
    public string? AriaSort(ShownColumn shown) =>
        !shown.Values.Any(v => v.Key == SortedBy) ? null
        : Descending ? "descending"
        : "ascending";

    private ResultColumn Column(ShownValue value) => Table.Columns[places[value.Key]];

    /// <summary>Small print that no row has anything for is left out.</summary>
    private ShownColumn WithoutEmpty(ShownColumn shown) =>
        shown with
        {
            Values =
            [
                shown.Values[0],
                .. shown
                    .Values.Skip(1)
                    .Where(v => Table.Rows.Any(r => r[places[v.Key]] is not null)),
            ],
        };

    private static int Compare(object? a, object? b) =>
        a is string s && b is string t
            ? string.Compare(s, t, StringComparison.OrdinalIgnoreCase)
            : Comparer<object>.Default.Compare(a, b);
}
