namespace Evenhand.Rules.Facts;

/// <summary>What a fact stands for, and which values it may have. Rules may name declared facts only.</summary>
/// <param name="Id">For instance <c>supplier.legal_form</c>.</param>
/// <param name="Type">What kind of value.</param>
/// <param name="Values">The allowed words of a <see cref="FactType.OneOf"/> fact, in declared order; else empty.</param>
/// <param name="Unit">Unit and range of a number, in words; else null.</param>
/// <param name="Meaning">One sentence.</param>
/// <param name="HowToFind">Which register or document would settle it.</param>
/// <param name="Assumption">The value that absence stands for by law or convention; null where absence is unknown.</param>
public sealed record FactDeclaration(
    string Id,
    FactType Type,
    IReadOnlyList<string> Values,
    string? Unit,
    string Meaning,
    string HowToFind,
    Assumption? Assumption
)
{
    /// <summary>
    /// Why a missing value satisfies a condition that asks for anything but some value, and nothing else; null where it
    /// does not.
    /// </summary>
    public string? AbsentSatisfiesNe { get; init; }

    /// <summary>Whether a case may use a word that is not in the list; no rule names such a word.</summary>
    public bool OtherWordsAllowed { get; init; }
}

/// <summary>Where a missing fact stands for a value, and why that is lawful or usual.</summary>
public sealed record Assumption(FactValue Value, string Reason);
