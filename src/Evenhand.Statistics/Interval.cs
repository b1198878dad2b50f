namespace Evenhand.Statistics;

/// <summary>Two bounds, both within.</summary>
/// <param name="Low">The lower.</param>
/// <param name="High">The upper.</param>
public sealed record Interval(double Low, double High);
