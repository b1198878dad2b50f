using Evenhand.Statistics.Effects;
using Evenhand.Statistics.Pooling;

namespace Evenhand.Evidence.Studies;

/// <summary>One study as it goes into a pool.</summary>
/// <param name="Label">What it is called.</param>
/// <param name="Line">Its line in the file; null for a finding of the library.</param>
/// <param name="Estimate">Its estimate on the scale of analysis.</param>
/// <param name="Risks">The shares of both groups with the outcome, from 0 to 1; null where the table does not hold them.</param>
public sealed record Study(
    string Label,
    long? Line,
    Estimate Estimate,
    (double First, double Second)? Risks = null
);

/// <summary>A row that is not pooled.</summary>
/// <param name="Label">What it is called.</param>
/// <param name="Line">Its line in the file.</param>
/// <param name="Reason">Why not.</param>
public sealed record LeftOut(string Label, long Line, string Reason);

/// <summary>The studies of a table that can be pooled, and those that cannot; together they are all of its rows.</summary>
/// <param name="Measure">What the estimates are.</param>
/// <param name="IsLog">Whether they are logarithms of ratios.</param>
/// <param name="Studies">Those that can.</param>
/// <param name="Moderators">What may explain their differences, a value for each of them.</param>
/// <param name="LeftOut">Those that cannot, with the reason.</param>
public sealed record StudySet(
    string Measure,
    bool IsLog,
    IReadOnlyList<Study> Studies,
    IReadOnlyList<Moderator> Moderators,
    IReadOnlyList<LeftOut> LeftOut
);
