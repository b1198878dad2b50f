using Evenhand.Evidence.Preconditions;
using Evenhand.Papers;
using Evenhand.Rules;
using Evenhand.Vocabulary;

namespace Evenhand.Evidence.Publishing;

/// <summary>The gates of a model, asked about a case, as tables and as a paper.</summary>
public static class PreconditionsPaper
{
    /// <summary>An answer in words.</summary>
    public static string Words(Truth truth) =>
        truth switch
        {
            Truth.Yes => "yes",
            Truth.No => "no",
            _ => "unknown",
        };

    /// <summary>The gates, a row each.</summary>
    public static ResultTable Gates(PreconditionsReport report) =>
        new(
            $"{report.ModelName}: what must be so before it can be expected to work",
            [
                new("id", "Gate", OffPage: true),
                new("name", "Factor"),
                new("question", "Question"),
                new("answer", "In this case"),
                new("known", "What is known", Nothing: "nothing"),
                new("missing", "What is missing", Nothing: "nothing that could change it"),
            ],
            [
                .. report.Gates.Select(g =>
                    (IReadOnlyList<object?>)
                        [
                            g.Id,
                            g.Name,
                            g.Question,
                            Words(g.Answer),
                            Joined(
                                g.InThisCase.Select(k => $"{k.Meaning.TrimEnd('.')}: {k.Value}")
                            ),
                            Joined(g.Missing.Select(m => m.Meaning.TrimEnd('.'))),
                        ]
                ),
            ]
        );

    /// <summary>What was read on each gate, with the interest of the source.</summary>
    public static ResultTable Evidence(PreconditionsReport report) =>
        new(
            "What was read",
            [
                new("gate", "Factor"),
                new("says", "What it says"),
                new("source", "Source"),
                new("interest", "Interest of the source"),
                new("citation", "Citation", OffPage: true),
            ],
            [
                .. report.Gates.SelectMany(g =>
                    g.Evidence.Select(e =>
                        (IReadOnlyList<object?>)
                            [
                                g.Name,
                                e.Says,
                                e.Source.Id,
                                e.Source.Interest.ToString().ToLowerInvariant(),
                                e.Source.Citation,
                            ]
                    )
                ),
            ]
        );

    /// <summary>How many gates are met, not met and not known.</summary>
    public static IReadOnlyList<string> Headline(PreconditionsReport report) =>
        [
            $"Of {Plain.Counted(report.Gates.Count, "gate", "gates")}, {Plain.Count(report.Count(Truth.Yes))} are met in this case, {Plain.Count(report.Count(Truth.No))} are not, and of {Plain.Count(report.Count(Truth.Unknown))} it is not known.",
            "A gate that is not met is a reason to look again, not a ban; what stands behind it is mostly opinion and cases, not tests.",
        ];

    /// <summary>All of it.</summary>
    public static Paper Of(PreconditionsReport report) =>
        new()
        {
            Title = "What must be so before it can be expected to work",
            Subtitle = report.ModelName,
            Headline = Headline(report),
            Sections =
            [
                new("Gates") { Tables = [new("gates", "Gates", Gates(report))] },
                new("What was read")
                {
                    Tables = [new("evidence", "What was read", Evidence(report))],
                },
            ],
            MainTable = "gates",
            Method =
            [
                "Each gate is a condition over facts of the case in three-valued logic: what is not known is never taken for no.",
            ],
            Sources =
            [
                .. report
                    .Gates.SelectMany(g => g.Evidence)
                    .Select(e => e.Source.Citation)
                    .Distinct(StringComparer.Ordinal),
            ],
            FileName = "preconditions",
        };

    private static string? Joined(IEnumerable<string> parts) =>
        string.Join("; ", parts) is { Length: > 0 } text ? text : null;
}
