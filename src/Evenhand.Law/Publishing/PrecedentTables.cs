using Evenhand.Law.Precedents;
using Evenhand.Papers;

namespace Evenhand.Law.Publishing;

/// <summary>The tables of precedents.</summary>
public static class PrecedentTables
{
    /// <summary>Every lever, a row each: those that were used before first.</summary>
    public static ResultTable Of(PrecedentsReport report) =>
        new(
            $"Levers and who used them before, edition {report.Edition}",
            [
                new("name", "Lever"),
                new("authorities", "Authorities", CellKind.Count, Nothing: "not searched"),
                new("processes", "Processes", CellKind.Count, Nothing: "not searched"),
                new("newest", "Newest", CellKind.Date, Nothing: ""),
                new("id", "Id"),
                new("citation", "Citation", OffPage: true),
                new("signs", "How a use is recognised", OffPage: true),
            ],
            [
                .. report
                    .Levers.OrderByDescending(l => l.Precedents.Count)
                    .ThenByDescending(l => l.Recognised)
                    .ThenBy(l => l.Id, StringComparer.Ordinal)
                    .Select(l =>
                        (IReadOnlyList<object?>)
                            [
                                l.Name,
                                l.Recognised ? (long)l.Authorities : null,
                                l.Recognised ? (long)l.Precedents.Count : null,
                                l.Precedents.Max(p => p.Published),
                                l.Id,
                                l.Citation,
                                string.Join(" | ", l.Signs),
                            ]
                    ),
            ]
        );

    /// <summary>Every process in which one lever shows, a row each.</summary>
    public static ResultTable Of(LeverPrecedents lever, int edition) =>
        new(
            $"{lever.Name} ({lever.Id}): who used it before, edition {edition}",
            [
                new("authority", "Authority", Nothing: "not said"),
                new("published", "Published", CellKind.Date),
                new("title", "What for"),
                new("found", "Where it shows"),
                new("publisher", "Published by"),
                new("ocid", "Process", OffPage: true),
            ],
            [
                .. lever.Precedents.Select(p =>
                    (IReadOnlyList<object?>)
                        [
                            p.Authority,
                            p.Published,
                            p.Title,
                            string.Join(" | ", p.Found.Select(PrecedentWords.Of)),
                            p.Publisher,
                            p.Ocid,
                        ]
                ),
            ]
        );
}
