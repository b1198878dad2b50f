using System.Security.Cryptography;
using System.Text;
using Evenhand.Rules.Conditions;
using Evenhand.Rules.Facts;
using Evenhand.Rules.Yaml;
using Evenhand.Vocabulary;

namespace Evenhand.Rules;

/// <summary>Makes a <see cref="RuleBook"/> from the texts of rule files. All files are sound, or none is taken.</summary>
public sealed class RuleBookReader
{
    private static readonly string[] Nations = ["England", "Wales", "Scotland", "Northern Ireland"];
    private static readonly string[] Confidences = ["verified", "known", "uncertain"];

    private readonly List<Problem> problems = [];
    private readonly Dictionary<string, FactDeclaration> facts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Definition> definitions = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<(string Target, long Line)>> references = new(
        StringComparer.Ordinal
    );

    private readonly HashSet<string> looked = new(StringComparer.Ordinal);

    private RuleBookReader() { }

    /// <summary>Reads the file of declared facts and one file for each definition.</summary>
    /// <returns>The book, or every problem of every file.</returns>
    public static Outcome<RuleBook> Read(TextFile factFile, IEnumerable<TextFile> definitionFiles)
    {
        var reader = new RuleBookReader();
        reader.ReadFacts(factFile);
        foreach (var file in definitionFiles.OrderBy(f => f.Name, StringComparer.Ordinal))
        {
            reader.ReadDefinition(file);
        }

        reader.CheckReferences();
        if (reader.problems.Count > 0)
        {
            return Outcome<RuleBook>.Failed(reader.problems);
        }

        var book = new RuleBook([.. reader.facts.Values], [.. reader.definitions.Values]);
        reader.CheckCases(book);
        return reader.problems.Count > 0
            ? Outcome<RuleBook>.Failed(reader.problems)
            : Outcome<RuleBook>.Ok(book);
    }

    /// <summary>Reads the known facts of one body from a file with one key, <c>facts</c>.</summary>
    public static Outcome<FactSet> ReadFactSet(TextFile file, RuleBook book)
    {
        var top = StrictYaml.Read(file);
        if (!top.IsOk)
        {
            return Outcome<FactSet>.Failed(top.Problems);
        }

        var map = top.Value.Map("facts", required: true);
        var known = map is null ? [] : FactReader.Values(map, book.FindFact);
        top.Value.Finish();
        return top.Value.Problems.Count > 0
            ? Outcome<FactSet>.Failed(top.Value.Problems)
            : Outcome<FactSet>.Ok(ToFactSet(known, file.Name));
    }

    private static FactSet ToFactSet(IReadOnlyDictionary<string, FactValue> known, string source) =>
        new(known.Select(k => new Fact(k.Key, k.Value, source)));

    private void ReadFacts(TextFile file)
    {
        var top = StrictYaml.Read(file);
        if (!top.IsOk)
        {
            problems.AddRange(top.Problems);
            return;
        }

        foreach (var map in top.Value.Maps("facts", required: true))
        {
            var declaration = FactReader.Declaration(map);
            if (declaration.Id.Length > 0 && !facts.TryAdd(declaration.Id, declaration))
            {
                map.Report(
                    map.LineOf("id"),
                    "id",
                    "This fact is declared twice",
                    declaration.Id,
                    "each id once"
                );
            }

            map.Finish();
        }

        top.Value.Finish();
        problems.AddRange(top.Value.Problems);
    }

    private void ReadDefinition(TextFile file)
    {
        var top = StrictYaml.Read(file);
        if (!top.IsOk)
        {
            problems.AddRange(top.Problems);
            return;
        }

        var map = top.Value;
        var id = map.Text("id");
        references[id] = [];
        var force = map.Map("in_force", required: true);
        var from = force?.Date("from", required: true);
        var to = force?.Date("to", required: false);
        force?.Finish();
        if (from > to)
        {
            map.Report(
                force!.LineOf("to"),
                "to",
                "This definition ends before it begins",
                to?.ToString("O"),
                $"after {from:O}"
            );
        }

        var definition = new Definition
        {
            Id = id,
            SourceId = map.OptionalText("source_id"),
            Version = map.Version("version"),
            Name = map.Text("name"),
            Summary = map.Text("summary"),
            Citation = map.Text("citation"),
            Jurisdictions = [.. map.Texts("jurisdictions", required: true).Select(j => j.Text)],
            From = from ?? default,
            To = to,
            ReadOn = map.Date("read_on", required: true) ?? default,
            Confidence = map.Word("confidence", Confidences),
            Source = map.Text("source"),
            UsedBy = [.. map.Texts("used_by", required: false).Select(u => u.Text)],
            Notes = map.Text("notes"),
            When = ReadWhen(map, id),
            Cases = [.. map.Maps("cases", required: true).Select(c => ReadCase(c, file.Name))],
            Sha256 = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(file.Text))),
            File = file.Name,
        };
        CheckNames(map, definition);
        map.Finish();
        if (!definitions.TryAdd(id, definition))
        {
            map.Report(
                map.LineOf("id"),
                "id",
                "Two files define this id",
                id,
                $"another id than in {definitions[id].File}"
            );
        }

        problems.AddRange(map.Problems);
    }

    private static void CheckNames(YamlMap map, Definition definition)
    {
        var expected = Path.GetFileNameWithoutExtension(definition.File);
        if (
            definition.Id != expected
            || definition.Id.Any(c => c is not ('-' or (>= 'a' and <= 'z') or (>= '0' and <= '9')))
        )
        {
            map.Report(
                map.LineOf("id"),
                "id",
                "The id is not the file's name in kebab-case",
                definition.Id,
                expected
            );
        }

        foreach (var nation in definition.Jurisdictions.Where(j => !Nations.Contains(j)))
        {
            map.Report(
                map.LineOf("jurisdictions"),
                "jurisdictions",
                "This nation is not known",
                nation,
                string.Join(", ", Nations)
            );
        }
    }

    private AllOf ReadWhen(YamlMap map, string id)
    {
        var when = map.Map("when", required: true);
        if (when is null)
        {
            return new AllOf([]);
        }

        var reader = new ConditionReader(
            facts,
            "facts.yaml",
            (target, line) => references[id].Add((target, line))
        );
        var parts = when.Maps("all", required: true).Select(reader.Read).ToList();
        when.Finish();
        return new AllOf(parts);
    }

    private WorkedCase ReadCase(YamlMap map, string file)
    {
        var name = map.Text("name");
        var factMap = map.Map("facts", required: false);
        var known = factMap is null
            ? new Dictionary<string, FactValue>(StringComparer.Ordinal)
            : FactReader.Values(factMap, facts.GetValueOrDefault);
        var expect = map.Word("expect", ["yes", "no", "unknown"]) switch
        {
            "yes" => Truth.Yes,
            "no" => Truth.No,
            _ => Truth.Unknown,
        };
        map.Finish();
        return new WorkedCase(name, map.Line, ToFactSet(known, file), known, expect);
    }

    private void CheckReferences()
    {
        foreach (var (id, targets) in references)
        {
            foreach (var (target, line) in targets.Where(t => !definitions.ContainsKey(t.Target)))
            {
                problems.Add(
                    At(
                        id,
                        line,
                        "No definition has this id",
                        target,
                        Plain.Nearest(target, definitions.Keys)
                    )
                );
            }
        }

        foreach (var id in definitions.Keys.Order(StringComparer.Ordinal))
        {
            if (FindLoop(id, [id]) is { } loop)
            {
                var line = references[loop[0]].First(r => r.Target == loop[1]).Line;
                problems.Add(
                    At(
                        loop[0],
                        line,
                        "This definition rests on itself",
                        string.Join(" > ", loop),
                        null
                    )
                );
                return;
            }
        }

        Problem At(string id, long line, string what, string found, string? expected) =>
            new(what)
            {
                File = definitions.TryGetValue(id, out var definition) ? definition.File : id,
                Line = line,
                Field = "meets",
                Found = found,
                Expected = expected,
            };
    }

    private IReadOnlyList<string>? FindLoop(string id, IReadOnlyList<string> path)
    {
        // Looked at before, from another way in, and no loop was found behind it.
        if (!looked.Add(id))
        {
            return null;
        }

        foreach (var (target, _) in references.GetValueOrDefault(id, []))
        {
            if (path.Contains(target))
            {
                // What led to the loop is no part of it.
                return [.. path.SkipWhile(p => p != target), target];
            }

            if (FindLoop(target, [.. path, target]) is { } loop)
            {
                return loop;
            }
        }

        return null;
    }

    private void CheckCases(RuleBook book)
    {
        foreach (var definition in book.Definitions)
        {
            foreach (var worked in definition.Cases)
            {
                var answer = book.Ask(definition, worked.Facts);
                if (answer.Truth != worked.Expect)
                {
                    problems.Add(
                        new Problem($"The worked case '{worked.Name}' does not hold")
                        {
                            File = definition.File,
                            Line = worked.Line,
                            Field = "cases",
                            Found = answer.Truth.Word(),
                            Expected = worked.Expect.Word(),
                        }
                    );
                }
            }
        }
    }
}
