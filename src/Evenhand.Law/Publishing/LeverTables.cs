using Evenhand.Law.Answers;
using Evenhand.Law.Journey;
using Evenhand.Law.Levers;
using Evenhand.Law.Scenarios;
using Evenhand.Papers;
using Evenhand.Vocabulary;

namespace Evenhand.Law.Publishing;

/// <summary>The tables of answers about levers.</summary>
public static class LeverTables
{
    /// <summary>Every entry, a row each.</summary>
    public static ResultTable Of(LeversReport report) =>
        Of(report.Levers, $"{report.Case}: what the law says as of {Plain.Date(report.AsOf)}");

    /// <summary>Some entries, a row each: what can be used or bites first.</summary>
    public static ResultTable Of(IEnumerable<LeverAnswer> levers, string caption) =>
        new(
            caption,
            [
                new("id", "Id"),
                new("name", "Name"),
                new("kind", "Kind", OffPage: true),
                new("outcome", "Answer"),
                new("decided_by", "Decided by"),
                new("missing", "To find out", OffPage: true),
                new("would_make_available", "What would make it available"),
                new("citation", "Citation", OffPage: true),
                new("confidence", "Confidence", OffPage: true),
                new("lawyer_check", "For a lawyer to check", OffPage: true),
                new("challenge_risk", "Risk of challenge"),
                new("challenge_last_date", "Last day to challenge", CellKind.Date, Nothing: ""),
            ],
            [
                .. levers
                    .OrderBy(l => Rank(l.Outcome))
                    .Select(l =>
                        (IReadOnlyList<object?>)
                            [
                                l.Id,
                                l.Name,
                                LeverWords.Of(l.Kind),
                                LeverWords.Of(l.Kind, l.Outcome),
                                DecidedBy(l),
                                string.Join("; ", l.Missing),
                                InShort(l),
                                l.Citation,
                                l.Confidence,
                                l.LawyerCheck,
                                l.Challenge.Risk,
                                l.Challenge.LastDate,
                            ]
                    ),
            ]
        );

    /// <summary>Everything that was looked at for one entry.</summary>
    public static ResultTable Reasons(LeverAnswer answer) =>
        new(
            $"{answer.Id}: what was looked at",
            [
                new("field", "Fact"),
                new("value", "Value", Nothing: "not known"),
                new("expected", "What is asked"),
                new("met", "Met"),
                new("text", "The rule"),
                new("source", "Source"),
            ],
            [
                .. answer
                    .Reasons.SelectMany(Flatten)
                    .Select(r =>
                        (IReadOnlyList<object?>)
                            [
                                r.Field,
                                r.Parts.Count > 0 ? "" : LeverWords.Value(r.Value),
                                r.Expected,
                                LeverWords.Met(r.Met),
                                r.Text,
                                r.Source,
                            ]
                    ),
            ]
        );

    /// <summary>Each smallest set of changes that would make a lever available.</summary>
    public static ResultTable Changes(LeverAnswer answer) =>
        new(
            answer.WouldMakeAvailable.Count == 0
                ? "No set of up to three changes within the authority's choice makes it available, or none is needed"
                : "Any one of these sets of changes would make it available"
                    + (answer.WouldMakeAvailableTruncated ? "; there are more" : ""),
            [
                new("set", "Set", CellKind.Count),
                new("field", "Fact"),
                new("from", "Now", Nothing: "not known"),
                new("to", "Then"),
            ],
            [
                .. answer.WouldMakeAvailable.SelectMany(
                    (set, i) =>
                        set.Select(c =>
                            (IReadOnlyList<object?>)
                                [
                                    (long)(i + 1),
                                    c.Field,
                                    c.From is { } now ? LeverWords.Value(now) : null,
                                    LeverWords.Value(c.To),
                                ]
                        )
                ),
            ]
        );

    /// <summary>The facts of a case, stated and worked out.</summary>
    public static ResultTable Facts(LawCase facts, LeversReport report) =>
        new(
            "What the answers rest on",
            [
                new("fact", "Fact"),
                new("value", "Value", Nothing: "not known"),
                new("source", "Source"),
            ],
            [
                .. facts
                    .Stated.Values.OrderBy(f => f.Id, StringComparer.Ordinal)
                    .Select(f => (IReadOnlyList<object?>)[f.Id, f.Value.ToString(), f.Source]),
                .. report.Derived.Select(d =>
                    (IReadOnlyList<object?>)
                        [d.Field, d.Value is { } value ? LeverWords.Value(value) : null, d.Why]
                ),
            ]
        );

    /// <summary>The lawful routes to a wish, the best first.</summary>
    public static ResultTable Routes(RoutesReport routes) =>
        new(
            "Lawful routes, ranked by how much of the wish they meet and how exposed they are",
            [
                new("rank", "Rank", CellKind.Count),
                new("id", "Id", OffPage: true),
                new("name", "Route"),
                new("outcome", "Answer"),
                new("meets", "Of the wish it meets"),
                new("risk", "Risk of challenge"),
                new("grounds", "Grounds of challenge", CellKind.Count),
                new("changes", "Changes needed", CellKind.Count, Nothing: "beyond choice"),
                new("against", "The case against it"),
            ],
            [
                .. routes.Lawful.Select(
                    (r, i) =>
                        (IReadOnlyList<object?>)
                            [
                                (long)(i + 1),
                                r.Answer.Id,
                                r.Answer.Name,
                                LeverWords.Of(r.Answer.Kind, r.Answer.Outcome),
                                LeverSentences.Of(r.Meets),
                                r.Answer.Challenge.Risk,
                                (long)r.Answer.Challenge.Grounds.Count,
                                (long?)r.Changes,
                                string.Join(" ", r.Against),
                            ]
                ),
            ]
        );

    /// <summary>The routes that are not there, with why not.</summary>
    public static ResultTable Closed(RoutesReport routes) =>
        new(
            "Levers that would meet the wish and are not available",
            [
                new("id", "Id", OffPage: true),
                new("name", "Lever"),
                new("meets", "Of the wish it would meet"),
                new("why", "Why it is not there"),
                new("citation", "Citation"),
            ],
            [
                .. routes.Closed.Select(r =>
                    (IReadOnlyList<object?>)
                        [
                            r.Answer.Id,
                            r.Answer.Name,
                            LeverSentences.Of(r.Meets),
                            WhyNot(r.Answer),
                            r.Answer.Citation,
                        ]
                ),
            ]
        );

    /// <summary>The scenarios that expect something of a lever.</summary>
    public static ResultTable Scenarios(Lever lever, IReadOnlyList<Scenario> scenarios) =>
        new(
            "Scenarios: worked cases that the rule must answer so",
            [
                new("scenario", "Scenario"),
                new("as_of", "As of", CellKind.Date),
                new("answer", "Answer"),
                new("because", "Because"),
            ],
            [
                .. LeverPage
                    .ScenariosOf(lever, scenarios)
                    .Select(s =>
                        (IReadOnlyList<object?>)
                            [
                                $"{s.Scenario.Id} {s.Scenario.Title}",
                                s.Scenario.Case.AsOf,
                                LeverWords.Of(lever.Kind, s.Expected.Outcome),
                                s.Expected.Reason,
                            ]
                    ),
            ]
        );

    /// <summary>Why a lever is not there, in the words of the rules that stand in its way.</summary>
    /// <param name="answer">The answer.</param>
    /// <param name="say">Says a value of a fact; null for the words of rule files.</param>
    public static string WhyNot(LeverAnswer answer, Func<string, object?, string>? say = null) =>
        string.Join(
            " ",
            answer
                .Reasons.Where(r => r.Met is false && answer.Deciding.Contains(r.Field))
                .Select(r =>
                    r.Text.TrimEnd('.')
                    + "."
                    + (
                        r.Parts.Count > 0
                            ? ""
                            : $" Here: {(say is null ? LeverWords.Value(r.Value) : say(r.Field, r.Value))}."
                    )
                )
        );

    /// <summary>Every expected outcome of a file of scenarios.</summary>
    public static ResultTable Of(ScenarioReport report) =>
        new(
            $"{Path.GetFileName(report.File)}: expected outcomes and what came out",
            [
                new("scenario", "Scenario"),
                new("lever", "Lever or definition"),
                new("expected", "Expected"),
                new("found", "Found"),
                new("agrees", "Agrees"),
                new("decided_by", "Decided by"),
                new("reason", "Reason"),
            ],
            [
                .. report
                    .Outcomes.Concat(report.Suppliers)
                    .Select(o =>
                        (IReadOnlyList<object?>)
                            [
                                o.Scenario,
                                o.Lever,
                                o.Expected,
                                o.Found,
                                o.Agrees ? "yes" : "no",
                                string.Join("; ", o.Deciding),
                                o.Reason,
                            ]
                    ),
            ]
        );

    private static int Rank(LeverOutcome outcome) =>
        outcome switch
        {
            LeverOutcome.Available or LeverOutcome.Applies => 0,
            LeverOutcome.NeedsCondition => 1,
            _ => 2,
        };

    private static string DecidedBy(LeverAnswer lever) =>
        string.Join(
            "; ",
            lever
                .Reasons.Where(r => lever.Deciding.Contains(r.Field) && r.Met is not true)
                .Select(r =>
                    r.Parts.Count > 0
                        ? $"{r.Field}: {LeverWords.Met(r.Met)}"
                        : $"{r.Field} is {LeverWords.Value(r.Value)}, asked: {r.Expected}"
                )
        );

    private static string InShort(LeverAnswer lever) =>
        string.Join(
            "; or ",
            lever.WouldMakeAvailable.Select(set =>
                string.Join(" and ", set.Select(c => $"{c.Field} = {LeverWords.Value(c.To)}"))
            )
        ) + (lever.WouldMakeAvailableTruncated ? "; and more" : "");

    private static IEnumerable<Reason> Flatten(Reason reason) =>
        reason.Parts.SelectMany(Flatten).Prepend(reason);
}
