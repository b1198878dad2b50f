using System.Globalization;
using Evenhand.Evidence.Library;
using Evenhand.Evidence.Pooling;
using Evenhand.Evidence.Questions;
using Evenhand.Papers;
using Evenhand.Vocabulary;

namespace Evenhand.Evidence.Publishing;

/// <summary>The answer to a question as tables and as a paper.</summary>
public static class QuestionPaper
{
    /// <summary>What is not in the pool, and why.</summary>
    public static ResultTable NotPooled(QuestionReport report) =>
        new(
            "Findings of the library that are not pooled",
            [new("finding", "Finding"), new("study", "Study"), new("reason", "Why not")],
            [
                .. report.NotPooled.Select(n =>
                    (IReadOnlyList<object?>)[n.Finding, n.Study, n.Reason]
                ),
            ]
        );

    /// <summary>What does not ship with the library and touches the question, in sentences; none where there is nothing.</summary>
    public static IReadOnlyList<string> Added(QuestionReport report) =>
        [
            .. report
                .Added.GroupBy(a => a.Value, a => a.Key, StringComparer.Ordinal)
                .Select(g =>
                    $"{string.Join(", ", g.Take(20))}{(g.Count() > 20 ? $" and {Plain.Count(g.Count() - 20)} more" : "")}: {g.Key}."
                ),
        ];

    /// <summary>At most three sentences: ours, and the published one beside it.</summary>
    public static IReadOnlyList<string> Headline(QuestionReport report) =>
        report.Published is { } known
            ?
            [
                .. PoolWords.Headline(report.Pool).Take(2),
                $"A published review ({known.Study}) has {Figure(known)}.",
            ]
            : PoolWords.Headline(report.Pool);

    /// <summary>The published estimate in words, for instance "OR 1.07 (1.04 to 1.11)".</summary>
    public static string Figure(Finding known) =>
        string.Create(CultureInfo.InvariantCulture, $"{known.Measure} {known.Estimate}")
        + (
            known.CiLow is { } low
                ? string.Create(CultureInfo.InvariantCulture, $" ({low} to {known.CiHigh})")
                : ""
        );

    /// <summary>What stands around its pictures.</summary>
    public static PoolSetting Setting(EvidenceLibrary library, QuestionReport report) =>
        new(
            Small(library.ModelName(report.Question.Intervention)),
            report.Published is { Analysed: { } estimate } known
            && known.IsRatio == report.Pool.IsLog
                ? ($"Published ({known.Study})", estimate, Figure(known))
                : null
        );

    private static string Small(string name) => char.ToLowerInvariant(name[0]) + name[1..];

    /// <summary>All of it.</summary>
    public static Paper Of(EvidenceLibrary library, QuestionReport report)
    {
        var pool = PoolPaper.Of(report.Pool, "evidence/findings.csv", Setting(library, report));
        return pool with
        {
            Title = report.Question.Title,
            Subtitle =
                $"{library.ServiceName(report.Question.Service)}: {library.ModelName(report.Question.Intervention)} against {library.ModelName(report.Question.Comparator)}",
            Headline = Headline(report),
            Sections =
            [
                .. pool.Sections,
                new("Not pooled")
                {
                    Tables = [new("not-pooled", "Not in the pool", NotPooled(report))],
                },
            ],
            Notes =
            [
                .. report.Pool.Notes,
                .. report.Question.Published is { } known
                    ? [known.WhyDifferent]
                    : Array.Empty<string>(),
                .. Added(report),
            ],
            FileName = report.Question.Id,
        };
    }
}
