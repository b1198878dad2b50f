using Evenhand.Rules.Facts;
using Evenhand.Rules.Yaml;
using Evenhand.Vocabulary;

namespace Evenhand.Rules.Conditions;

/// <summary>Reads conditions from YAML; what is wrong is reported to the mapping, with its line.</summary>
/// <param name="facts">The declared facts, by id.</param>
/// <param name="factFile">Where facts are declared, for messages.</param>
/// <param name="onMeets">Told of each definition that a condition rests on, with the line.</param>
public sealed class ConditionReader(
    IReadOnlyDictionary<string, FactDeclaration> facts,
    string factFile,
    Action<string, long> onMeets
)
{
    /// <summary>Reads one condition and everything within it.</summary>
    public Condition Read(YamlMap map)
    {
        Condition condition;
        if (map.Has("all"))
        {
            condition = new AllOf([.. map.Maps("all", required: true).Select(Read)]);
        }
        else if (map.Has("any"))
        {
            condition = new AnyOf([.. map.Maps("any", required: true).Select(Read)]);
        }
        else if (map.Has("not"))
        {
            var part = map.Map("not", required: true);
            condition = new NotThat(part is null ? new AllOf([]) : Read(part));
        }
        else if (map.Has("meets"))
        {
            var target = map.Text("meets");
            onMeets(target, map.LineOf("meets"));
            condition = new Meets(target, map.OptionalText("why"));
        }
        else
        {
            condition = ReadFact(map);
        }

        map.Finish();
        return condition;
    }

    private Condition ReadFact(YamlMap map)
    {
        var factId = map.Text("fact");
        var comparison = map.Word("op", ["eq", "ne", "in", "lt", "lte", "gt", "gte"]) switch
        {
            "ne" => Comparison.Ne,
            "in" => Comparison.In,
            "lt" => Comparison.Lt,
            "lte" => Comparison.Lte,
            "gt" => Comparison.Gt,
            "gte" => Comparison.Gte,
            _ => Comparison.Eq,
        };
        var written = map.Texts("value", required: true);
        var why = map.OptionalText("why");
        if (!facts.TryGetValue(factId, out var fact))
        {
            if (factId.Length > 0)
            {
                var near = Plain.Nearest(factId, facts.Keys);
                map.Report(
                    map.LineOf("fact"),
                    "fact",
                    "This fact is not declared",
                    factId,
                    near is null ? $"a fact of {factFile}" : $"'{near}'?"
                );
            }

            return new AllOf([]);
        }

        if (fact.Type is FactType.Text or FactType.Date)
        {
            map.Report(
                map.LineOf("fact"),
                "fact",
                "A text or a date is not compared by a condition",
                factId,
                "a fact that is worked out from it"
            );
            return new AllOf([]);
        }

        if (
            comparison is Comparison.Lt or Comparison.Lte or Comparison.Gt or Comparison.Gte
            && fact.Type != FactType.Number
        )
        {
            map.Report(
                map.LineOf("op"),
                "op",
                "Only numbers can be above or below",
                factId,
                "eq, ne or in"
            );
        }

        if (comparison != Comparison.In && written.Count > 1)
        {
            map.Report(
                map.LineOf("value"),
                "value",
                "Several values need the op 'in'",
                null,
                "one value"
            );
        }

        // Words that a fact allows beyond its list are for cases; a rule names listed words.
        var listed = fact with
        {
            OtherWordsAllowed = false,
        };
        var values = written
            .Select(v => FactReader.Value(map, listed, "value", v))
            .OfType<FactValue>()
            .ToList();
        return values.Count == 0 ? new AllOf([]) : new FactCondition(fact, comparison, values, why);
    }
}
