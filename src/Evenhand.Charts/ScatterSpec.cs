namespace Evenhand.Charts;

/// <summary>A point.</summary>
/// <param name="Label">What it is, for those who ask; it is not drawn.</param>
/// <param name="X">Across.</param>
/// <param name="Y">Up, or down where the axis runs down.</param>
/// <param name="Weight">Its area beside that of others, above 0.</param>
/// <param name="Mark">A few letters drawn beside it; null for none.</param>
/// <param name="IsHollow">Whether it is only outlined.</param>
public sealed record ScatterPoint(
    string Label,
    double X,
    double Y,
    double Weight = 1,
    string? Mark = null,
    bool IsHollow = false
);

/// <summary>A line through points, under a name in the key.</summary>
public sealed record ScatterLine(
    string Name,
    bool IsDashed,
    IReadOnlyList<(double X, double Y)> Points
);

/// <summary>A shaded area, under a name in the key; areas are painted in their order, each a step lighter.</summary>
public sealed record ScatterArea(string Name, IReadOnlyList<(double X, double Y)> Corners);

/// <summary>An axis.</summary>
/// <param name="Name">What it measures, with its unit.</param>
/// <param name="Low">The least value that it holds; of a ratio its logarithm.</param>
/// <param name="High">The greatest.</param>
/// <param name="IsLog">Whether values are logarithms of what the labels say.</param>
/// <param name="RunsDown">Whether the least value stands at the top.</param>
/// <param name="IsExact">Whether it begins and ends there, with no room beyond.</param>
public sealed record ScatterAxis(
    string Name,
    double Low,
    double High,
    bool IsLog = false,
    bool RunsDown = false,
    bool IsExact = false
);

/// <summary>Points over two axes, with lines and shaded areas behind them.</summary>
/// <param name="Title">What it shows, for those who do not see it.</param>
/// <param name="Description">The same in sentences.</param>
/// <param name="Across">The axis across.</param>
/// <param name="Up">The other.</param>
/// <param name="Areas">The areas; the first is what lies outside all others and takes no corners.</param>
/// <param name="Lines">The lines.</param>
/// <param name="Points">The points.</param>
/// <param name="HollowName">What a point that is only outlined is called in the key; null where there are none.</param>
public sealed record ScatterSpec(
    string Title,
    string Description,
    ScatterAxis Across,
    ScatterAxis Up,
    IReadOnlyList<ScatterArea> Areas,
    IReadOnlyList<ScatterLine> Lines,
    IReadOnlyList<ScatterPoint> Points,
    string? HollowName = null
);
