using System.Globalization;
using Evenhand.Rules.Yaml;

namespace Evenhand.Rules.Facts;

/// <summary>Reads declarations of facts and their values from YAML; what is wrong is reported to the mapping, with its line.</summary>
public static class FactReader
{
    /// <summary>
    /// Reads one declaration. Keys that it does not know are left to the caller, who ends with <see cref="YamlMap.Finish"/>.
    /// </summary>
    public static FactDeclaration Declaration(YamlMap map)
    {
        var id = map.Text("id");
        var type = map.Word("type", ["boolean", "number", "one-of", "text", "date"]) switch
        {
            "number" => FactType.Number,
            "one-of" => FactType.OneOf,
            "text" => FactType.Text,
            "date" => FactType.Date,
            _ => FactType.Boolean,
        };
        var values = map.Texts("values", required: type == FactType.OneOf)
            .Select(v => v.Text)
            .ToList();
        if (type != FactType.OneOf && values.Count > 0)
        {
            map.Report(
                map.LineOf("values"),
                "values",
                "Only a one-of fact lists its values",
                null,
                "type: one-of"
            );
        }

        if (values.Distinct(StringComparer.Ordinal).Count() != values.Count)
        {
            map.Report(
                map.LineOf("values"),
                "values",
                "A value is listed twice",
                null,
                "each value once"
            );
        }

        var declaration = new FactDeclaration(
            id,
            type,
            values,
            map.OptionalText("unit"),
            map.Text("meaning"),
            map.Text("how_to_find"),
            null
        )
        {
            OtherWordsAllowed =
                map.MayHave("other_words_allowed") && map.Flag("other_words_allowed"),
            AbsentSatisfiesNe = map.OptionalText("absent_satisfies_ne"),
        };
        if (declaration.OtherWordsAllowed && type != FactType.OneOf)
        {
            map.Report(
                map.LineOf("other_words_allowed"),
                "other_words_allowed",
                "Only a one-of fact has words",
                null,
                "type: one-of"
            );
        }

        if (type == FactType.Number && declaration.Unit is null)
        {
            map.Report(
                map.Line,
                "unit",
                "A number needs its unit",
                null,
                "for instance 'unit: percent, 0 to 100'"
            );
        }

        var assumed = map.Map("assume_when_missing", required: false);
        if (assumed is null)
        {
            return declaration;
        }

        if (declaration.AbsentSatisfiesNe is not null)
        {
            map.Report(
                map.LineOf("absent_satisfies_ne"),
                "absent_satisfies_ne",
                "A fact has one rule for its absence",
                null,
                "this or assume_when_missing"
            );
        }

        var value = assumed.Scalar("value", required: true);
        var reason = assumed.Text("reason");
        assumed.Finish();
        return value is not null && Value(assumed, declaration, "value", value) is { } parsed
            ? declaration with
            {
                Assumption = new Assumption(parsed, reason),
            }
            : declaration;
    }

    /// <summary>The values that a mapping from facts to values holds. A fact that is not declared is reported.</summary>
    public static Dictionary<string, FactValue> Values(
        YamlMap map,
        Func<string, FactDeclaration?> find
    )
    {
        var known = new Dictionary<string, FactValue>(StringComparer.Ordinal);
        foreach (var id in map.Keys.ToList())
        {
            var scalar = map.Scalar(id, required: true);
            if (find(id) is not { } fact)
            {
                map.Report(
                    map.LineOf(id),
                    id,
                    "This fact is not declared",
                    id,
                    "a fact of facts.yaml"
                );
            }
            else if (scalar is not null && Value(map, fact, id, scalar) is { } value)
            {
                known[id] = value;
            }
        }

        return known;
    }

    /// <summary>One value as its fact is declared; null, and reported, when it cannot be one.</summary>
    public static FactValue? Value(
        YamlMap map,
        FactDeclaration fact,
        string field,
        YamlScalar written
    )
    {
        if (TryParse(fact, written.Text, out var value))
        {
            return value;
        }

        map.Report(
            written.Line,
            field,
            $"{fact.Id} cannot have this value",
            written.Text,
            Expected(fact)
        );
        return null;
    }

    /// <summary>Reads a value as its fact is declared.</summary>
    public static bool TryParse(FactDeclaration fact, string text, out FactValue value)
    {
        value = default;
        switch (fact.Type)
        {
            case FactType.Boolean when text is "true" or "false":
                value = FactValue.Of(text == "true");
                return true;
            case FactType.Number
                when double.TryParse(
                    text,
                    NumberStyles.Float,
                    CultureInfo.InvariantCulture,
                    out var number
                ) && double.IsFinite(number):
                value = FactValue.Of(number);
                return true;
            case FactType.OneOf when fact.OtherWordsAllowed || fact.Values.Contains(text):
                value = FactValue.Of(text);
                return true;
            case FactType.Text:
                value = FactValue.OfText(text);
                return true;
            case FactType.Date
                when DateOnly.TryParseExact(
                    text,
                    "yyyy-MM-dd",
                    CultureInfo.InvariantCulture,
                    DateTimeStyles.None,
                    out var day
                ):
                value = FactValue.Of(day);
                return true;
            default:
                return false;
        }
    }

    /// <summary>What a value of a fact looks like, in words.</summary>
    public static string Expected(FactDeclaration fact) =>
        fact.Type switch
        {
            FactType.Boolean => "true or false",
            FactType.Number => "a number: " + fact.Unit,
            FactType.Date => "a day that exists, as 2025-02-24",
            _ => "one of " + string.Join(", ", fact.Values),
        };
}
