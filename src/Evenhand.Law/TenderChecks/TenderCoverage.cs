using Evenhand.Vocabulary;

namespace Evenhand.Law.TenderChecks;

/// <summary>Which scenarios speak of one check.</summary>
/// <param name="Id">The check.</param>
/// <param name="Barrier">Scenarios that have the barrier.</param>
/// <param name="Clear">Scenarios within the limit.</param>
public sealed record TenderRuleCoverage(string Id, int Barrier, int Clear)
{
    /// <summary>Whether there is one each way.</summary>
    public bool EachWay => Barrier > 0 && Clear > 0;
}

/// <summary>What the worked tenders cover.</summary>
public static class TenderCoverage
{
    /// <summary>Runs the scenarios.</summary>
    /// <returns>What they cover; or every outcome that is not the one expected, and every check without one each way.</returns>
    public static Outcome<IReadOnlyList<TenderRuleCoverage>> Check(
        TenderBook book,
        IReadOnlyList<TenderScenario> scenarios,
        string folder
    )
    {
        var desk = new TenderDesk(book);
        var problems = new List<Problem>();
        foreach (var scenario in scenarios)
        {
            foreach (var (id, expected) in scenario.Expected)
            {
                var found = desk.State(book.Rules.First(r => r.Id == id), scenario.Tender);
                if (found != expected)
                {
                    problems.Add(
                        new Problem($"Scenario {scenario.Id} does not hold: {scenario.Title}")
                        {
                            File = folder,
                            Field = id,
                            Found = TenderScenario.Word(found),
                            Expected = TenderScenario.Word(expected),
                        }
                    );
                }
            }
        }

        var coverage = book
            .Rules.Select(r => new TenderRuleCoverage(
                r.Id,
                scenarios.Count(s =>
                    s.Expected.GetValueOrDefault(r.Id, TenderState.NotStated) == TenderState.Barrier
                ),
                scenarios.Count(s =>
                    s.Expected.GetValueOrDefault(r.Id, TenderState.NotStated) == TenderState.Clear
                )
            ))
            .ToList();
        problems.AddRange(
            coverage
                .Where(c => !c.EachWay)
                .Select(c => new Problem("A check has no scenario each way")
                {
                    File = folder,
                    Field = c.Id,
                    Found = $"{c.Barrier} with the barrier, {c.Clear} without",
                    Expected = "one of each at least",
                })
        );
        return problems.Count > 0
            ? Outcome<IReadOnlyList<TenderRuleCoverage>>.Failed(problems)
            : Outcome<IReadOnlyList<TenderRuleCoverage>>.Ok(coverage);
    }
}
