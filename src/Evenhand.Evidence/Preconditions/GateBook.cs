using Evenhand.Evidence.Library;
using Evenhand.Lake;
using Evenhand.Rules;
using Evenhand.Rules.Conditions;
using Evenhand.Rules.Facts;
using Evenhand.Rules.Yaml;
using Evenhand.Vocabulary;

namespace Evenhand.Evidence.Preconditions;

/// <summary>The gates that ship, with the facts that they look at.</summary>
public sealed class GateBook
{
    private const string FactsFile = "evidence/preconditions/facts.yaml";
    private const string GatesFile = "evidence/preconditions/gates.yaml";

    private readonly RuleBook kernel;
    private readonly EvidenceLibrary library;

    private GateBook(RuleBook kernel, EvidenceLibrary library, IReadOnlyList<Gate> gates) =>
        (this.kernel, this.library, Gates) = (kernel, library, gates);

    /// <summary>The gates, in the order in which they are asked.</summary>
    public IReadOnlyList<Gate> Gates { get; }

    /// <summary>The models that some gate is asked of.</summary>
    public IReadOnlyList<Code> Models =>
        [.. library.Models.Where(m => Gates.Any(g => g.Models.Contains(m.Id)))];

    /// <summary>Reads them from a folder that holds <c>evidence/</c>.</summary>
    public static Outcome<GateBook> Read(string root, EvidenceLibrary library) =>
        RuleBookReader
            .Read(LibraryFolder.ReadFile(root, FactsFile), [])
            .Then(kernel =>
                StrictYaml
                    .Read(LibraryFolder.ReadFile(root, GatesFile))
                    .Then(top =>
                    {
                        var reader = new ConditionReader(
                            kernel.Facts.ToDictionary(f => f.Id, StringComparer.Ordinal),
                            FactsFile,
                            (id, line) =>
                                top.Report(
                                    line,
                                    "meets",
                                    "A gate rests on facts alone",
                                    id,
                                    "a fact"
                                )
                        );
                        var gates = new List<Gate>();
                        foreach (var map in top.Maps("gates", required: true))
                        {
                            gates.Add(One(map, reader, library));
                            if (gates.Count(g => g.Id == gates[^1].Id) > 1)
                            {
                                map.Report(
                                    map.LineOf("id"),
                                    "id",
                                    "Two gates have one id",
                                    gates[^1].Id,
                                    "an id of its own"
                                );
                            }

                            map.Finish();
                        }

                        top.Finish();
                        return top.Problems.Count > 0
                            ? Outcome<GateBook>.Failed(top.Problems)
                            : Outcome<GateBook>.Ok(new GateBook(kernel, library, gates));
                    })
            );

    /// <summary>The facts that the gates of a model look at, in the order of the gates; null takes all gates.</summary>
    public IReadOnlyList<FactDeclaration> Facts(string? model) =>
        [
            .. Of(model)
                .SelectMany(g => FactsOf(kernel.Look(g.When, FactSet.Empty)))
                .Distinct(StringComparer.Ordinal)
                .Select(id => kernel.FindFact(id)!),
        ];

    /// <summary>The case of a file with one key, <c>facts</c>.</summary>
    public Outcome<FactSet> ReadCase(TextFile file) => RuleBookReader.ReadFactSet(file, kernel);

    /// <summary>A case of what a form says, field by field; null or empty where nothing was filled in.</summary>
    public Outcome<FactSet> ReadForm(Func<string, string?> answer)
    {
        var (facts, problems) = (new List<Fact>(), new List<Problem>());
        foreach (var fact in kernel.Facts)
        {
            if (answer(fact.Id)?.Trim() is not { Length: > 0 } text)
            {
                continue;
            }

            if (
                FactReader.TryParse(fact, text, out var value)
                && (fact.Type != FactType.Number || value.Number is >= 0 and <= 1e9)
            )
            {
                facts.Add(new(fact.Id, value, "the form"));
            }
            else
            {
                problems.Add(
                    new Problem("This cannot be the answer")
                    {
                        Field = fact.Id,
                        Found = Problem.Excerpt(text),
                        Expected = fact.Unit ?? "true, false or nothing",
                    }
                );
            }
        }

        return problems.Count > 0
            ? Outcome<FactSet>.Failed(problems)
            : Outcome<FactSet>.Ok(new FactSet(facts));
    }

    /// <summary>The answers about a case.</summary>
    /// <param name="model">The model; null for all gates.</param>
    /// <param name="known">What is known of the case.</param>
    public Outcome<PreconditionsReport> Ask(string? model, FactSet known) =>
        model is not null && Models.All(m => m.Id != model)
            ? Outcome<PreconditionsReport>.Failed(
                CodedRows.Unknown("model", model, Models.Select(m => m.Id))
            )
            : Outcome<PreconditionsReport>.Ok(
                new(
                    model,
                    model is null ? "All models" : library.ModelName(model),
                    [.. Of(model).Select(g => Answer(g, known))]
                )
            );

    private IEnumerable<Gate> Of(string? model) =>
        Gates.Where(g => model is null || g.Models.Contains(model, StringComparer.Ordinal));

    private GateAnswer Answer(Gate gate, FactSet known)
    {
        var trace = kernel.Look(gate.When, known);
        var looked = FactsOf(trace).Distinct(StringComparer.Ordinal).ToList();
        return new(
            gate.Id,
            gate.Name,
            gate.Why,
            trace.Truth,
            [
                .. looked
                    .Select(id => (Fact: kernel.FindFact(id)!, Known: known.Find(id)))
                    .Where(f => f.Known is not null)
                    .Select(f => new KnownHere(
                        f.Fact.Id,
                        f.Fact.Meaning,
                        f.Known!.Value.ToString(),
                        f.Known.Source
                    )),
            ],
            trace.Truth == Truth.Unknown
                ?
                [
                    .. looked
                        .Where(id => known.Find(id) is null)
                        .Select(id => kernel.FindFact(id)!)
                        .Select(f => new MissingHere(f.Id, f.Meaning, f.HowToFind)),
                ]
                : [],
            gate.Evidence
        );
    }

    private static IEnumerable<string> FactsOf(TraceNode node) =>
        node.Fact is { } fact ? [fact] : node.Parts.SelectMany(FactsOf);

    private static Gate One(YamlMap map, ConditionReader reader, EvidenceLibrary library)
    {
        string[] models = [.. library.Models.Select(m => m.Id)];
        var asked = map.Texts("models", required: true);
        foreach (var word in asked.Where(w => !models.Contains(w.Text, StringComparer.Ordinal)))
        {
            map.Report(
                word.Line,
                "models",
                "There is no such model",
                word.Text,
                "a word of codes.yaml"
            );
        }

        var when = map.Map("when", required: true);
        var gate = new Gate(
            map.Text("id"),
            map.Text("name"),
            [.. asked.Select(w => w.Text)],
            map.Text("why"),
            when is null ? new AllOf([]) : reader.Read(when),
            [
                .. map.Maps("evidence", required: true)
                    .Select(e =>
                    {
                        var read = new GateEvidence(
                            library.Sources.GetValueOrDefault(
                                e.Word("source", [.. library.Sources.Keys])
                            ) ?? library.Sources.Values.First(),
                            e.Text("says")
                        );
                        e.Finish();
                        return read;
                    }),
            ]
        );
        return gate;
    }
}
