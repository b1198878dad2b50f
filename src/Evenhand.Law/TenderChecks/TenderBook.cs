using Evenhand.Law.Calendar;
using Evenhand.Law.Levers;
using Evenhand.Law.Tables;
using Evenhand.Law.Tenders;
using Evenhand.Rules;
using Evenhand.Rules.Conditions;
using Evenhand.Rules.Facts;
using Evenhand.Rules.Yaml;
using Evenhand.Vocabulary;

namespace Evenhand.Law.TenderChecks;

/// <summary>All checks of tenders with the facts that they ask for.</summary>
public sealed class TenderBook
{
    private readonly RuleBook kernel;
    private readonly HolidayCalendar calendar;
    private readonly CpvList? lightTouch;

    private TenderBook(
        LawBook law,
        Dictionary<string, FactDeclaration> facts,
        IReadOnlyList<TenderRule> checks
    )
    {
        kernel = law.Rules;
        calendar = law.Calendar;
        lightTouch = law.CodeLists.FirstOrDefault(l => l.Id == "light-touch");
        Facts = facts;
        Rules = [.. checks.OrderBy(r => r.Id, StringComparer.Ordinal)];
    }

    /// <summary>The checks, by id.</summary>
    public IReadOnlyList<TenderRule> Rules { get; }

    /// <summary>The facts of tenders, by id.</summary>
    public IReadOnlyDictionary<string, FactDeclaration> Facts { get; }

    /// <summary>Reads the library; all files are sound, or none is taken.</summary>
    /// <param name="law">The law, for its lists of codes.</param>
    /// <param name="declarations"><c>rules/tender-facts.yaml</c>.</param>
    /// <param name="files">The files of <c>rules/tender</c>.</param>
    public static Outcome<TenderBook> Read(
        LawBook law,
        TextFile declarations,
        IReadOnlyList<TextFile> files
    )
    {
        var problems = new List<Problem>();
        var facts = ReadFacts(declarations, problems);
        if (problems.Count > 0)
        {
            // Every rule names facts; with a broken list of facts each would be reported again.
            return Outcome<TenderBook>.Failed(problems);
        }

        var reader = new TenderRuleReader(facts);
        var rules = files
            .OrderBy(f => f.Name, StringComparer.Ordinal)
            .Select(f => reader.Read(f, problems))
            .OfType<TenderRule>()
            .ToList();
        return problems.Count > 0
            ? Outcome<TenderBook>.Failed(problems)
            : Outcome<TenderBook>.Ok(new TenderBook(law, facts, rules));
    }

    /// <summary>Puts a tender together from what is stated.</summary>
    public Tender Tender(string name, IEnumerable<TenderFact> stated) =>
        new(name, stated, calendar, code => lightTouch?.Contains(code) is true);

    /// <summary>The facts that a condition looks at, each once.</summary>
    public static IReadOnlyList<FactDeclaration> FactsIn(Condition? condition) =>
        [.. All(condition).DistinctBy(f => f.Id)];

    /// <summary>Looks at a condition.</summary>
    internal TraceNode Look(Condition condition, Tender tender) => kernel.Look(condition, tender);

    private static IEnumerable<FactDeclaration> All(Condition? condition) =>
        condition switch
        {
            AllOf all => all.Parts.SelectMany(All),
            AnyOf any => any.Parts.SelectMany(All),
            NotThat not => All(not.Part),
            FactCondition leaf => [leaf.Fact],
            _ => [],
        };

    private static Dictionary<string, FactDeclaration> ReadFacts(
        TextFile file,
        List<Problem> problems
    )
    {
        var facts = new Dictionary<string, FactDeclaration>(StringComparer.Ordinal);
        var top = StrictYaml.Read(file);
        if (!top.IsOk)
        {
            problems.AddRange(top.Problems);
            return facts;
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
        return facts;
    }
}
