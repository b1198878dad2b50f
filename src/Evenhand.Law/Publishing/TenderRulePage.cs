using System.Globalization;
using System.Text;
using Evenhand.Law.TenderChecks;
using Evenhand.Rules.Conditions;
using Evenhand.Vocabulary;

namespace Evenhand.Law.Publishing;

/// <summary>The page of a check in <c>docs/rules/tender</c>, made from its file and its scenarios, so that they cannot differ.</summary>
public static class TenderRulePage
{
    /// <summary>A check as Markdown.</summary>
    public static string Of(TenderRule rule, IReadOnlyList<TenderScenario> scenarios)
    {
        var page = new StringBuilder();
        Line($"# {rule.Title}");
        Line("");
        Line(rule.Asks);
        Line("");
        Line("| | |");
        Line("|---|---|");
        Line($"| Id | `{rule.Id}`, version {rule.Version} |");
        Line($"| Severity | {TenderPhrases.Of(rule.Severity)} |");
        Line($"| Limit | {rule.Limit} |");
        Line($"| Rests on | {TenderPhrases.Of(rule.Basis)} |");
        Line($"| Source | {rule.Source} |");
        Line($"| Confidence | {rule.Confidence}; noted on {Plain.Date(rule.ReadOn)} |");
        Line($"| For a lawyer to check | {rule.LawyerCheck ?? "nothing noted"} |");
        Line($"| Whom it shuts out or costs | {rule.Affects} |");
        Line("");
        Line("Not legal advice.");
        if (rule.AppliesWhen is { } applies)
        {
            Line("");
            Line("## To which tenders it is put");
            Line("");
            Tell(applies, "");
        }

        Line("");
        Line("## When a tender has the barrier");
        Line("");
        Tell(rule.BarrierWhen, "");
        Line("");
        Line(
            "A tender that does not state one of these is counted as not stated, and never as within the limit."
        );
        Line("");
        Line("## What to write instead");
        Line("");
        Line(rule.Suggestion);
        Line("");
        Line("## Scenarios");
        Line("");
        foreach (var scenario in scenarios.Where(s => s.Expected.ContainsKey(rule.Id)))
        {
            Line(
                $"- {scenario.Id}, {scenario.Title}: {TenderScenario.Word(scenario.Expected[rule.Id]).Replace('_', ' ')}"
            );
        }

        Line("");
        Line("## Facts it asks for");
        Line("");
        foreach (
            var fact in TenderBook
                .FactsIn(rule.AppliesWhen)
                .Concat(TenderBook.FactsIn(rule.BarrierWhen))
                .DistinctBy(f => f.Id)
        )
        {
            Line($"- `{fact.Id}`: {fact.Meaning} {fact.HowToFind}");
        }

        return page.ToString();

        void Line(string line) => page.Append(CultureInfo.InvariantCulture, $"{line}\n");

        void Tell(Condition condition, string indent)
        {
            Line(
                indent
                    + condition switch
                    {
                        FactCondition leaf => $"- `{leaf.Fact.Id}` is {leaf.Expected}",
                        AnyOf => "- one of these is enough:",
                        NotThat => "- this does not hold:",
                        _ => "- all of these hold:",
                    }
            );
            foreach (
                var part in condition switch
                {
                    AllOf all => all.Parts,
                    AnyOf any => any.Parts,
                    NotThat not => [not.Part],
                    _ => [],
                }
            )
            {
                Tell(part, indent + "  ");
            }
        }
    }

    /// <summary>The list of all checks as Markdown.</summary>
    public static string Index(IReadOnlyList<TenderRule> rules)
    {
        var page = new StringBuilder(
            "# Checks of tenders\n\nWhat `evenhand check-tender` asks of a tender. Written by `evenhand rules docs`.\n\n| check | severity | limit | rests on |\n|---|---|---|---|\n"
        );
        foreach (var rule in rules)
        {
            page.Append(
                CultureInfo.InvariantCulture,
                $"| [{rule.Title}]({rule.Id}.md) | {TenderPhrases.Of(rule.Severity)} | {rule.Limit} | {TenderPhrases.Of(rule.Basis)} |\n"
            );
        }

        return page.ToString();
    }
}
