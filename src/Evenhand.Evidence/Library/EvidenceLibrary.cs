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

    private readonly Dictionary<string, Finding> byId;

    private EvidenceLibrary(
        IReadOnlyList<Finding> findings,
        IReadOnlyDictionary<string, Source> sources,
        CodeWords words,
        IReadOnlyList<NotObtained> notObtained
    )
    {
        (Findings, Sources, Words, NotObtained) = (findings, sources, words, notObtained);
        byId = findings.ToDictionary(f => f.Id, StringComparer.Ordinal);
    }

    /// <summary>All findings, in the order of their ids.</summary>
    public IReadOnlyList<Finding> Findings { get; }

    /// <summary>Their sources, by id.</summary>
    public IReadOnlyDictionary<string, Source> Sources { get; }

    /// <summary>The words that findings are coded with.</summary>
    public CodeWords Words { get; }

    /// <summary>The delivery models and benchmarks.</summary>
    public IReadOnlyList<Code> Models => Words.Models;

    /// <summary>The kinds of outcome.</summary>
    public IReadOnlyList<Code> OutcomeGroups => Words.OutcomeGroups;

    /// <summary>The services.</summary>
    public IReadOnlyList<Code> Services => Words.Services;

    /// <summary>Sources that are known to exist and were not read.</summary>
    public IReadOnlyList<NotObtained> NotObtained { get; }

    /// <summary>Reads the library of a folder that holds <c>evidence/</c>; what is wrong in it comes back with file and line.</summary>
    public static Outcome<EvidenceLibrary> Read(string root) =>
        Codes(LibraryFolder.ReadFile(root, CodesFile))
            .Then(words =>
                Table(root, SourcesFile)
                    .Then(SourceReader.Read)
                    .Then(sources =>
                        Table(root, FindingsFile)
                            .Then(table => FindingReader.Read(table, words, sources))
                            .Then(findings =>
                                Missing(LibraryFolder.ReadFile(root, MissingFile), words.Models)
                                    .Then(missing =>
                                        Outcome<EvidenceLibrary>.Ok(
                                            new(findings, sources, words, missing)
                                        )
                                    )
                            )
                    )
            );

    /// <summary>The library with findings, and their sources, that people added.</summary>
    /// <param name="findings">The findings; they are held to what holds of those that ship.</param>
    /// <param name="sources">Their sources, where the library has them not.</param>
    /// <returns>A library of its own; or what is wrong, with the id of the finding or source in front.</returns>
    public Outcome<EvidenceLibrary> With(
        IReadOnlyList<Finding> findings,
        IReadOnlyList<Source> sources
    )
    {
        var problems = new List<Problem>();
        var allSources = new Dictionary<string, Source>(Sources, StringComparer.Ordinal);
        problems.AddRange(
            sources
                .Where(s => !allSources.TryAdd(s.Id, s))
                .Select(s => new Problem("Two sources have one id")
                {
                    Field = "id",
                    Found = Problem.Excerpt(s.Id),
                    Expected = "an id of its own",
                })
        );
        var ids = Findings.Select(f => f.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var finding in findings)
        {
            if (!ids.Add(finding.Id))
            {
                problems.Add(
                    new Problem("Two findings have one id")
                    {
                        Field = "id",
                        Found = Problem.Excerpt(finding.Id),
                        Expected = "an id of its own",
                    }
                );
            }

            problems.AddRange(
                FindingCheck
                    .Problems(finding, Words, allSources.ContainsKey)
                    .Select(p => p with { What = $"{Problem.Excerpt(finding.Id)}: {p.What}" })
            );
        }

        return problems.Count > 0
            ? Outcome<EvidenceLibrary>.Failed(problems)
            : Outcome<EvidenceLibrary>.Ok(
                new(
                    [.. Findings.Concat(findings).OrderBy(f => f.Id, StringComparer.Ordinal)],
                    allSources,
                    Words,
                    NotObtained
                )
            );
    }

    /// <summary>The finding of an id, in letters of either size; or that there is none, with the nearest.</summary>
    public Outcome<Finding> Finding(string id) =>
        byId.TryGetValue(id, out var finding)
            ? Outcome<Finding>.Ok(finding)
            : Named.Found(Findings, f => f.Id, id, "FINDING", "finding");

    /// <summary>The source of an id; or that there is none, with the nearest.</summary>
    public Outcome<Source> Source(string id) =>
        Named.Found(Sources.Values, s => s.Id, id, "SOURCE", "source");

    /// <summary>The findings that were read in a source.</summary>
    public FindingsReport Of(Source source) =>
        new(Findings.Count, [.. Findings.Where(f => f.Source == source.Id)]);

    /// <summary>Whether the source of a finding promotes, opposes or delivers a model; where its interest is not known, that is not taken for one.</summary>
    public bool HasInterest(Finding finding) =>
        Sources[finding.Source].Interest
            is Interest.Promotes
                or Interest.Opposes
                or Interest.Delivers;

    /// <summary>What people read for a service.</summary>
    public string ServiceName(string id) => Services.First(s => s.Id == id).Name;

    /// <summary>What people read for a kind of outcome.</summary>
    public string OutcomeName(string id) => OutcomeGroups.First(g => g.Id == id).Name;

    /// <summary>What people read for a model.</summary>
    public string ModelName(string id) => Models.First(m => m.Id == id).Name;

    private static Outcome<StudyTable> Table(string root, string name) =>
        StudyTable.Read(name, File.ReadAllBytes(Path.Combine(root, name)));

    private static Outcome<CodeWords> Codes(TextFile file) =>
        StrictYaml
            .Read(file)
            .Then(top =>
            {
                var words = new CodeWords(
                    [.. Words("models")],
                    [.. Words("outcome_groups")],
                    [.. Words("services")]
                );
                top.Finish();
                return top.Problems.Count > 0
                    ? Outcome<CodeWords>.Failed(top.Problems)
                    : Outcome<CodeWords>.Ok(words);

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
