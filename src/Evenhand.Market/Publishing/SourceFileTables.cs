using Evenhand.Market.Contracts;
using Evenhand.Ocds.Reading;
using Evenhand.Papers;

namespace Evenhand.Market.Publishing;

/// <summary>The table of what stands in a source file.</summary>
public static class SourceFileTables
{
    /// <summary>Its releases, in the order of the file.</summary>
    public static ResultTable Of(SourceFile file) =>
        new(
            "Releases in this file, in its order",
            [
                new("title", "Contracting process", Nothing: "no title"),
                new("ocid", "Process", Nothing: "not said"),
                new("id", "Id of the release as written", Nothing: "not said"),
                new("released", "Published", CellKind.Date),
                new("tags", "Kind of news", Nothing: "not said"),
                new("line", "Line", CellKind.Count),
                new("offset", "First byte, from 0", CellKind.Count),
                new("length", "Bytes", CellKind.Count),
            ],
            [
                .. file.Releases.Select(r =>
                    (IReadOnlyList<object?>)
                        [
                            PersonalText.LeaveOut(r.Title),
                            r.Ocid,
                            r.Id,
                            r.Released,
                            r.Tags,
                            r.Line,
                            r.Offset,
                            r.Length,
                        ]
                ),
            ]
        );
}
