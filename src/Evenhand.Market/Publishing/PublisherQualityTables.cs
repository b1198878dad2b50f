using Evenhand.Contracts.Quality;
using Evenhand.Papers;

namespace Evenhand.Market.Publishing;

/// <summary>The tables of what publishers publish.</summary>
public static class PublisherQualityTables
{
    /// <summary>The publishers.</summary>
    public static ResultTable Publishers(PublisherQualityReport report) =>
        new(
            "Publishers and their releases",
            [
                new("publisher", "Publisher"),
                new("prefix", "Prefix"),
                new("releases", "Releases", CellKind.Count),
                new("first", "First", CellKind.Date),
                new("last", "Last", CellKind.Date),
                new("kinds", "Kinds of oddity", CellKind.Count),
                new("faults", "Oddities", CellKind.Count),
            ],
            [
                .. report.Publishers.Select(p =>
                    (IReadOnlyList<object?>)
                        [
                            p.Publisher,
                            p.Prefix,
                            p.Releases,
                            p.First,
                            p.Last,
                            (long)p.Faults.Count,
                            p.Faults.Sum(f => f.Count),
                        ]
                ),
            ]
        );

    /// <summary>The oddities of each publisher, each with its first example.</summary>
    public static ResultTable Faults(PublisherQualityReport report) =>
        new(
            "What is odd, by publisher",
            [
                new("publisher", "Publisher"),
                new("group", "About", OffPage: true),
                new("kind", "Kind", OffPage: true),
                new("title", "What is odd"),
                new("count", "How often", CellKind.Count),
                new("releases", "Releases", CellKind.Count),
                new("share", "Share of releases", CellKind.Share),
                new("field", "First in the field"),
                new("found", "Found there"),
                new("file", "In the file"),
                new("line", "Line", CellKind.Count),
            ],
            [
                .. report.Publishers.SelectMany(p =>
                    p.Faults.Select(f =>
                        (IReadOnlyList<object?>)
                            [
                                p.Publisher,
                                Words(f.Group),
                                f.Kind,
                                f.Title,
                                f.Count,
                                f.Releases,
                                (double)f.Releases / p.Releases,
                                f.Examples.Count == 0 ? null : f.Examples[0].Field,
                                f.Examples.Count == 0 ? null : f.Examples[0].Found,
                                f.Examples.Count == 0 ? null : Path.GetFileName(f.Examples[0].File),
                                f.Examples.Count == 0 ? null : f.Examples[0].Line,
                            ]
                    )
                ),
            ]
        );

    /// <summary>The examples of each oddity.</summary>
    public static ResultTable Examples(PublisherQualityReport report) =>
        new(
            "Examples of what is odd, by publisher",
            [
                new("publisher", "Publisher"),
                new("kind", "Kind", OffPage: true),
                new("title", "What is odd"),
                new("ocid", "Contracting process"),
                new("field", "Field"),
                new("found", "Found there"),
                new("file", "File"),
                new("line", "Line", CellKind.Count),
                new("offset", "First byte of the release", CellKind.Count, OffPage: true),
            ],
            [
                .. from p in report.Publishers
                from f in p.Faults
                from e in f.Examples
                select (IReadOnlyList<object?>)
                    [
                        p.Publisher,
                        f.Kind,
                        f.Title,
                        e.Ocid,
                        e.Field,
                        e.Found,
                        e.File,
                        e.Line,
                        e.Offset,
                    ],
            ]
        );

    /// <summary>In what share of its releases each publisher fills the fields that questions hang on.</summary>
    public static ResultTable Fields(PublisherQualityReport report) =>
        new(
            "Share of releases that hold a field, by publisher",
            [
                new("words", "Field"),
                new("path", "Path", OffPage: true),
                .. report.Publishers.Select(p => new ResultColumn(
                    p.Prefix,
                    p.Publisher,
                    CellKind.Share
                )),
            ],
            [
                .. KeyFields.All.Select(f =>
                    (IReadOnlyList<object?>)
                        [
                            f.Words,
                            f.Path,
                            .. report.Publishers.Select(p =>
                                (object?)p.Coverage.GetValueOrDefault(f.Path)
                            ),
                        ]
                ),
            ]
        );

    /// <summary>In what share of its releases each publisher fills each field that it fills at all.</summary>
    public static ResultTable Coverage(PublisherQualityReport report) =>
        new(
            "Share of releases that hold a field, every path",
            [
                new("publisher", "Publisher"),
                new("path", "Path"),
                new("share", "Share of releases", CellKind.Share),
            ],
            [
                .. report.Publishers.SelectMany(p =>
                    p.Coverage.OrderBy(c => c.Key, StringComparer.Ordinal)
                        .Select(c => (IReadOnlyList<object?>)[p.Publisher, c.Key, c.Value])
                ),
            ]
        );

    private static string Words(FaultGroup group) =>
        group switch
        {
            FaultGroup.Release => "the release",
            FaultGroup.Codes => "codes",
            FaultGroup.Dates => "dates",
            FaultGroup.Values => "money and numbers",
            FaultGroup.References => "what belongs to what",
            FaultGroup.Organisations => "organisations",
            FaultGroup.Texts => "texts",
            _ => "places and classes",
        };
}
