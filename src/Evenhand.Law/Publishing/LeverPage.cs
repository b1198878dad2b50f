using System.Globalization;
using System.Text;
using Evenhand.Law.Answers;
using Evenhand.Law.Levers;
using Evenhand.Law.Precedents;
using Evenhand.Law.Scenarios;
using Evenhand.Rules.Conditions;
using Evenhand.Rules.Facts;
using Evenhand.Vocabulary;

namespace Evenhand.Law.Publishing;

/// <summary>The page of a lever in <c>docs/rules/levers</c>, made from its file and its scenarios, so that they cannot differ.</summary>
public static class LeverPage
{
    /// <summary>A lever, constraint, duty or remedy as Markdown.</summary>
    public static string Of(Lever lever, LawBook book, IReadOnlyList<Scenario> scenarios)
    {
        var page = new StringBuilder();
        Line($"# {lever.Name}");
        Line("");
        Line(lever.Effect);
        Line("");
        Line("| | |");
        Line("|---|---|");
        Line($"| Id | `{lever.Id}`, version {lever.Version} |");
        Line($"| What it is | {LeverWords.Of(lever.Kind)} |");
        Line($"| Citation | {Cell(lever.Citation)} |");
        Line($"| Law of | {string.Join(", ", lever.Jurisdictions)} |");
        Line($"| In force | {LeverWords.InForce(lever, Plain.Date)} |");
        Line($"| For authorities | {Cell(Said(lever.Authorities))} |");
        Line($"| For services | {Cell(Said(lever.Services))} |");
        if (lever.ThresholdNote is { } threshold)
        {
            Line($"| Threshold | {Cell(threshold)} |");
        }

        Line($"| Whom it helps | {Cell(lever.WhoItFavours)} |");
        Line(
            $"| Confidence | {lever.Confidence}; read on {Plain.Date(lever.ReadOn)} in {Cell(lever.Source)} |"
        );
        Line($"| For a lawyer to check | {Cell(lever.LawyerCheck ?? "nothing noted")} |");
        Line("");
        Line("Not legal advice.");
        Line("");
        Line("## What must hold");
        Line("");
        if (lever.Conditions.Count == 0)
        {
            Line("Nothing more than nation and dates.");
        }

        foreach (var condition in lever.Conditions)
        {
            Tell(condition.Condition, "");
            Line(
                $"  If it is not so: {LeverWords.IfNot(lever.Kind, condition.OnFail)}.{(condition.Why is { } why ? " " + why : "")}"
            );
        }

        Line("");
        Line("## Limits");
        Line("");
        Line(lever.Limits ?? "None recorded.");
        Line("");
        Line("## What to record");
        Line("");
        foreach (var record in lever.WhatToRecord)
        {
            Line("- " + record);
        }

        Line("");
        Line("## Challenge");
        Line("");
        Line($"Risk: {lever.Challenge.Risk}. A challenger might say:");
        Line("");
        foreach (var ground in lever.Challenge.Grounds)
        {
            Line("- " + ground);
        }

        if (lever.Challenge.TimeLimit is { } limit)
        {
            Line("");
            Line($"{limit.Name}: {limit.Text} ({limit.Citation}; {limit.Confidence})");
        }

        Line("");
        if (lever.Precedent.Count > 0)
        {
            Line("## How a use is recognised in a notice");
            Line("");
            foreach (var sign in lever.Precedent)
            {
                Line("- " + PrecedentWords.Of(sign));
            }

            Line("");
        }

        Line("## Scenarios");
        Line("");
        Scenarios();
        Line("");
        Line("## Facts it asks for");
        Line("");
        foreach (var fact in FactsOf(lever, book))
        {
            Line(
                $"- `{fact.Id}`{(book.CanChoose(fact.Id) ? ", the authority's to choose" : "")}: {fact.Meaning} {fact.HowToFind}"
            );
        }

        return page.ToString();

        void Line(string line) => page.Append(CultureInfo.InvariantCulture, $"{line}\n");

        void Tell(Condition condition, string indent)
        {
            Line(
                indent
                    + condition switch
                    {
                        FactCondition leaf =>
                            $"- `{leaf.Fact.Id}` is {leaf.Expected}{(leaf.HoldsWhenMissing is true ? " (or nothing is said of it)" : "")}",
                        AnyOf => "- one of these is enough:",
                        AllOf => "- all of these:",
                        NotThat => "- not:",
                        Meets meets =>
                            $"- the definition [{meets.DefinitionId}](../{meets.DefinitionId}.md) is met",
                        _ => throw new NotSupportedException(condition.GetType().Name),
                    }
            );
            IReadOnlyList<Condition> parts = condition switch
            {
                AnyOf any => any.Parts,
                AllOf all => all.Parts,
                NotThat not => [not.Part],
                _ => [],
            };
            foreach (var part in parts)
            {
                Tell(part, indent + "  ");
            }
        }

        void Scenarios()
        {
            var rows = ScenariosOf(lever, scenarios);
            if (rows.Count == 0)
            {
                Line("None yet.");
                return;
            }

            Line("| scenario | as of | answer | because |");
            Line("|---|---|---|---|");
            foreach (var (scenario, expected) in rows)
            {
                Line(
                    $"| {scenario.Id} {Cell(scenario.Title)} | {Plain.Date(scenario.Case.AsOf)} | {LeverWords.Of(lever.Kind, expected.Outcome)} | {Cell(expected.Reason)} |"
                );
            }
        }
    }

    /// <summary>The list of all pages.</summary>
    public static string Index(IReadOnlyList<Lever> levers)
    {
        var text = new StringBuilder(
            "# Levers, constraints, duties and remedies\n\nMade by `evenhand rules docs docs/rules` from the files in `rules/levers/` and `rules/scenarios/`. Not legal advice.\n"
        );
        foreach (var kind in Enum.GetValues<LeverKind>())
        {
            text.Append(CultureInfo.InvariantCulture, $"\n## {LeverWords.Many(kind)}\n\n");
            foreach (var lever in levers.Where(l => l.Kind == kind))
            {
                text.Append(
                    CultureInfo.InvariantCulture,
                    $"- [{lever.Name}]({lever.Id}.md): {lever.Citation}\n"
                );
            }
        }

        return text.ToString();
    }

    /// <summary>The scenarios that expect something of a lever.</summary>
    public static IReadOnlyList<(Scenario Scenario, ExpectedOutcome Expected)> ScenariosOf(
        Lever lever,
        IReadOnlyList<Scenario> scenarios
    ) =>
        [
            .. scenarios.SelectMany(s =>
                s.Expected.Where(e => e.Lever == lever.Id).Select(e => (s, e))
            ),
        ];

    /// <summary>The facts that a lever looks at, by id.</summary>
    public static IReadOnlyList<FactDeclaration> FactsOf(Lever lever, LawBook book) =>
        [
            .. lever
                .Conditions.SelectMany(c => book.FactsIn(c.Condition))
                .DistinctBy(f => f.Id)
                .OrderBy(f => f.Id, StringComparer.Ordinal),
        ];

    /// <summary>Words, or that nothing is said.</summary>
    public static string Said(IReadOnlyList<string> words) =>
        words.Count == 0 ? "not said" : string.Join("; ", words);

    private static string Cell(string text) => text.Replace("|", "\\|", StringComparison.Ordinal);
}
