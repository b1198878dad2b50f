namespace Evenhand.Charts;

/// <summary>An estimate with its interval, drawn as a square on a line.</summary>
/// <param name="Label">What it is an estimate of.</param>
/// <param name="Value">The estimate; of a ratio its logarithm.</param>
/// <param name="Low">The lower end of its interval; null where there is none.</param>
/// <param name="High">The upper end.</param>
/// <param name="Weight">Its weight, above 0; the area of the square.</param>
/// <param name="Figure">Estimate and interval in words.</param>
/// <param name="WeightText">The weight in words; null for none.</param>
public sealed record ForestRow(
    string Label,
    double Value,
    double? Low,
    double? High,
    double Weight,
    string Figure,
    string? WeightText
);

/// <summary>An estimate drawn from others, a diamond from end to end; without a value, a line.</summary>
/// <param name="Label">What it is.</param>
/// <param name="Value">The estimate; null where only its range is shown.</param>
/// <param name="Low">The lower end.</param>
/// <param name="High">The upper end.</param>
/// <param name="Figure">The same in words.</param>
/// <param name="IsHollow">Whether it is only outlined, for one that comes from elsewhere.</param>
public sealed record ForestSummary(
    string Label,
    double? Value,
    double Low,
    double High,
    string Figure,
    bool IsHollow = false
);

/// <summary>A forest: estimates with their intervals below each other on one scale, and what they come to together.</summary>
/// <param name="Title">What it shows, for those who do not see it.</param>
/// <param name="Description">The same in sentences.</param>
/// <param name="Axis">What the scale measures.</param>
/// <param name="IsLog">Whether values are logarithms of the ratios that the scale is labelled with.</param>
/// <param name="Reference">Where there is no difference, a line of its own; null for none.</param>
/// <param name="Below">What lies to the left of that; null for no words.</param>
/// <param name="Above">What lies to the right.</param>
/// <param name="Headings">Headings of the labels, of the figures and of the weights.</param>
/// <param name="Rows">The estimates, from the top down.</param>
/// <param name="Summaries">What they come to.</param>
public sealed record ForestSpec(
    string Title,
    string Description,
    string Axis,
    bool IsLog,
    double? Reference,
    string? Below,
    string? Above,
    (string Label, string Figure, string Weight) Headings,
    IReadOnlyList<ForestRow> Rows,
    IReadOnlyList<ForestSummary> Summaries
);
