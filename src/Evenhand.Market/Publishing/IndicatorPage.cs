using System.Globalization;
using System.Text;
using Evenhand.Contracts.Indicators;
using Evenhand.Market.Contracts;
using Evenhand.Vocabulary;

namespace Evenhand.Market.Publishing;

/// <summary>The page of an indicator in <c>docs/indicators</c>, made from its own file and its worked case.</summary>
public static class IndicatorPage
{
    /// <summary>An indicator as Markdown.</summary>
    /// <param name="card">What it asks.</param>
    /// <param name="worked">Its worked cases.</param>
    public static string Of(IndicatorCard card, IReadOnlyList<WorkedCase> worked)
    {
        var text = new StringBuilder();
        Line($"# {card.Code}: {card.Title}");
        Line("");
        Line($"{card.Question} A flag asks this, and is no finding against anybody.");
        Line("");
        Line("| | |");
        Line("|---|---|");
        Line($"| Flagged when | {card.Formula} |");
        Line($"| Flags | {string.Join(", ", card.Subjects.Select(IndicatorTables.Word))} |");
        Line($"| Value | {card.Value} |");
        Line($"| What may lie behind it | {card.MayBe} |");
        Line($"| Source | {card.Source} |");
        Line("");
        Line("## Fields it reads");
        Line("");
        foreach (var field in card.Fields)
        {
            Line($"- `{field}`");
        }

        Line("");
        Line("## Settings");
        Line("");
        Settings(Line, card.Settings);
        foreach (var (name, isStandard, states) in worked)
        {
            Line("");
            Line($"## Worked case `{name}`");
            Line("");
            Line(
                isStandard
                    ? "Asked with the standard settings."
                    : "Asked with the settings of `--format cardinal`."
            );
            Line("");
            Line("| process | answer | why |");
            Line("|---|---|---|");
            foreach (var state in states)
            {
                Line(
                    $"| {IndicatorTables.Subject(state)} | {IndicatorTables.Word(state.State)} | {Plain.Capital(state.Why)} |"
                );
            }
        }

        return text.ToString();

        void Line(string line) => text.Append(CultureInfo.InvariantCulture, $"{line}\n");
    }

    /// <summary>The list of all pages, with the settings that hold for all indicators.</summary>
    public static string Index(IReadOnlyList<IndicatorCard> cards)
    {
        var text = new StringBuilder();
        Line("# Indicators");
        Line("");
        Line(
            "Made by `evenhand indicators docs docs/indicators` from the indicators and their worked cases. A flag is a question to ask; most have harmless answers."
        );
        Line("");
        Line("| code | indicator | question |");
        Line("|---|---|---|");
        foreach (var card in cards)
        {
            Line($"| [{card.Code}]({card.Code}.md) | {card.Title} | {card.Question} |");
        }

        Line("");
        Line("## The four answers");
        Line("");
        Line(
            "Each process is counted once for each indicator: *flagged* (it, or an organisation in it), *not flagged*, *not applicable* (the question does not arise), *not enough data* (it arises, and what is published does not answer it). The last two come with the reason and the field."
        );
        Line("");
        Line("## Settings for all indicators");
        Line("");
        Line(
            "A settings file in YAML or JSON has a section for each indicator by its code, and `general`:"
        );
        Line("");
        Line("```yaml");
        Line("general:");
        Line("  currency: GBP");
        Line("R003:");
        Line("  threshold: 10");
        Line("```");
        Line("");
        Settings(Line, IndicatorSettings.GeneralSettings);
        return text.ToString();

        void Line(string line) => text.Append(CultureInfo.InvariantCulture, $"{line}\n");
    }

    private static void Settings(Action<string> line, IReadOnlyList<IndicatorSetting> settings)
    {
        if (settings.Count == 0)
        {
            line("It has none of its own.");
            return;
        }

        line("| setting | standard | in `--format cardinal` | meaning |");
        line("|---|---|---|---|");
        foreach (var setting in settings)
        {
            line(
                $"| `{setting.Name}` | {Value(setting.Standard)} | {Value(setting.Cardinal)} | {setting.Meaning} |"
            );
        }
    }

    /// <summary>The value of a setting in words.</summary>
    internal static string Value(object? value) =>
        value switch
        {
            null => "none",
            bool flag => flag ? "true" : "false",
            string word => word,
            IReadOnlyCollection<string> words => words.Count == 0
                ? "none"
                : string.Join(", ", words),
            IReadOnlyDictionary<string, int> words => words.Count == 0
                ? "none"
                : string.Join(", ", words.Select(w => $"{w.Key}: {w.Value}")),
            IFormattable number => number.ToString("#,0.####", CultureInfo.InvariantCulture),
            _ => "",
        };
}
