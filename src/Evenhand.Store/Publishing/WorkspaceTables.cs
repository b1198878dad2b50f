using Evenhand.Papers;
using Evenhand.Store.Content;
using Evenhand.Vocabulary;

namespace Evenhand.Store.Publishing;

/// <summary>The tables of the workspace.</summary>
public static class WorkspaceTables
{
    /// <summary>Drafts.</summary>
    /// <param name="drafts">Which.</param>
    /// <param name="archived">Whether they are put away.</param>
    public static ResultTable Of(IReadOnlyList<DraftSummary> drafts, bool archived) =>
        new(
            archived ? "Drafts put away" : "Drafts in use",
            [
                new("title", "Title"),
                new("kind", "Kind"),
                new("changed", "Last changed"),
                new("changed_day", "Last changed", CellKind.Date, OffPage: true),
                new("characters", "Characters", CellKind.Count),
                new("version", "Version", CellKind.Count, OffPage: true),
                new("id", "Id", OffPage: true),
            ],
            [
                .. drafts.Select(d =>
                    (IReadOnlyList<object?>)
                        [
                            d.Title,
                            d.Kind,
                            LondonTime.Show(d.ChangedAt),
                            LondonTime.Day(d.ChangedAt),
                            d.Length,
                            (long)d.Version,
                            d.Id.ToString(),
                        ]
                ),
            ]
        );

    /// <summary>Records.</summary>
    public static ResultTable Of(IReadOnlyList<RecordSummary> records) =>
        new(
            "Records",
            [
                new("title", "Title"),
                new("entries", "Entries", CellKind.Count),
                new("begun_day", "Begun", CellKind.Date),
                new("last", "Last entry"),
                new("id", "Id", OffPage: true),
            ],
            [
                .. records.Select(r =>
                    (IReadOnlyList<object?>)
                        [
                            r.Title,
                            r.Entries,
                            LondonTime.Day(r.BegunAt),
                            r.LastAt is { } last ? LondonTime.Show(last) : null,
                            r.Id.ToString(),
                        ]
                ),
            ]
        );
}
