using Evenhand.Law.Calendar;

namespace Evenhand.Law.Tables;

/// <summary>Something that sets a clock off.</summary>
/// <param name="Id">For instance <c>contract-award-notice</c>.</param>
/// <param name="Name">What a person calls it: a day is asked for in these words.</param>
public sealed record Trigger(string Id, string Name);

/// <summary>A law under which clocks run.</summary>
/// <param name="Id">For instance <c>act</c>.</param>
/// <param name="Name">What a person calls it.</param>
/// <param name="Nations">Where it is law.</param>
/// <param name="Note">What to know before choosing it.</param>
public sealed record Regime(string Id, string Name, IReadOnlyList<Nation> Nations, string Note);

/// <summary>All limits of time, with what sets them off.</summary>
/// <param name="Regimes">The laws.</param>
/// <param name="Triggers">What sets clocks off, in the order in which it happens.</param>
/// <param name="Limits">The limits.</param>
public sealed record TimeLimits(
    IReadOnlyList<Regime> Regimes,
    IReadOnlyList<Trigger> Triggers,
    IReadOnlyList<TimeLimit> Limits
)
{
    /// <summary>What can set a clock off under a law.</summary>
    public IEnumerable<Trigger> Of(Regime regime) =>
        Triggers.Where(t => Limits.Any(l => l.Trigger == t.Id && l.Regimes.Contains(regime.Id)));
}
