using Evenhand.Market.Catalogue;
using Evenhand.Market.Providers;
using Evenhand.Papers;

namespace Evenhand.Market.Publishing;

/// <summary>Tables that several results have.</summary>
internal static class SharedTables
{
    /// <summary>How much of a market few owners hold, a row each.</summary>
    public static ResultTable Concentration(
        string caption,
        IReadOnlyList<(string Name, Concentration Concentration)> rows
    ) =>
        new(
            caption,
            [
                new("name", "Of"),
                new("owners", "Owners named", CellKind.Count),
                new("hhi", "Herfindahl-Hirschman index (to 10,000)", CellKind.Number),
                new("cr1", "Share of the largest owner", CellKind.Share),
                new("cr5", "Share of the five largest", CellKind.Share),
                new("share_with_named_owner", "Share whose owner is named", CellKind.Share),
                new("hhi_at_least", "Index of all, at least", CellKind.Number),
                new("hhi_at_most", "Index of all, at most", CellKind.Number),
            ],
            [
                .. rows.Select(r =>
                    (IReadOnlyList<object?>)
                        [
                            r.Name,
                            r.Concentration.Owners,
                            r.Concentration.Hhi,
                            r.Concentration.Cr1,
                            r.Concentration.Cr5,
                            r.Concentration.ShareWithNamedOwner,
                            r.Concentration.HhiRange?.Low,
                            r.Concentration.HhiRange?.High,
                        ]
                ),
            ]
        );

    /// <summary>The mix of grades of some groups.</summary>
    public static ResultTable Grades(
        string caption,
        string group,
        IReadOnlyList<GradeShare> grades
    ) =>
        new(
            caption,
            [
                new("group", "Key", OffPage: true),
                new("group_name", group),
                new("grade", "Key", OffPage: true),
                new("grade_name", "Overall judgement"),
                new("providers", "Providers", CellKind.Count),
                new("share", "Share of those with a judgement", CellKind.Share),
                new("low", "95% interval from", CellKind.Share),
                new("high", "95% interval to", CellKind.Share),
            ],
            [
                .. grades.Select(g =>
                    (IReadOnlyList<object?>)
                        [
                            g.Group,
                            g.GroupName,
                            g.Grade,
                            g.GradeName,
                            g.Providers,
                            g.Share,
                            g.Low,
                            g.High,
                        ]
                ),
            ]
        );

    /// <summary>Facts that would settle what cannot be said.</summary>
    public static ResultTable Facts(string caption, IReadOnlyList<FactToFind> facts) =>
        new(
            caption,
            [
                new("fact", "Id", OffPage: true),
                new("meaning", "What would have to be known"),
                new("how_to_find", "Where it would be found"),
                new("definitions", "Definitions that wait for it", CellKind.Count),
                new("names", "Their names", OffPage: true),
            ],
            [
                .. facts.Select(f =>
                    (IReadOnlyList<object?>)
                        [
                            f.Fact,
                            f.Meaning,
                            f.HowToFind,
                            (long)f.Definitions.Count,
                            string.Join("; ", f.Definitions),
                        ]
                ),
            ]
        );
}
