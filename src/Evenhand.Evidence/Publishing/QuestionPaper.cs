using System.Globalization;
using Evenhand.Evidence.Pooling;
using Evenhand.Evidence.Questions;
using Evenhand.Papers;

namespace Evenhand.Evidence.Publishing;

/// <summary>The answer to a question as tables and as a paper.</summary>
public static class QuestionPaper
{
    /// <summary>What is not in the pool, and why.</summary>
    public static ResultTable NotPooled(QuestionReport report) =>
        new(
            "Not pooled",
            [new("finding", "Finding"), new("study", "Study"), new("reason", "Why not")],
            [
                .. report.NotPooled.Select(n =>
                    (IReadOnlyList<object?>)[n.Finding, n.Study, n.Reason]
                ),
            ]
        );

    /// <summary>At most three sentences: ours, and the published one beside it.</summary>
    public static IReadOnlyList<string> Headline(QuestionReport report) =>
        report.Published is { } known
            ?
            [
                .. PoolWords.Headline(report.Pool).Take(2),
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"A published review ({known.Study}) has {known.Measure} {known.Estimate}"
                )
                    + (
                        known.CiLow is { } low
                            ? string.Create(
                                CultureInfo.InvariantCulture,
                                $" ({low} to {known.CiHigh})."
                            )
                            : "."
                    ),
            ]
            : PoolWords.Headline(report.Pool);

    /// <summary>All of it.</summary>
    public static Paper Of(QuestionReport report)
    {
        var pool = PoolPaper.Of(report.Pool, "evidence/findings.csv");
        return pool with
        {
            Title = report.Question.Title,
            Subtitle =
                $"{report.Question.Service}: {report.Question.Intervention} against {report.Question.Comparator}",
            Headline = Headline(report),
            Sections =
            [
                .. pool.Sections,
                new("Not pooled")
                {
                    Tables = [new("not-pooled", "Not in the pool", NotPooled(report))],
                },
            ],
            Notes = report.Question.Published is { } known
                ? [.. report.Pool.Notes, known.WhyDifferent]
                : report.Pool.Notes,
            FileName = report.Question.Id,
        };
    }
}
