using System.Globalization;
using Evenhand.Market.Contracts;
using Evenhand.Market.Publishing;
using Evenhand.Web.Pages.Shared;
using Evenhand.Web.Tables;

namespace Evenhand.Web.Pages.Sources;

/// <summary>One source file of the current edition, and the contracting processes in it.</summary>
public sealed class FileModel(SourceFileView files) : ThingPage
{
    private static readonly IReadOnlyList<ShownColumn> Layout =
    [
        new("Contracting process", new("title", "title"), new("ocid", "process", v => (string)v!)),
        new(
            "Release",
            new("id", "id as written"),
            new("tags", "kind of news", v => v as string ?? "")
        ),
        new("Published", new ShownValue("released", "")),
        new("Line", new ShownValue("line", "")),
        new("First byte, from 0", new ShownValue("offset", "")),
        new("Bytes", new ShownValue("length", "")),
    ];

    /// <summary>The file; null where none is found.</summary>
    public SourceFile? Source { get; private set; }

    /// <summary>Its releases as a table.</summary>
    public TableView Table =>
        TableView.OfPage(
            SourceFileTables.Of(Source!),
            Request,
            "releases",
            $"/sources/file/{Source!.Sha256}/releases.csv",
            ([], null, false),
            (Source.Page, Source.Pages, Source.Total),
            Layout,
            new Dictionary<string, Func<IReadOnlyList<object?>, string?>>(StringComparer.Ordinal)
            {
                ["title"] = row => ProcessTable.Path((string)row[1]!) + "#published",
            }
        );

    /// <summary>Finds it.</summary>
    public void OnGet(string sha256)
    {
        var page = int.TryParse(
            Request.Query["releases-page"],
            NumberStyles.None,
            CultureInfo.InvariantCulture,
            out var asked
        )
            ? asked
            : 1;
        Source = TakeNamed(files.Find(sha256, page, TableView.PageSize), "file");
    }
}
