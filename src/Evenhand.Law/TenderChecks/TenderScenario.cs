using Evenhand.Law.Tenders;
using Evenhand.Rules.Yaml;
using Evenhand.Vocabulary;

namespace Evenhand.Law.TenderChecks;

/// <summary>A worked tender with what checks should say of it.</summary>
/// <param name="Id">For instance <c>T01</c>.</param>
/// <param name="Title">What a person calls it.</param>
/// <param name="Tender">The tender.</param>
/// <param name="Expected">By check, what it should say.</param>
public sealed record TenderScenario(
    string Id,
    string Title,
    Tender Tender,
    IReadOnlyDictionary<string, TenderState> Expected
)
{
    private static readonly Dictionary<string, TenderState> Words = new(StringComparer.Ordinal)
    {
        ["barrier"] = TenderState.Barrier,
        ["clear"] = TenderState.Clear,
        ["not_stated"] = TenderState.NotStated,
        ["does_not_apply"] = TenderState.DoesNotApply,
    };

    /// <summary>The word of a state in scenario files.</summary>
    public static string Word(TenderState state) => Words.First(w => w.Value == state).Key;

    /// <summary>Reads a file; all scenarios are sound, or none is taken.</summary>
    public static Outcome<IReadOnlyList<TenderScenario>> Read(TextFile file, TenderBook book)
    {
        var top = StrictYaml.Read(file);
        if (!top.IsOk)
        {
            return Outcome<IReadOnlyList<TenderScenario>>.Failed(top.Problems);
        }

        var scenarios = new List<TenderScenario>();
        foreach (var map in top.Value.Maps("scenarios", required: true))
        {
            var id = map.Text("id");
            var title = map.Text("title");
            var facts = map.Map("facts", required: true);
            var stated = facts is null ? [] : TenderYaml.Facts(facts, book.Facts);
            var expected = new Dictionary<string, TenderState>(StringComparer.Ordinal);
            if (map.Map("expected", required: true) is { } states)
            {
                foreach (var rule in states.Keys.ToList())
                {
                    if (book.Rules.All(r => r.Id != rule))
                    {
                        states.Report(
                            states.LineOf(rule),
                            rule,
                            "There is no such check",
                            rule,
                            Plain.Nearest(rule, book.Rules.Select(r => r.Id)) is { } near
                                ? $"'{near}'?"
                                : "a check of rules/tender"
                        );
                    }

                    if (Words.TryGetValue(states.Word(rule, Words.Keys), out var state))
                    {
                        expected[rule] = state;
                    }
                }

                states.Finish();
            }

            if (scenarios.Any(s => s.Id == id))
            {
                map.Report(map.LineOf("id"), "id", "Two scenarios have one id", id, "each once");
            }

            map.Finish();
            scenarios.Add(new TenderScenario(id, title, book.Tender(id, stated), expected));
        }

        top.Value.Finish();
        return top.Value.Problems.Count > 0
            ? Outcome<IReadOnlyList<TenderScenario>>.Failed(top.Value.Problems)
            : Outcome<IReadOnlyList<TenderScenario>>.Ok(scenarios);
    }
}
