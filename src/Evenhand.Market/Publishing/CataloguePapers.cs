using Evenhand.Market.Catalogue;
using Evenhand.Papers;
using Evenhand.Vocabulary;

namespace Evenhand.Market.Publishing;

/// <summary>The papers of what is loaded, left out and defined. No decision hangs on them, so they list no options.</summary>
public static class CataloguePapers
{
    /// <summary>The id of their one table.</summary>
    public const string Table = "all";

    /// <summary>The sources of an edition.</summary>
    public static Paper Of(SourcesReport report)
    {
        var rejected = report.Sources.Sum(s => s.RowsRejected);
        return One(
            "Where do the figures come from?",
            $"Sources of edition {report.Edition}",
            $"Edition {report.Edition} holds {Plain.Counted(report.Sources.Sum(s => s.RowsKept), "row", "rows")} from {Plain.Counted(report.Sources.Count, "file", "files")}; {(rejected == 0 ? "no row was left out" : $"{Plain.Counted(rejected, "row was", "rows were")} left out")}.",
            CatalogueTables.Of(report),
            "sources"
        ) with
        {
            Notes =
            [
                .. report
                    .Sources.Where(s => s.Notes.Count > 0)
                    .Select(s => $"{s.File}: {string.Join(' ', s.Notes)}"),
            ],
            Sources =
            [
                .. report.Sources.Select(s =>
                    $"{s.Title}. {s.Publisher}. {s.Licence}. {s.File}, SHA-256 {s.Sha256}"
                ),
                .. report.Reference.Select(r =>
                    $"{r.Title}. {r.Publisher}. {r.Licence}. {r.File}, part of every edition"
                ),
            ],
            Edition = new PaperEdition(report.Edition, report.ContentHash),
            Address = "/sources",
        };
    }

    /// <summary>The rejected rows of an edition.</summary>
    public static Paper Of(IReadOnlyList<RejectEntry> rejects, int? edition) =>
        One(
            "Rows that were left out",
            edition is null ? "Nothing is loaded" : $"Edition {edition}",
            rejects.Count == 0
                ? "No row was left out."
                : $"{Plain.Counted(rejects.Count, "row with a fault was", "rows with a fault were")} left out whole, and {(rejects.Count == 1 ? "is" : "are")} kept here with the reason.",
            CatalogueTables.Of(rejects, edition),
            "rejected-rows"
        ) with
        {
            Address = "/sources/rejects",
        };

    /// <summary>All definitions.</summary>
    public static Paper Of(DefinitionsReport report) =>
        One(
            "What counts as not-for-profit, mutual, user-led and the like?",
            "Definitions that ship with Evenhand",
            $"There are {Plain.Counted(report.Definitions.Count, "definition", "definitions")} of law and policy. They disagree, and none of them is the right one for every question.",
            CatalogueTables.Of(report),
            "definitions"
        ) with
        {
            Sources =
            [
                .. report.Definitions.Select(d =>
                    $"{d.Name}: {d.Citation.TrimEnd('.')}. Read on {Plain.Date(d.ReadOn)}"
                ),
            ],
            Address = "/definitions",
        };

    /// <summary>All editions.</summary>
    public static Paper Of(EditionsReport report) =>
        One(
            "Editions",
            $"In {report.Home}",
            report.Current is { } current
                ? $"There {(report.Editions.Count == 1 ? "is" : "are")} {Plain.Counted(report.Editions.Count, "edition", "editions")}; edition {current} is current."
                : "There is no current edition.",
            CatalogueTables.Of(report),
            "editions"
        );

    private static Paper One(
        string title,
        string subtitle,
        string headline,
        ResultTable table,
        string name
    ) =>
        new()
        {
            Title = title,
            Subtitle = subtitle,
            Headline = [headline],
            Sections =
            [
                new PaperSection(table.Caption)
                {
                    Tables = [new PaperTable(Table, Plain.Capital(name.Replace('-', ' ')), table)],
                },
            ],
            MainTable = Table,
            FileName = name,
        };
}
