using Evenhand.Law.Answers;
using Evenhand.Law.Levers;

namespace Evenhand.Law.Scenarios;

/// <summary>Which scenarios speak of one entry.</summary>
/// <param name="Id">The lever, constraint, duty or remedy.</param>
/// <param name="Name">What a person calls it.</param>
/// <param name="Yes">Scenarios in which it is available or applies.</param>
/// <param name="No">Scenarios in which it is not available or does not apply.</param>
/// <param name="Open">Scenarios in which it needs a condition, or depends.</param>
/// <param name="NeverFails">The facts of its conditions on which no scenario turns it down or leaves it open.</param>
public sealed record LeverCoverage(
    string Id,
    string Name,
    int Yes,
    int No,
    int Open,
    IReadOnlyList<string> NeverFails
)
{
    /// <summary>Whether there is a scenario each way.</summary>
    public bool EachWay => Yes > 0 && No + Open > 0;
}

/// <summary>What the scenarios cover of the library.</summary>
/// <param name="Entries">Every entry, by id.</param>
/// <param name="Scenarios">How many scenarios there are.</param>
/// <param name="Outcomes">How many outcomes they expect.</param>
public sealed record RuleCoverage(IReadOnlyList<LeverCoverage> Entries, int Scenarios, int Outcomes)
{
    /// <summary>Counts what the scenarios cover.</summary>
    public static RuleCoverage Of(LawBook book, IReadOnlyList<Scenario> scenarios)
    {
        var report = ScenarioReport.Of("", book, scenarios);
        var lines = report.Outcomes.ToLookup(o => o.Lever, StringComparer.Ordinal);
        return new RuleCoverage(
            [
                .. book.Levers.Select(l =>
                {
                    var mine = lines[l.Id].ToList();
                    var turned = mine.SelectMany(o => o.Deciding)
                        .SelectMany(d => d.Split(" | "))
                        .ToHashSet(StringComparer.Ordinal);
                    return new LeverCoverage(
                        l.Id,
                        l.Name,
                        Count(mine, LeverOutcome.Available, LeverOutcome.Applies),
                        Count(mine, LeverOutcome.NotAvailable, LeverOutcome.DoesNotApply),
                        Count(mine, LeverOutcome.NeedsCondition),
                        [
                            .. l
                                .Conditions.SelectMany(c => book.FactsIn(c.Condition))
                                .Select(f => f.Id)
                                .Distinct(StringComparer.Ordinal)
                                .Where(f => !turned.Contains(f)),
                        ]
                    );
                }),
            ],
            scenarios.Count,
            report.Outcomes.Count
        );
    }

    private static int Count(
        IReadOnlyList<ScenarioLine> lines,
        params IReadOnlyList<LeverOutcome> outcomes
    ) => lines.Count(l => outcomes.Any(o => o.Key() == l.Expected));
}
