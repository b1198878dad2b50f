using Evenhand.Law.Answers;
using Evenhand.Papers;
using Evenhand.Vocabulary;

namespace Evenhand.Law.Publishing;

/// <summary>The paper of one lever, constraint, duty or remedy in a case.</summary>
public static class LeverPaper
{
    /// <summary>Makes it.</summary>
    /// <param name="report">An answer about the case whose one entry it is of.</param>
    public static Paper Of(LeversReport report)
    {
        var l = report.Levers[0];
        return new Paper
        {
            Title = l.Name,
            Subtitle = $"{report.Case}, by the law of {Plain.Date(report.AsOf)}",
            Headline =
            [
                $"{Plain.Capital(LeverWords.Of(l.Kind))}: {LeverWords.Of(l.Kind, l.Outcome)}.",
                l.Effect,
                $"Risk of challenge: {l.Challenge.Risk}.",
            ],
            Sections =
            [
                new PaperSection("Why")
                {
                    Tables = [new("reasons", "Reasons", LeverTables.Reasons(l))],
                },
                new PaperSection("What would change the answer")
                {
                    Paragraphs = Changes(l),
                    Tables = [new("changes", "Changes", LeverTables.Changes(l))],
                },
                new PaperSection("Using it")
                {
                    Paragraphs =
                    [
                        "Limits: " + (l.Limits ?? "none recorded."),
                        "Whom it helps: " + l.WhoItFavours,
                        "What to record: " + string.Join("; ", l.WhatToRecord) + ".",
                        $"Grounds of challenge: {string.Join("; ", l.Challenge.Grounds)}."
                            + (
                                l.Challenge.LastDate is { } last
                                    ? $" Counted from the day asked about, the last day is {Plain.Date(last)}."
                                    : ""
                            ),
                    ],
                },
            ],
            ForFiles = [new("all", "The answer", LeverTables.Of(report))],
            MainTable = "all",
            Notes =
            [
                "Not legal advice. For a lawyer to check: " + (l.LawyerCheck ?? "nothing noted."),
            ],
            Sources =
            [
                $"{l.Citation}. Read on {Plain.Date(l.ReadOn)} in {l.Source}; {l.Confidence}.",
            ],
            FileName = $"lever-{Plain.Fold(l.Id).Replace(' ', '-')}-{Plain.Iso(report.AsOf)}",
        };
    }

    private static IReadOnlyList<string> Changes(LeverAnswer l) =>
        [
            .. l.Missing.Count > 0
                ? new[] { "To find out: " + string.Join(", ", l.Missing) + "." }
                : [],
            .. l.BeyondChoice.Select(b =>
                $"Not the authority's to choose: {b.Field} (now {LeverWords.Value(b.Value)}; asked: {b.Expected})."
            ),
        ];
}
