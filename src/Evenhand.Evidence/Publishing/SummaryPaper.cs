using System.Globalization;
using Evenhand.Evidence.Certainty;
using Evenhand.Evidence.Library;
using Evenhand.Evidence.Pooling;
using Evenhand.Evidence.Questions;
using Evenhand.Papers;
using Evenhand.Vocabulary;

namespace Evenhand.Evidence.Publishing;

/// <summary>A summary of findings as tables and as a paper.</summary>
public static class SummaryPaper
{
    /// <summary>A level in words.</summary>
    public static string Words(CertaintyLevel level) =>
        level switch
        {
            CertaintyLevel.High => "high",
            CertaintyLevel.Moderate => "moderate",
            CertaintyLevel.Low => "low",
            _ => "very low",
        };

    /// <summary>The answers with their certainty, a row each.</summary>
    public static ResultTable Summary(EvidenceLibrary library, SummaryReport report)
    {
        var added = report.Rows.Any(r => Added(r.Answer) is not null);
        return new(
            "Summary of findings",
            [
                new("id", "Id", OffPage: true),
                new("question", "Question"),
                new("comparison", "Comparison", OffPage: true),
                new("studies", "Studies", CellKind.Count),
                .. added
                    ? [new ResultColumn("added", "Of them added", Nothing: "none")]
                    : Array.Empty<ResultColumn>(),
                new("effect", "Together (95% interval)"),
                new("measure", "Measure", OffPage: true),
                new("start", "Starts at"),
                new("suggested", "By rule"),
                new("level", "Certainty"),
            ],
            [
                .. report.Rows.Select(r =>
                    (IReadOnlyList<object?>)
                        [
                            r.Answer.Question.Id,
                            r.Answer.Question.Title,
                            $"{library.ModelName(r.Answer.Question.Intervention)} against {library.ModelName(r.Answer.Question.Comparator)}",
                            (long)r.Answer.Pool.K,
                            .. added ? [Added(r.Answer)] : Array.Empty<object?>(),
                            $"{r.Answer.Question.Measure} {PoolWords.Effect(r.Answer.Pool, r.Answer.Pool.Beta[0])} ({PoolWords.Effect(r.Answer.Pool, r.Answer.Pool.CiLb[0])} to {PoolWords.Effect(r.Answer.Pool, r.Answer.Pool.CiUb[0])})",
                            r.Answer.Question.Measure,
                            Words(r.Start),
                            Words(r.Suggested),
                            Words(r.Level),
                        ]
                ),
            ]
        );
    }

    // Those that are in the pool, each with how it was added.
    private static string? Added(QuestionReport answer) =>
        string.Join(
            "; ",
            answer
                .Pooled.Select(p => p.TrimEnd('*'))
                .Where(answer.Added.ContainsKey)
                .Select(p => $"{p} ({answer.Added[p]})")
        )
            is { Length: > 0 } words
            ? words
            : null;

    /// <summary>What each domain does to each answer, and why.</summary>
    public static ResultTable Domains(SummaryReport report) =>
        new(
            "Why",
            [
                new("question", "Question"),
                new("domain", "Domain"),
                new("suggested", "By rule", CellKind.Change),
                new("reason", "Reason"),
                new("decided", "Decided", CellKind.Change, Nothing: "nobody decided otherwise"),
                new("by", "By", Nothing: "nobody"),
                new("on", "On", CellKind.Date, Nothing: "never"),
                new("why", "Their reason", Nothing: "none"),
            ],
            [
                .. report.Rows.SelectMany(r =>
                    r.Domains.Select(d =>
                        (IReadOnlyList<object?>)
                            [
                                r.Answer.Question.Title,
                                d.Domain.Replace('_', ' '),
                                (long)d.Suggested,
                                d.Reason,
                                (long?)d.Decided?.Change,
                                d.Decided?.By,
                                d.Decided?.On,
                                d.Decided?.Reason,
                            ]
                    )
                ),
            ]
        );

    /// <summary>How many answers come out at each level.</summary>
    public static IReadOnlyList<string> Headline(SummaryReport report) =>
        [
            string.Join(
                "; ",
                report
                    .Rows.GroupBy(r => r.Level)
                    .OrderByDescending(g => g.Key)
                    .Select(g =>
                        string.Create(
                            CultureInfo.InvariantCulture,
                            $"{Plain.Counted(g.Count(), "answer is", "answers are")} of {Words(g.Key)} certainty"
                        )
                    )
            )
                is { Length: > 0 } words
                ? words + "."
                : "No question has an answer.",
            "Rules suggest each step with its reason, and a person decides; low certainty is not evidence of no effect.",
        ];

    /// <summary>All of it.</summary>
    public static Paper Of(EvidenceLibrary library, SummaryReport report) =>
        new()
        {
            Title = "Summary of findings",
            Subtitle = "How sure the pooled answers are",
            Headline = Headline(report),
            Sections =
            [
                new("Answers") { Tables = [new("summary", "Summary", Summary(library, report))] },
                new("Why") { Tables = [new("domains", "Why", Domains(report))] },
            ],
            MainTable = "summary",
            Notes = [.. report.NotAnswered.Select(n => $"Not answered: {n.Question} {n.Reason}.")],
            Method =
            [
                "After GRADE: answers of studies by lot start high, others low; steps down for risk of bias, inconsistency, indirectness, imprecision and publication bias, one up for a large effect. The rules stand in docs/certainty.md.",
            ],
            Sources = ["evidence/findings.csv", "evidence/certainty.yaml"],
            FileName = "summary-of-findings",
        };
}
