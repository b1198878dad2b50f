using Evenhand.Lake;
using Evenhand.Statistics;
using Evenhand.Vocabulary;

namespace Evenhand.Market.Providers;

/// <summary>How many providers of a group have one overall judgement at their latest full inspection.</summary>
/// <param name="Group">The sector, or what a policy does to them.</param>
/// <param name="GroupName">What a person calls it.</param>
/// <param name="Grade">Key of the judgement.</param>
/// <param name="GradeName">What Ofsted calls it.</param>
/// <param name="Providers">How many.</param>
/// <param name="OfInspected">How many of the group have a judgement at all.</param>
/// <param name="Share">Of those with a judgement, from 0 to 1; null for "no judgement yet".</param>
/// <param name="Low">Lower bound of the 95% interval of the share (Wilson).</param>
/// <param name="High">Its upper bound.</param>
public sealed record GradeShare(
    string Group,
    string GroupName,
    string Grade,
    string GradeName,
    long Providers,
    long OfInspected,
    double? Share,
    double? Low,
    double? High
);

/// <summary>Ofsted's overall judgements.</summary>
public static class Grades
{
    /// <summary>The key of providers without a judgement.</summary>
    public const string None = "none";

    /// <summary>What every table of grades has to say beside it.</summary>
    public const string Caution =
        "Grades are those of each provider's latest full inspection before the day of the list, which may be years old; those without one count in no share. Shares are adjusted for nothing: not for the size or age of a home, the needs of the children, the place, or who inspected when. They compare what is, and say nothing on what would be if others ran it.";

    private static readonly (string Key, string Name, string[] Words)[] All =
    [
        ("outstanding", "Outstanding", ["outstanding"]),
        ("good", "Good", ["good"]),
        (
            "requires-improvement",
            "Requires improvement to be good",
            ["requires improvement", "requires improvement to be good"]
        ),
        ("inadequate", "Inadequate", ["inadequate"]),
        (
            "adequate-or-satisfactory",
            "Adequate or satisfactory (an older scale)",
            ["adequate", "satisfactory"]
        ),
        (
            "consistently-strong",
            "Consistently strong service delivery",
            ["consistently strong service delivery"]
        ),
        (
            "inconsistent",
            "Inconsistent quality of service delivery",
            ["inconsistent quality of service delivery"]
        ),
        (
            "serious-weaknesses",
            "Serious or widespread weaknesses",
            ["serious or widespread weaknesses"]
        ),
        ("other", "Another judgement", []),
        (None, "No judgement yet", []),
    ];

    /// <summary>The key of a judgement as written.</summary>
    public static string KeyOf(string? written) =>
        written is null
            ? None
            : Array.Find(All, g => g.Words.Contains(Plain.Fold(written))).Key ?? "other";

    /// <summary>What a person calls a judgement.</summary>
    public static string NameOf(string key) => Array.Find(All, g => g.Key == key).Name;

    /// <summary>Reads the mix of grades of each group.</summary>
    /// <param name="scope">The question.</param>
    /// <param name="group">The group as an SQL expression over a provider.</param>
    /// <param name="join">More to join.</param>
    /// <param name="name">What a person calls a group.</param>
    internal static IReadOnlyList<GradeShare> Mix(
        Scope scope,
        string group,
        string join,
        Func<string, string> name
    )
    {
        var counts = Scope
            .Counts.With(
                new Step(
                    "graded",
                    $"SELECT {group} AS key, grade, sum(providers) AS providers FROM counted {join} GROUP BY ALL",
                    "Providers of each group by the judgement of their latest full inspection"
                )
            )
            .Run(
                scope.Connection,
                r =>
                    (
                        Key: r.Text("key"),
                        Grade: KeyOf(r.OptionalText("grade")),
                        Providers: r.Count("providers")
                    ),
                scope.Values
            );
        return
        [
            .. counts
                .GroupBy(c => c.Key, StringComparer.Ordinal)
                .OrderByDescending(g => g.Sum(c => c.Providers))
                .ThenBy(g => g.Key, StringComparer.Ordinal)
                .SelectMany(g =>
                    Shares(g.Key, name(g.Key), [.. g.Select(c => (c.Grade, c.Providers))])
                ),
        ];
    }

    /// <summary>Shares of each grade among those with a judgement.</summary>
    internal static IEnumerable<GradeShare> Shares(
        string group,
        string groupName,
        IReadOnlyList<(string Grade, long Providers)> counts
    )
    {
        var inspected = counts.Where(c => c.Grade != None).Sum(c => c.Providers);
        foreach (var (key, grade, _) in All)
        {
            var providers = counts.Where(c => c.Grade == key).Sum(c => c.Providers);
            if (providers == 0)
            {
                continue;
            }

            var interval = key == None ? null : Proportion.Wilson(providers, inspected);
            yield return new GradeShare(
                group,
                groupName,
                key,
                grade,
                providers,
                inspected,
                interval is null ? null : (double)providers / inspected,
                interval?.Low,
                interval?.High
            );
        }
    }
}
