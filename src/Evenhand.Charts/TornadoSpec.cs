namespace Evenhand.Charts;

/// <summary>What a chart of what moves a figure shows.</summary>
/// <param name="Title">What it shows, in a few words.</param>
/// <param name="Description">The same in sentences, for those who do not see it.</param>
/// <param name="Axis">What the scale measures.</param>
/// <param name="Middle">The figure that is moved.</param>
/// <param name="Rows">What moves it, the widest first.</param>
public sealed record TornadoSpec(
    string Title,
    string Description,
    string Axis,
    double Middle,
    IReadOnlyList<TornadoRow> Rows
);

/// <summary>Something that moves a figure.</summary>
/// <param name="Label">What it is.</param>
/// <param name="Low">The figure at one end of it.</param>
/// <param name="High">The figure at the other.</param>
public sealed record TornadoRow(string Label, double Low, double High);
