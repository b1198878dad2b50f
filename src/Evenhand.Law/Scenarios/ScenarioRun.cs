using Evenhand.Law.Answers;
using Evenhand.Law.Levers;
using Evenhand.Rules;

namespace Evenhand.Law.Scenarios;

/// <summary>One expected outcome with what came out.</summary>
/// <param name="Scenario">The scenario.</param>
/// <param name="Lever">The lever; for a supplier, the definition.</param>
/// <param name="Expected">What should come out.</param>
/// <param name="Found">What came out.</param>
/// <param name="Agrees">Whether they are the same.</param>
/// <param name="Reason">Why it should, in the words of the scenario.</param>
/// <param name="Deciding">The facts that decided what came out.</param>
public sealed record ScenarioLine(
    string Scenario,
    string Lever,
    string Expected,
    string Found,
    bool Agrees,
    string Reason,
    IReadOnlyList<string> Deciding
);

/// <summary>A file of scenarios, run whole.</summary>
/// <param name="File">The file.</param>
/// <param name="Agree">Expected outcomes that came out.</param>
/// <param name="Differ">Expected outcomes that did not.</param>
/// <param name="Outcomes">Every expected outcome.</param>
/// <param name="SuppliersAgree">Checks of suppliers that came out.</param>
/// <param name="SuppliersDiffer">Checks of suppliers that did not.</param>
/// <param name="Suppliers">Every check of a supplier.</param>
public sealed record ScenarioReport(
    string File,
    int Agree,
    int Differ,
    IReadOnlyList<ScenarioLine> Outcomes,
    int SuppliersAgree,
    int SuppliersDiffer,
    IReadOnlyList<ScenarioLine> Suppliers
)
{
    /// <summary>Runs the scenarios of a file.</summary>
    public static ScenarioReport Of(string file, LawBook book, IReadOnlyList<Scenario> scenarios)
    {
        var desk = new LeverDesk(book);
        var outcomes = scenarios
            .SelectMany(s => s.Expected.Select(e => Outcome(desk, book, s, e)))
            .ToList();
        var suppliers = scenarios
            .SelectMany(s => s.Suppliers.Select(c => Supplier(book, s, c)))
            .ToList();
        return new ScenarioReport(
            file,
            outcomes.Count(o => o.Agrees),
            outcomes.Count(o => !o.Agrees),
            outcomes,
            suppliers.Count(o => o.Agrees),
            suppliers.Count(o => !o.Agrees),
            suppliers
        );
    }

    private static ScenarioLine Outcome(
        LeverDesk desk,
        LawBook book,
        Scenario scenario,
        ExpectedOutcome expected
    )
    {
        var answer = desk.Ask(book.Find(expected.Lever)!, scenario.Case);
        return new ScenarioLine(
            scenario.Id,
            expected.Lever,
            expected.Outcome.Key(),
            answer.Outcome.Key(),
            answer.Outcome == expected.Outcome,
            expected.Reason,
            answer.Deciding
        );
    }

    private static ScenarioLine Supplier(LawBook book, Scenario scenario, SupplierCheck check)
    {
        var answer = book.Rules.Ask(check.Definition, check.Supplier);
        return new ScenarioLine(
            scenario.Id,
            check.Definition.SourceId ?? check.Definition.Id,
            Word(check.Expected),
            Word(answer.Truth),
            answer.Truth == check.Expected,
            check.Reason,
            answer.ToFindOut
        );
    }

    private static string Word(Truth truth) =>
        truth switch
        {
            Truth.Yes => "meets",
            Truth.No => "fails",
            _ => "unknown",
        };
}
