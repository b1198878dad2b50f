using Evenhand.Law.Answers;
using Evenhand.Law.Journey;
using Evenhand.Law.Levers;
using Evenhand.Papers;
using Evenhand.Vocabulary;

namespace Evenhand.Law.Publishing;

/// <summary>The paper of what the law allows in a case.</summary>
public static class LeversPaper
{
    private static readonly string[] Method =
    [
        "Each entry of the library is a rule with its citation, the day on which its source was read, and how sure we are of it. Conditions are answered with yes, no or unknown; what is not known never counts as no.",
        "Routes are ranked by outcome, then by how much of the wish they meet, then by exposure (risk, then the number of grounds of challenge), then by the number of changes needed. Nothing is weighed against anything.",
        "Last days to challenge are counted from the day of the case, as if what is challenged were published on it.",
    ];

    /// <summary>Makes it.</summary>
    /// <param name="facts">The case.</param>
    /// <param name="report">What the law says of it.</param>
    /// <param name="routes">The routes to a wish; null where none is stated.</param>
    /// <param name="address">The web address of the answer; null where there is none.</param>
    public static Paper Of(
        LawCase facts,
        LeversReport report,
        RoutesReport? routes,
        string? address
    )
    {
        var (levers, others) = (
            report.Levers.Where(l => l.Kind == LeverKind.Lever).ToList(),
            report.Levers.Where(l => l.Kind != LeverKind.Lever).ToList()
        );
        return new Paper
        {
            Title = "What does the law allow, and what does it need?",
            Subtitle = $"{report.Case}, by the law of {Plain.Date(report.AsOf)}",
            Headline = LeverSentences.Of(report, routes),
            Sections =
            [
                .. routes is null ? [] : OfWish(routes),
                new PaperSection("The case")
                {
                    Tables = [new("facts", "Facts", LeverTables.Facts(facts, report))],
                },
                new PaperSection("Levers")
                {
                    Tables = [new("levers", "Levers", LeverTables.Of(levers, "Levers"))],
                },
                new PaperSection("Constraints, duties and remedies")
                {
                    Tables =
                    [
                        new(
                            "others",
                            "Constraints and duties",
                            LeverTables.Of(others, "Constraints, duties and remedies")
                        ),
                    ],
                },
                .. levers.Where(l => l.Outcome != LeverOutcome.NotAvailable).Select(InFull),
            ],
            ForFiles = [new("all", "Every entry", LeverTables.Of(report))],
            MainTable = "all",
            Notes =
            [
                "Not legal advice. Have a lawyer check whatever a decision rests on; each entry names what to check.",
                .. report
                    .Levers.Where(l =>
                        l.Outcome is LeverOutcome.Applies && l.LawyerCheck is not null
                    )
                    .Select(l => $"{l.Name}, for a lawyer to check: {l.LawyerCheck}"),
            ],
            Method = Method,
            Sources =
            [
                .. report
                    .Levers.Where(l =>
                        l.Outcome is not (LeverOutcome.NotAvailable or LeverOutcome.DoesNotApply)
                    )
                    .Select(l =>
                        $"{l.Name}: {l.Citation}. Read on {Plain.Date(l.ReadOn)} in {l.Source}; {l.Confidence}."
                    ),
            ],
            Address = address,
            FileName = "levers-" + Plain.Iso(report.AsOf),
        };
    }

    private static PaperSection[] OfWish(RoutesReport routes) =>
        [
            new PaperSection("Routes to the wish: " + routes.Wish.Name)
            {
                Paragraphs =
                [
                    routes.Wish.Summary,
                    .. routes.Wish.Beside is { } beside ? new[] { beside } : [],
                ],
                Tables = [new("routes", "Routes", LeverTables.Routes(routes))],
            },
            new PaperSection("Routes that do not exist, and why people think they do")
            {
                Paragraphs =
                [
                    .. routes.Myths.Select(m =>
                        $"“{m.Claim}” People think so because: {m.Because} But: {m.Truth} ({m.Rule.Citation})"
                    ),
                ],
                Tables = [new("closed", "Not there", LeverTables.Closed(routes))],
            },
        ];

    private static PaperSection InFull(LeverAnswer l) =>
        new($"{l.Name}: {LeverWords.Of(l.Kind, l.Outcome)}")
        {
            Paragraphs =
            [
                l.Effect,
                .. l.Limits is { } limits ? new[] { "Limits: " + limits } : [],
                "What to record: " + string.Join("; ", l.WhatToRecord) + ".",
                $"Risk of challenge: {l.Challenge.Risk}. Grounds: {string.Join("; ", l.Challenge.Grounds)}."
                    + (l.Challenge.LastDate is { } last ? $" Last day: {Plain.Date(last)}." : ""),
                $"{l.Citation}; {l.Confidence}. For a lawyer to check: {l.LawyerCheck ?? "nothing noted."}",
            ],
        };
}
