using System.Globalization;
using System.Text;
using Evenhand.Market.Catalogue;
using Evenhand.Rules;
using Evenhand.Rules.Conditions;
using Evenhand.Rules.Facts;
using Evenhand.Vocabulary;

namespace Evenhand.Market.Publishing;

/// <summary>The page of a rule in <c>docs/rules</c>, made from the rule's own file, so that the two cannot differ.</summary>
public static class RulePage
{
    /// <summary>A definition as Markdown.</summary>
    public static string Of(Definition definition)
    {
        var d = DefinitionCatalogue.Describe(definition);
        var text = new StringBuilder();
        Line($"# {d.Name}");
        Line("");
        Line(d.Summary);
        Line("");
        Line("| | |");
        Line("|---|---|");
        Line($"| Id | `{d.Id}`, version {d.Version} |");
        Line($"| Citation | {d.Citation} |");
        Line($"| Law of | {string.Join(", ", d.Jurisdictions)} |");
        Line(
            $"| In force | from {Plain.Date(d.InForceFrom)}{(d.InForceTo is { } to ? $" to {Plain.Date(to)}" : "")} |"
        );
        Line($"| Confidence | {d.Confidence}; read on {Plain.Date(d.ReadOn)} in {d.Source} |");
        if (d.UsedBy.Count > 0)
        {
            Line($"| Used by | {string.Join(", ", d.UsedBy)} |");
        }

        Line("");
        Line("Not legal advice.");
        Line("");
        Line("## What must hold");
        Line("");
        Line("```");
        foreach (var line in d.Conditions)
        {
            Line(line);
        }

        Line("```");
        Line("");
        Line("## What trips people up");
        Line("");
        Line(d.Notes);
        Line("");
        Line("## Worked cases");
        Line("");
        Line("| case | facts | answer |");
        Line("|---|---|---|");
        foreach (var worked in definition.Cases)
        {
            var facts = worked
                .Known.OrderBy(k => k.Key, StringComparer.Ordinal)
                .Select(k => $"`{k.Key}` = {k.Value}");
            Line($"| {worked.Name} | {string.Join("; ", facts)} | {worked.Expect.Word()} |");
        }

        Line("");
        Line("## Facts it asks for");
        Line("");
        foreach (
            var fact in Facts(definition.When)
                .DistinctBy(f => f.Id)
                .OrderBy(f => f.Id, StringComparer.Ordinal)
        )
        {
            Line($"- `{fact.Id}`: {fact.Meaning} {fact.HowToFind}");
            if (fact.Assumption is { } assumption)
            {
                Line($"  Where it is missing, {assumption.Value} is assumed. {assumption.Reason}");
            }
        }

        return text.ToString();

        void Line(string line) => text.Append(CultureInfo.InvariantCulture, $"{line}\n");
    }

    /// <summary>The list of all pages.</summary>
    public static string Index(IReadOnlyList<Definition> definitions)
    {
        var text = new StringBuilder(
            "# Rules\n\nMade by `evenhand rules docs docs/rules` from the files in `rules/`.\n\nLevers, constraints, duties and remedies have [pages of their own](levers/README.md).\n\n## Definitions\n\n"
        );
        foreach (var definition in definitions)
        {
            text.Append(
                CultureInfo.InvariantCulture,
                $"- [{definition.Name}]({definition.Id}.md): {definition.Citation}\n"
            );
        }

        return text.ToString();
    }

    private static IEnumerable<FactDeclaration> Facts(Condition condition) =>
        condition switch
        {
            AllOf all => all.Parts.SelectMany(Facts),
            AnyOf any => any.Parts.SelectMany(Facts),
            NotThat not => Facts(not.Part),
            FactCondition leaf => [leaf.Fact],
            _ => [],
        };
}
