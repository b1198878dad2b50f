using Evenhand.Evidence.Studies;
using Evenhand.Lake;
using Evenhand.Rules.Yaml;
using Evenhand.Vocabulary;

namespace Evenhand.Evidence.Library;

/// <summary>The findings that ship, with the words that they are coded with.</summary>
public sealed class EvidenceLibrary
{
    private const string FindingsFile = "evidence/findings.csv";
    private const string SourcesFile = "evidence/sources.csv";
    private const string CodesFile = "evidence/codes.yaml";
    private const string MissingFile = "evidence/not-obtained.yaml";

    private EvidenceLibrary(
        IReadOnlyList<Finding> findings,
        IReadOnlyDictionary<string, Source> sources,
        IReadOnlyList<Code> models,
        IReadOnlyList<Code> outcomeGroups,
        IReadOnlyList<NotObtained> notObtained
    )
    {
        (Findings, Sources, Models, OutcomeGroups, NotObtained) = (
            findings,
            sources,
            models,
            outcomeGroups,
            notObtained
        );
    }

    /// <summary>All findings, in the order of their ids.</summary>
    public IReadOnlyList<Finding> Findings { get; }

    /// <summary>Their sources, by id.</summary>
    public IReadOnlyDictionary<string, Source> Sources { get; }

    /// <summary>The delivery models and benchmarks.</summary>
    public IReadOnlyList<Code> Models { get; }

    /// <summary>The kinds of outcome.</summary>
    public IReadOnlyList<Code> OutcomeGroups { get; }

    /// <summary>Sources that are known to exist and were not read.</summary>
    public IReadOnlyList<NotObtained> NotObtained { get; }

    /// <summary>Reads the library of a folder that holds <c>evidence/</c>; what is wrong in it comes back with file and line.</summary>
    public static Outcome<EvidenceLibrary> Read(string root) =>
        Codes(LibraryFolder.ReadFile(root, CodesFile))
            .Then(codes =>
                Table(root, SourcesFile)
                    .Then(SourceReader.Read)
                    .Then(sources =>
                        Table(root, FindingsFile)
                            .Then(table =>
                                FindingReader.Read(table, codes.Models, codes.Groups, sources)
                            )
                            .Then(findings =>
                                Missing(LibraryFolder.ReadFile(root, MissingFile), codes.Models)
                                    .Then(missing =>
                                        Outcome<EvidenceLibrary>.Ok(
                                            new(
                                                findings,
                                                sources,
                                                codes.Models,
                                                codes.Groups,
                                                missing
                                            )
                                        )
                                    )
                            )
                    )
            );

    /// <summary>What people read for a model.</summary>
    public string ModelName(string id) => Models.First(m => m.Id == id).Name;

    private static Outcome<StudyTable> Table(string root, string name) =>
        StudyTable.Read(name, File.ReadAllBytes(Path.Combine(root, name)));

    private static Outcome<(IReadOnlyList<Code> Models, IReadOnlyList<Code> Groups)> Codes(
        TextFile file
    ) =>
        StrictYaml
            .Read(file)
            .Then(top =>
            {
                IReadOnlyList<Code> models = [.. Words("models")];
                IReadOnlyList<Code> groups = [.. Words("outcome_groups")];
                top.Finish();
                return top.Problems.Count > 0
                    ? Outcome<(IReadOnlyList<Code>, IReadOnlyList<Code>)>.Failed(top.Problems)
                    : Outcome<(IReadOnlyList<Code>, IReadOnlyList<Code>)>.Ok((models, groups));

                IEnumerable<Code> Words(string key)
                {
                    var seen = new HashSet<string>(StringComparer.Ordinal);
                    foreach (var map in top.Maps(key, required: true))
                    {
                        var code = new Code(
                            map.Text("id"),
                            map.Text("name"),
                            map.Has("option") && map.Flag("option")
                        );
                        if (!seen.Add(code.Id))
                        {
                            map.Report(
                                map.LineOf("id"),
                                "id",
                                "Two words are the same",
                                code.Id,
                                "a word of its own"
                            );
                        }

                        map.Finish();
                        yield return code;
                    }
                }
            });

    private static Outcome<IReadOnlyList<NotObtained>> Missing(
        TextFile file,
        IReadOnlyList<Code> models
    ) =>
        StrictYaml
            .Read(file)
            .Then(top =>
            {
                var missing = new List<NotObtained>();
                foreach (var map in top.Maps("sources", required: true))
                {
                    var about = map.Texts("models", required: true);
                    foreach (var word in about.Where(w => models.All(m => m.Id != w.Text)))
                    {
                        map.Report(
                            word.Line,
                            "models",
                            "There is no such model",
                            word.Text,
                            "a word of codes.yaml"
                        );
                    }

                    missing.Add(new(map.Text("title"), [.. about.Select(w => w.Text)]));
                    map.Finish();
                }

                top.Finish();
                return top.Problems.Count > 0
                    ? Outcome<IReadOnlyList<NotObtained>>.Failed(top.Problems)
                    : Outcome<IReadOnlyList<NotObtained>>.Ok(missing);
            });
}
