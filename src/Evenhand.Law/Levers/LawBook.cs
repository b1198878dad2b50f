using Evenhand.Law.Calendar;
using Evenhand.Law.Tables;
using Evenhand.Rules;
using Evenhand.Rules.Conditions;
using Evenhand.Rules.Facts;

namespace Evenhand.Law.Levers;

/// <summary>All levers with what they rest on: facts, definitions, dated amounts, lists of codes, time limits.</summary>
/// <remarks>Made by <see cref="LawBookReader"/> only, so that every name in it resolves.</remarks>
public sealed class LawBook
{
    private readonly Dictionary<string, FactDeclaration> facts;
    private readonly HashSet<string> choosable;
    private readonly Dictionary<string, Lever> levers;

    internal LawBook(
        RuleBook rules,
        Dictionary<string, FactDeclaration> facts,
        HashSet<string> choosable,
        IReadOnlyList<Lever> levers,
        ThresholdTable thresholds,
        IReadOnlyList<CpvList> codeLists,
        TimeLimits limits,
        HolidayCalendar calendar
    )
    {
        Rules = rules;
        this.facts = facts;
        this.choosable = choosable;
        this.levers = levers.ToDictionary(l => l.Id, StringComparer.Ordinal);
        Levers = [.. levers.OrderBy(l => l.Id, StringComparer.Ordinal)];
        Facts = [.. facts.Values.OrderBy(f => f.Id, StringComparer.Ordinal)];
        Thresholds = thresholds;
        CodeLists = codeLists;
        TimeLimits = limits;
        Calendar = calendar;
        FactsOf = this.levers.ToDictionary(
            l => l.Key,
            l =>
                (IReadOnlyList<IReadOnlyList<string>>)
                    [.. l.Value.Conditions.Select(c => Names(c.Condition).Distinct().ToList())],
            StringComparer.Ordinal
        );
    }

    /// <summary>The definitions.</summary>
    public RuleBook Rules { get; }

    /// <summary>Every declared fact, those of definitions too, by id.</summary>
    public IReadOnlyList<FactDeclaration> Facts { get; }

    /// <summary>The levers, constraints, duties and remedies, by id.</summary>
    public IReadOnlyList<Lever> Levers { get; }

    /// <summary>Dated amounts.</summary>
    public ThresholdTable Thresholds { get; }

    /// <summary>Lists of codes.</summary>
    public IReadOnlyList<CpvList> CodeLists { get; }

    /// <summary>Limits of time.</summary>
    public TimeLimits TimeLimits { get; }

    /// <summary>Bank holidays.</summary>
    public HolidayCalendar Calendar { get; }

    /// <summary>For each lever, the facts that each of its conditions looks at.</summary>
    internal IReadOnlyDictionary<string, IReadOnlyList<IReadOnlyList<string>>> FactsOf { get; }

    /// <summary>The declaration of a fact; null when there is none.</summary>
    public FactDeclaration? FindFact(string id) => facts.GetValueOrDefault(id);

    /// <summary>A lever; null when there is none of that id.</summary>
    public Lever? Find(string id) => levers.GetValueOrDefault(id);

    /// <summary>Whether the buyer decides what this fact is.</summary>
    public bool CanChoose(string fact) => choosable.Contains(fact);

    /// <summary>The facts that a condition looks at, those of definitions that it rests on too.</summary>
    public IEnumerable<FactDeclaration> FactsIn(Condition condition) =>
        condition switch
        {
            AllOf all => all.Parts.SelectMany(FactsIn),
            AnyOf any => any.Parts.SelectMany(FactsIn),
            NotThat not => FactsIn(not.Part),
            Meets meets => FactsIn(Rules.Find(meets.DefinitionId)!.When),
            FactCondition leaf => [leaf.Fact],
            _ => [],
        };

    private IEnumerable<string> Names(Condition condition) => FactsIn(condition).Select(f => f.Id);
}
