using System.Runtime.InteropServices;

namespace Evenhand.Contracts.Indicators;

/// <summary>What an indicator says of one process.</summary>
/// <param name="State">The state; <see cref="IndicatorState.NotFlagged"/> also while <paramref name="Candidate"/> waits for the rest.</param>
/// <param name="Why">Why it says neither yes nor no.</param>
/// <param name="Value">The value where it is flagged.</param>
/// <param name="Detail">A figure for the words that explain it.</param>
/// <param name="Candidate">The number under which the tally will know it when all processes have been seen; below 0 where it is decided.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Verdict(
    IndicatorState State,
    Why Why = Why.None,
    double Value = 0,
    double Detail = 0,
    int Candidate = -1
)
{
    public static Verdict NotFlagged { get; } = new(IndicatorState.NotFlagged);

    public static Verdict Of(Why why) => new(Reason.Of(why).State, why);

    public static Verdict Flag(double value, double detail = 0) =>
        new(IndicatorState.Flagged, Value: value, Detail: detail);

    public static Verdict Wait(int candidate) =>
        new(IndicatorState.NotFlagged, Candidate: candidate);
}
