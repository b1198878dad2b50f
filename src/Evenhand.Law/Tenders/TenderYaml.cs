using Evenhand.Rules.Facts;
using Evenhand.Rules.Yaml;
using Evenhand.Vocabulary;

namespace Evenhand.Law.Tenders;

/// <summary>Reads a tender that a person wrote down: <c>title</c> and <c>requirements</c>, each a value or <c>value</c> with its <c>source</c>.</summary>
public static class TenderYaml
{
    private const string Requirements = "requirements";

    /// <summary>Reads it.</summary>
    /// <param name="file">The file.</param>
    /// <param name="declared">The facts of <c>rules/tender-facts.yaml</c>.</param>
    /// <returns>What it states; or what is wrong with it, each with its line.</returns>
    public static Outcome<IReadOnlyList<TenderFact>> Read(
        TextFile file,
        IReadOnlyDictionary<string, FactDeclaration> declared
    )
    {
        var top = StrictYaml.Read(file);
        if (!top.IsOk)
        {
            return Outcome<IReadOnlyList<TenderFact>>.Failed(top.Problems);
        }

        var map = top.Value;
        var facts = new List<TenderFact>();
        if (map.Scalar(TenderFacts.Title, required: true) is { } title)
        {
            facts.Add(
                new TenderFact(
                    TenderFacts.Title,
                    FactValue.OfText(title.Text),
                    $"line {title.Line}"
                )
            );
        }

        if (map.Map(Requirements, required: true) is { } requirements)
        {
            facts.AddRange(Facts(requirements, declared));
        }

        map.Finish();
        return map.Problems.Count > 0
            ? Outcome<IReadOnlyList<TenderFact>>.Failed(map.Problems)
            : Outcome<IReadOnlyList<TenderFact>>.Ok(facts);
    }

    /// <summary>The facts of a mapping; what is wrong is reported to it.</summary>
    internal static IReadOnlyList<TenderFact> Facts(
        YamlMap map,
        IReadOnlyDictionary<string, FactDeclaration> declared
    )
    {
        var facts = new List<TenderFact>();
        foreach (var id in map.Keys.ToList())
        {
            if (!declared.TryGetValue(id, out var declaration))
            {
                map.Ignore(id);
                map.Report(
                    map.LineOf(id),
                    id,
                    "This requirement is not known",
                    id,
                    Plain.Nearest(id, declared.Keys) is { } near
                        ? $"'{near}'?"
                        : "one of those that docs/examples/tender.yaml lists"
                );
                continue;
            }

            var (scalar, source) = Written(map, id);
            // "I don't know" is an answer, and the same as leaving it out.
            if (scalar is null || scalar.Text is "unknown" or "null" or "~")
            {
                continue;
            }

            if (FactReader.Value(map, declaration, id, scalar) is not { } value)
            {
                continue;
            }

            if (value.Type == FactType.Number && value.Number < 0)
            {
                map.Report(
                    scalar.Line,
                    id,
                    "A number here is never below nought",
                    scalar.Text,
                    "0 or more"
                );
                continue;
            }

            facts.Add(new TenderFact(id, value, $"line {scalar.Line}", source));
        }

        return facts;
    }

    private static (YamlScalar? Value, string? Source) Written(YamlMap map, string id)
    {
        if (!map.IsMap(id))
        {
            return (map.Scalar(id, required: true), null);
        }

        var within = map.Map(id, required: true)!;
        var value = within.Scalar("value", required: true);
        var source = within.OptionalText("source");
        within.Finish();
        return (value, source);
    }
}
