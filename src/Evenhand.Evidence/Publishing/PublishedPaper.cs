using System.Globalization;
using System.Text;
using Evenhand.Evidence.Library;
using Evenhand.Evidence.Questions;
using Evenhand.Papers;
using Evenhand.Vocabulary;

namespace Evenhand.Evidence.Publishing;

/// <summary>Pooled questions beside what was published, as a table, a paper and a page of the docs.</summary>
public static class PublishedPaper
{
    /// <summary>A row a question.</summary>
    public static ResultTable Table(PublishedReport report) =>
        new(
            "Pooled here, and published",
            [
                new("id", "Id", OffPage: true),
                new("question", "Question"),
                new("measure", "Measure"),
                new("studies", "Studies here", CellKind.Count),
                new("random", "Random effects (REML)", Nothing: "not pooled"),
                new("fixed", "One effect (FE)", Nothing: "not pooled"),
                new("published", "Published", Nothing: "none in the library"),
                new("finding", "Finding", OffPage: true),
                new("same", "The same digits by", Nothing: "none"),
                new("why", "Why they may differ"),
            ],
            [
                .. report.Rows.Select(r =>
                    (IReadOnlyList<object?>)
                        [
                            r.Question.Id,
                            r.Question.Title,
                            r.Question.Measure,
                            r.Ours.Count == 0 ? null : (long)r.Ours[0].Studies,
                            Words(r.Ours.FirstOrDefault(o => o.Method != "FE")),
                            Words(r.Ours.FirstOrDefault(o => o.Method == "FE")),
                            r.Published is { } known
                                ? $"{QuestionPaper.Figure(known)} ({known.Study})"
                                : null,
                            r.Published?.Id,
                            r.SameDigits,
                            r.Why ?? r.NotPooled,
                        ]
                ),
            ]
        );

    /// <summary>How many have something to stand beside, and how many come out the same.</summary>
    public static IReadOnlyList<string> Headline(PublishedReport report) =>
        [
            $"{Plain.Count(report.Rows.Count(r => r.Published is not null))} of {Plain.Counted(report.Rows.Count, "question has", "questions have")} a published pooled estimate in the library.",
            $"{Plain.Count(report.Rows.Count(r => r.SameDigits is not null))} of them come out the same to the last digit that was printed; why the others differ stands beside them.",
        ];

    /// <summary>All of it.</summary>
    public static Paper Of(PublishedReport report) =>
        new()
        {
            Title = "Pooled questions beside what was published",
            Subtitle = "The questions of the evidence library",
            Headline = Headline(report),
            Sections =
            [
                new("Questions") { Tables = [new("questions", "Questions", Table(report))] },
            ],
            MainTable = "questions",
            FileName = "pooled-and-published",
        };

    /// <summary>The page of the docs.</summary>
    public static string Page(EvidenceLibrary library, PublishedReport report)
    {
        var page = new StringBuilder();
        page.Append("# Pooled questions beside what was published\n\n");
        page.Append(
            "Written by `evenhand evidence questions --docs FILE`; do not edit. Each question is one comparison, one outcome and one measure of effect; ours is pooled from the findings that ship.\n\n"
        );
        page.Append(string.Join(' ', Headline(report))).Append('\n');
        foreach (var row in report.Rows)
        {
            page.Append(CultureInfo.InvariantCulture, $"\n## {row.Question.Title}\n\n");
            page.Append(
                CultureInfo.InvariantCulture,
                $"`{row.Question.Id}`: {library.ServiceName(row.Question.Service)}; {library.ModelName(row.Question.Intervention)} against {library.ModelName(row.Question.Comparator)}; {string.Join(" or ", row.Question.Outcomes)}.\n\n"
            );
            page.Append("| whose | studies | estimate (95% interval) | I² |\n|---|---|---|---|\n");
            foreach (var ours in row.Ours)
            {
                page.Append(
                    CultureInfo.InvariantCulture,
                    $"| ours, {(ours.Method == "FE" ? "one effect (FE)" : $"random effects ({ours.Method})")} | {ours.Studies} | {row.Question.Measure} {Words(ours)} | {(ours.I2 is { } share ? share.ToString("0", CultureInfo.InvariantCulture) + "%" : "")} |\n"
                );
            }

            page.Append(
                row.Published is { } known
                    ? $"| published, {known.Study} (finding {known.Id}, source {known.Source}) | | {QuestionPaper.Figure(known)} | |\n"
                    : "| published: none in the library | | | |\n"
            );
            if (row.Why is { } why)
            {
                page.Append(CultureInfo.InvariantCulture, $"\nWhy they may differ: {why}\n");
            }

            page.Append(
                row.SameDigits is { } method
                    ? $"\nBy {method} ours has every digit of the published one.\n"
                    : ""
            );
        }

        return page.ToString();
    }

    private static string? Words(PooledHere? ours) =>
        ours is null
            ? null
            : $"{Figure(ours.Estimate)} ({Figure(ours.Low)} to {Figure(ours.High)})";

    private static string Figure(double? value) =>
        value?.ToString("0.00", CultureInfo.InvariantCulture) ?? "not known";
}
