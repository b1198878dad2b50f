using Evenhand.Law.Answers;
using Evenhand.Rules;
using Evenhand.Rules.Facts;

namespace Evenhand.Law.Scenarios;

/// <summary>A worked case with what the law should say of it.</summary>
/// <param name="Id">For instance <c>S01</c>.</param>
/// <param name="Title">What a person calls it.</param>
/// <param name="Case">Its facts and day.</param>
/// <param name="Expected">The outcomes that were worked out by hand.</param>
/// <param name="Suppliers">What definitions should say of suppliers in mind.</param>
public sealed record Scenario(
    string Id,
    string Title,
    LawCase Case,
    IReadOnlyList<ExpectedOutcome> Expected,
    IReadOnlyList<SupplierCheck> Suppliers
);

/// <summary>What the law should say of one lever.</summary>
/// <param name="Lever">Its id.</param>
/// <param name="Outcome">The outcome.</param>
/// <param name="Reason">Why, in the words of whoever worked it out.</param>
/// <param name="Line">The line in the file.</param>
public sealed record ExpectedOutcome(string Lever, LeverOutcome Outcome, string Reason, long Line);

/// <summary>What a definition should say of one supplier.</summary>
/// <param name="Definition">The definition.</param>
/// <param name="Supplier">The facts of the supplier.</param>
/// <param name="Expected">The answer.</param>
/// <param name="Reason">Why.</param>
/// <param name="Line">The line in the file.</param>
public sealed record SupplierCheck(
    Definition Definition,
    FactSet Supplier,
    Truth Expected,
    string Reason,
    long Line
);
