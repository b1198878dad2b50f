using Evenhand.Law.Answers;
using Evenhand.Law.Levers;
using Evenhand.Law.Scenarios;
using Evenhand.Rules.Facts;
using Evenhand.Rules.Yaml;
using Evenhand.Vocabulary;

namespace Evenhand.Law.Journey;

/// <summary>A service with the facts that it brings.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">What a person calls it.</param>
/// <param name="Example">What is bought, and by whom, in a few words.</param>
/// <param name="Facts">Its facts in every nation.</param>
/// <param name="InNation">Its facts in one nation, which stand before those.</param>
public sealed record ServiceProfile(
    string Id,
    string Name,
    string Example,
    IReadOnlyDictionary<string, Fact> Facts,
    IReadOnlyDictionary<string, IReadOnlyDictionary<string, Fact>> InNation
)
{
    /// <summary>The case with the facts of this service; what the service does not say stays as it is.</summary>
    public LawCase Of(LawCase facts, LawBook book)
    {
        var all = new Dictionary<string, Fact>(facts.Stated, StringComparer.Ordinal);
        var nation = facts.Find(LawFacts.Jurisdiction)?.Value.Word;
        foreach (
            var fact in Facts.Values.Concat(
                nation is not null && InNation.TryGetValue(nation, out var more) ? more.Values : []
            )
        )
        {
            all[fact.Id] = fact;
        }

        return new LawCase(book, $"{facts.Title}: {Name}", all, facts.AsOf);
    }

    /// <summary>Reads the services of a file.</summary>
    public static Outcome<IReadOnlyList<ServiceProfile>> Read(TextFile file, LawBook book)
    {
        var top = StrictYaml.Read(file);
        if (!top.IsOk)
        {
            return Outcome<IReadOnlyList<ServiceProfile>>.Failed(top.Problems);
        }

        var nations = Nations(top.Value, book, file.Name);
        var services = new List<ServiceProfile>();
        foreach (var map in top.Value.Maps("services", required: true))
        {
            var (id, name, example) = (map.Text("id"), map.Text("name"), map.Text("example"));
            var facts = Stated(map, book, file.Name);
            var own = Nations(map, book, file.Name);
            map.Finish();
            services.Add(
                new ServiceProfile(
                    id,
                    name,
                    example,
                    facts,
                    nations
                        .Keys.Union(own.Keys)
                        .ToDictionary(
                            n => n,
                            n =>
                                (IReadOnlyDictionary<string, Fact>)
                                    (nations.GetValueOrDefault(n) ?? [])
                                        .Concat(own.GetValueOrDefault(n) ?? [])
                                        .GroupBy(f => f.Key, f => f.Value)
                                        .ToDictionary(g => g.Key, g => g.Last()),
                            StringComparer.Ordinal
                        )
                )
            );
        }

        top.Value.Finish();
        return top.Value.Problems.Count > 0
            ? Outcome<IReadOnlyList<ServiceProfile>>.Failed(top.Value.Problems)
            : Outcome<IReadOnlyList<ServiceProfile>>.Ok(services);
    }

    private static Dictionary<string, Dictionary<string, Fact>> Nations(
        YamlMap map,
        LawBook book,
        string file
    )
    {
        var nations = new Dictionary<string, Dictionary<string, Fact>>(StringComparer.Ordinal);
        foreach (var one in map.Maps("nations", required: false))
        {
            nations[one.Word("nation", [.. book.FindFact(LawFacts.Jurisdiction)!.Values])] = Stated(
                one,
                book,
                file
            );
            one.Finish();
        }

        return nations;
    }

    private static Dictionary<string, Fact> Stated(YamlMap map, LawBook book, string file) =>
        map.Map("facts", required: true) is { } facts
            ? Finished(facts, CaseReader.Facts(facts, book, file))
            : [];

    private static Dictionary<string, Fact> Finished(YamlMap map, Dictionary<string, Fact> read)
    {
        map.Finish();
        return read;
    }
}
