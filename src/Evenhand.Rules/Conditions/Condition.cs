using Evenhand.Rules.Facts;

namespace Evenhand.Rules.Conditions;

/// <summary>How a fact is compared with what a rule asks for.</summary>
public enum Comparison
{
    /// <summary>Is.</summary>
    Eq,

    /// <summary>Is not.</summary>
    Ne,

    /// <summary>Is one of.</summary>
    In,

    /// <summary>Is below.</summary>
    Lt,

    /// <summary>Is at most.</summary>
    Lte,

    /// <summary>Is above.</summary>
    Gt,

    /// <summary>Is at least.</summary>
    Gte,
}

/// <summary>A question about a body, put together from facts.</summary>
public abstract record Condition;

/// <summary>One fact compared with one value, or with a list of them.</summary>
/// <param name="Fact">Which fact.</param>
/// <param name="Comparison">How.</param>
/// <param name="Values">With what; one value save for <see cref="Comparison.In"/>.</param>
/// <param name="Why">What the law asks here, in a few words; may be null.</param>
public sealed record FactCondition(
    FactDeclaration Fact,
    Comparison Comparison,
    IReadOnlyList<FactValue> Values,
    string? Why
) : Condition
{
    /// <summary>Whether a known value satisfies the condition.</summary>
    public bool Holds(FactValue value) =>
        Comparison switch
        {
            Comparison.Eq => value == Values[0],
            Comparison.Ne => value != Values[0],
            Comparison.In => Values.Contains(value),
            Comparison.Lt => value.Number < Values[0].Number,
            Comparison.Lte => value.Number <= Values[0].Number,
            Comparison.Gt => value.Number > Values[0].Number,
            _ => value.Number >= Values[0].Number,
        };

    /// <summary>Whether the condition holds when the fact is missing; null when that is unknown.</summary>
    public bool? HoldsWhenMissing =>
        Fact.Assumption is { } assumption ? Holds(assumption.Value)
        : Comparison == Comparison.Ne && Fact.AbsentSatisfiesNe is not null ? true
        : null;

    /// <summary>The condition as a short text, for instance <c>supplier.staff is below 250</c>.</summary>
    public string Text => $"{Fact.Id} is {Expected}";

    /// <summary>What the fact has to be, for instance <c>below 250</c>.</summary>
    public string Expected =>
        $"{Comparison switch
        {
            Comparison.Eq => "",
            Comparison.Ne => "not ",
            Comparison.In => "one of ",
            Comparison.Lt => "below ",
            Comparison.Lte => "at most ",
            Comparison.Gt => "above ",
            _ => "at least ",
        }}{string.Join(", ", Values)}";
}

/// <summary>Every part holds.</summary>
public sealed record AllOf(IReadOnlyList<Condition> Parts) : Condition;

/// <summary>At least one part holds.</summary>
public sealed record AnyOf(IReadOnlyList<Condition> Parts) : Condition;

/// <summary>The part does not hold.</summary>
public sealed record NotThat(Condition Part) : Condition;

/// <summary>The body meets another definition.</summary>
/// <param name="DefinitionId">Which one.</param>
/// <param name="Why">In a few words; may be null.</param>
public sealed record Meets(string DefinitionId, string? Why) : Condition;
