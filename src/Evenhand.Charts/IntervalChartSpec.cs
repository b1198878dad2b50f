namespace Evenhand.Charts;

/// <summary>A share with its interval.</summary>
/// <param name="Label">What it is a share of.</param>
/// <param name="Value">The share, from 0 to 1.</param>
/// <param name="Low">The lower end of its interval.</param>
/// <param name="High">The upper end.</param>
public sealed record IntervalRow(string Label, double Value, double Low, double High);

/// <summary>Rows that belong together, under a heading.</summary>
public sealed record IntervalGroup(string Name, IReadOnlyList<IntervalRow> Rows);

/// <summary>A chart of shares as points on a scale from 0 to 100%, each with a line over its interval.</summary>
/// <param name="Title">What it shows, for those who do not see it.</param>
/// <param name="Description">The same in sentences.</param>
/// <param name="Axis">What the scale measures.</param>
/// <param name="Groups">The groups, from the top down.</param>
public sealed record IntervalChartSpec(
    string Title,
    string Description,
    string Axis,
    IReadOnlyList<IntervalGroup> Groups
);
