namespace Evenhand.Registers;

/// <summary>A row that was left out, with where it stands and why. Nothing that was read is lost without one.</summary>
/// <param name="Line">The line on which the row begins, from 1.</param>
/// <param name="Column">The column at fault as its header says; null when the whole row is.</param>
/// <param name="Reason">What is wrong.</param>
/// <param name="Found">What stood there, shortened; null when it says nothing.</param>
/// <param name="Expected">What would have been right.</param>
public sealed record Reject(
    long Line,
    string? Column,
    string Reason,
    string? Found,
    string? Expected
);
