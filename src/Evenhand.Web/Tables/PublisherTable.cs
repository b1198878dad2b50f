using Evenhand.Contracts.Quality;
using Evenhand.Market.Publishing;
using Evenhand.Papers;
using Microsoft.AspNetCore.Http;

namespace Evenhand.Web.Tables;

/// <summary>The tables of what publishers publish.</summary>
internal static class PublisherTable
{
    /// <summary>The tables, by the name that they have in addresses.</summary>
    public static IReadOnlyList<(
        string Id,
        Func<PublisherQualityReport, ResultTable> Of
    )> All { get; } =
    [
        ("publishers", PublisherQualityTables.Publishers),
        ("fields", PublisherQualityTables.Fields),
        ("faults", PublisherQualityTables.Faults),
        ("examples", PublisherQualityTables.Examples),
        ("coverage", PublisherQualityTables.Coverage),
    ];

    private static readonly IReadOnlyList<ShownColumn> Publishers =
    [
        new("Publisher", new("publisher", "name"), new("prefix", "prefix", v => v as string ?? "")),
        new("Releases", new ShownValue("releases", "")),
        new("From", new ShownValue("first", "")),
        new("To", new ShownValue("last", "")),
        new(
            "Oddities",
            new("faults", "number"),
            new("kinds", "kinds", v => v is long n ? $"of {n:N0} kinds" : "")
        ),
    ];

    private static readonly IReadOnlyList<ShownColumn> Faults =
    [
        new(
            "What is odd",
            new("title", "what"),
            new("group", "about", v => v is string g ? $"About {g}" : "")
        ),
        new("How often", new ShownValue("count", "")),
        new(
            "Releases",
            new("releases", "number"),
            new("share", "share", v => v is double s ? Vocabulary.Plain.Percent(s) : "")
        ),
    ];

    private static readonly IReadOnlyList<ShownColumn> Examples =
    [
        new("Contracting process", new ShownValue("ocid", "")),
        new("What is odd", new ShownValue("title", "")),
        new(
            "Field",
            new("field", "field"),
            new("found", "found", v => v is string f ? $"holds {f}" : "")
        ),
        new(
            "Where",
            new("file", "file"),
            new("line", "line", v => v is long n ? $"line {n:N0}" : "")
        ),
    ];

    /// <summary>The page of a publisher.</summary>
    public static string Path(string prefix) => "/publishers/" + Uri.EscapeDataString(prefix);

    /// <summary>A table of all publishers, or of the one that a page shows.</summary>
    /// <param name="id">Its name.</param>
    /// <param name="report">The report.</param>
    /// <param name="request">The address.</param>
    /// <param name="prefix">The publisher whose page shows it; null on the page of all.</param>
    public static TableView View(
        string id,
        PublisherQualityReport report,
        HttpRequest request,
        string? prefix = null
    )
    {
        var table = All.First(t => t.Id == id).Of(report);
        return TableView.Sorted(
            table,
            request,
            id,
            (prefix is null ? "/publishers" : Path(prefix)) + $"/{id}.csv",
            id switch
            {
                "publishers" => ("publisher", row => Path((string)row[1]!)),
                "examples" => (
                    "ocid",
                    row => row[3] is string ocid ? ProcessTable.Path(ocid) + "#published" : null
                ),
                _ => null,
            },
            id switch
            {
                "publishers" => Publishers,
                "faults" when prefix is not null => Faults,
                "examples" => Examples,
                _ => null,
            }
        );
    }
}
