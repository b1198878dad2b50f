using Evenhand.Law.Answers;
using Evenhand.Law.Levers;
using Evenhand.Rules;
using Evenhand.Rules.Facts;
using Evenhand.Rules.Yaml;
using Evenhand.Vocabulary;

namespace Evenhand.Law.Scenarios;

/// <summary>The scenarios of a file.</summary>
/// <param name="Scenarios">In the order of the file.</param>
/// <param name="Notes">Facts and words that no rule knows, which therefore change no answer.</param>
public sealed record ScenarioFile(IReadOnlyList<Scenario> Scenarios, IReadOnlyList<Problem> Notes);

/// <summary>Reads a file of scenarios.</summary>
public static class ScenarioReader
{
    private static readonly Dictionary<string, LeverOutcome> Outcomes =
        Enum.GetValues<LeverOutcome>().ToDictionary(o => o.Key(), StringComparer.Ordinal);

    /// <summary>Reads it; all scenarios are sound, or none is taken.</summary>
    public static Outcome<ScenarioFile> Read(TextFile file, LawBook book)
    {
        var top = StrictYaml.Read(file);
        if (!top.IsOk)
        {
            return Outcome<ScenarioFile>.Failed(top.Problems);
        }

        if (top.Value.Map("meta", required: false) is { } meta)
        {
            meta.OptionalText("version");
            meta.OptionalText("note");
            meta.Finish();
        }

        var scenarios = new List<Scenario>();
        var notes = new List<Problem>();
        foreach (var map in top.Value.Maps("scenarios", required: true))
        {
            var scenario = Read(map, book, file.Name, notes);
            if (scenarios.Any(s => s.Id == scenario.Id))
            {
                map.Report(
                    map.LineOf("id"),
                    "id",
                    "Two scenarios have one id",
                    scenario.Id,
                    "each once"
                );
            }

            map.Finish();
            scenarios.Add(scenario);
        }

        top.Value.Finish();
        return top.Value.Problems.Count > 0
            ? Outcome<ScenarioFile>.Failed(top.Value.Problems)
            : Outcome<ScenarioFile>.Ok(new ScenarioFile(scenarios, notes));
    }

    private static Scenario Read(YamlMap map, LawBook book, string file, List<Problem> notes)
    {
        var id = map.Text("id");
        var title = map.Text("title");
        // What a person reads beside the outcomes; no program looks at it.
        map.OptionalText("ask");
        map.OptionalText("best_lawful_route");
        map.OptionalText("confidence");
        map.OptionalText("derived_from");
        if (map.Map("challenge", required: false) is { } challenge)
        {
            challenge.OptionalText("risk");
            challenge.Texts("likely_grounds", required: false);
            challenge.Finish();
        }

        var written = map.Map("facts", required: true);
        var facts = written is null ? [] : CaseReader.Facts(written, book, file, notes);
        if (!facts.TryGetValue(LawFacts.Day, out var day))
        {
            map.Report(
                written?.Line ?? map.Line,
                LawFacts.Day,
                "A scenario needs its day, which picks the law",
                null,
                $"'{LawFacts.Day}: 2026-05-01'"
            );
        }

        return new Scenario(
            id,
            title,
            new LawCase(book, $"{id} {title}", facts, day?.Value.Day ?? DateOnly.MinValue),
            Expected(map, book),
            [
                .. map.Maps("supplier_checks", required: false)
                    .Select(c => Supplier(c, book, file, notes))
                    .OfType<SupplierCheck>(),
            ]
        );
    }

    private static IReadOnlyList<ExpectedOutcome> Expected(YamlMap map, LawBook book)
    {
        if (map.Map("expected", required: true) is not { } expected)
        {
            return [];
        }

        var outcomes = new List<ExpectedOutcome>();
        foreach (var id in expected.Keys.ToList())
        {
            var line = expected.LineOf(id);
            if (expected.Map(id, required: true) is not { } one)
            {
                continue;
            }

            if (book.Find(id) is null)
            {
                expected.Report(
                    line,
                    id,
                    "No lever has this id",
                    id,
                    Plain.Nearest(id, book.Levers.Select(l => l.Id)) is { } near
                        ? $"'{near}'?"
                        : "an id of rules/levers"
                );
            }

            var word = one.Word("outcome", Outcomes.Keys);
            outcomes.Add(
                new ExpectedOutcome(
                    id,
                    Outcomes.GetValueOrDefault(word),
                    one.OptionalText("reason") ?? "",
                    line
                )
            );
            one.Finish();
        }

        return outcomes;
    }

    private static SupplierCheck? Supplier(
        YamlMap map,
        LawBook book,
        string file,
        List<Problem> notes
    )
    {
        var id = map.Text("definition");
        var definition =
            book.Rules.Definitions.FirstOrDefault(d => d.SourceId == id) ?? book.Rules.Find(id);
        if (definition is null && id.Length > 0)
        {
            map.Report(
                map.LineOf("definition"),
                "definition",
                "There is no such definition",
                id,
                Plain.Nearest(id, book.Rules.Definitions.Select(d => d.SourceId ?? d.Id))
                    is { } near
                    ? $"'{near}'?"
                    : "an id of rules/definitions"
            );
        }

        var written = map.Map("supplier", required: true);
        var facts = written is null ? [] : CaseReader.Facts(written, book, file, notes);
        var expected = map.Word("expected", ["meets", "fails", "unknown"]) switch
        {
            "meets" => Truth.Yes,
            "fails" => Truth.No,
            _ => Truth.Unknown,
        };
        var reason = map.OptionalText("reason") ?? "";
        map.Finish();
        return definition is null
            ? null
            : new SupplierCheck(definition, new FactSet(facts.Values), expected, reason, map.Line);
    }
}
