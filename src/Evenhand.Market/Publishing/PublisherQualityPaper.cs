using Evenhand.Contracts.Quality;
using Evenhand.Papers;
using Evenhand.Vocabulary;

namespace Evenhand.Market.Publishing;

/// <summary>The paper of what publishers publish.</summary>
public static class PublisherQualityPaper
{
    /// <summary>Makes it.</summary>
    public static Paper Of(PublisherQualityReport report) =>
        new()
        {
            Title = "What do publishers of contracts publish, and what is odd in it?",
            Subtitle =
                report.Edition is { } edition ? $"Edition {edition}"
                : report.Files.Count == 1 ? Path.GetFileName(report.Files[0].File)
                : Plain.Counted(report.Files.Count, "file", "files"),
            Headline = Headline(report),
            Sections =
            [
                new PaperSection("Publishers")
                {
                    Tables =
                    [
                        new("publishers", "Publishers", PublisherQualityTables.Publishers(report)),
                    ],
                },
                new PaperSection("What is odd")
                {
                    Paragraphs =
                    [
                        "An oddity is something that a careful reader should know of. Not all are mistakes, and nothing is mended: every value stays as it was published.",
                    ],
                    Tables = [new("faults", "Oddities", PublisherQualityTables.Faults(report))],
                },
                new PaperSection("What is filled in")
                {
                    Tables =
                    [
                        new("fields", "Fields", PublisherQualityTables.Fields(report)),
                        new("coverage", "Every path", PublisherQualityTables.Coverage(report)),
                    ],
                },
                new PaperSection("Examples")
                {
                    Tables = [new("examples", "Examples", PublisherQualityTables.Examples(report))],
                },
            ],
            MainTable = "faults",
            Notes = Notes(report),
            Method =
            [
                "Every release is looked at as it stands in its file; releases of one process are not merged. A notice that holds only what changed is therefore short of much that an earlier one holds.",
                "A field is filled in when it holds more than null, an empty text, or an object or list of nothing else.",
                "Publishers are told apart by the prefix of their processes. Names, addresses and texts are not shown, as they may be of people.",
                "Figures are rounded when they are shown and never before.",
            ],
            Sources = [.. report.Files.Select(f => Path.GetFileName(f.File))],
            Edition = report is { Edition: { } number, ContentHash: { } hash }
                ? new PaperEdition(number, hash)
                : null,
            FileName = "publisher-quality",
        };

    /// <summary>At most three sentences.</summary>
    public static IReadOnlyList<string> Headline(PublisherQualityReport report)
    {
        var releases = report.Publishers.Sum(p => p.Releases);
        var widest = report
            .Publishers.SelectMany(p => p.Faults)
            .GroupBy(f => f.Title, StringComparer.Ordinal)
            .Select(g => (Title: g.Key, Releases: g.Sum(f => f.Releases)))
            .OrderByDescending(g => g.Releases)
            .FirstOrDefault();
        return
        [
            $"{Plain.Counted(releases, "release", "releases")} of {Plain.Counted(report.Publishers.Count, "publisher", "publishers")} were looked at.",
            .. widest.Title is null
                ? (IEnumerable<string>)["Nothing odd was found."]
                :
                [
                    $"The oddity met in most releases, {Plain.Percent((double)widest.Releases / releases)} of them: {char.ToLowerInvariant(widest.Title[0])}{widest.Title[1..]}.",
                ],
        ];
    }

    private static IReadOnlyList<string> Notes(PublisherQualityReport report) =>
        [
            .. report
                .Files.Where(f => f.Problems > 0)
                .Select(f =>
                    $"{Path.GetFileName(f.File)}: {Plain.Counted(f.Problems, "part of it", "parts of it")} could not be read."
                ),
            .. report
                .Publishers.SelectMany(p => p.Faults)
                .DistinctBy(f => f.Kind)
                .OrderBy(f => f.Group)
                .ThenBy(f => f.Title, StringComparer.Ordinal)
                .Select(f => $"{f.Title}: {f.Explanation}"),
        ];
}
