using Evenhand.Law.Calendar;

namespace Evenhand.Law.Deadlines;

/// <summary>Which days have come, under which law.</summary>
/// <param name="Nation">Where.</param>
/// <param name="Regime">The law, by id.</param>
/// <param name="Days">The days that set clocks off, by id of the trigger.</param>
public sealed record DeadlinesQuestion(
    Nation Nation,
    string Regime,
    IReadOnlyDictionary<string, DateOnly> Days
)
{
    /// <summary>Whether the contract is light touch; null when that is not known, so that both are shown.</summary>
    public bool? LightTouch { get; init; }

    /// <summary>What a person calls the procurement; null when they call it nothing.</summary>
    public string? Name { get; init; }
}
