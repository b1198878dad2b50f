namespace Evenhand.Charts;

/// <summary>What the bars of a series stand for. Each has a colour and a pattern of its own, the same on every page.</summary>
public enum BarRole
{
    /// <summary>Nothing in particular: a plain count.</summary>
    Neutral,

    /// <summary>What a rule would leave in.</summary>
    Retained,

    /// <summary>What a rule would take out.</summary>
    Excluded,

    /// <summary>What cannot be told from the evidence.</summary>
    Unknown,
}

/// <summary>How several series share a category.</summary>
public enum BarArrangement
{
    /// <summary>One bar a series, below each other.</summary>
    Grouped,

    /// <summary>One bar, whose parts are the series.</summary>
    Stacked,
}

/// <summary>One series of a bar chart.</summary>
/// <param name="Name">What it is called in the legend.</param>
/// <param name="Role">What it stands for.</param>
/// <param name="Values">One value a category, 0 or more; null where it is not known.</param>
public sealed record BarSeries(string Name, BarRole Role, IReadOnlyList<double?> Values);

/// <summary>A chart of horizontal bars.</summary>
/// <param name="Title">What it shows. May be empty where the page's own heading says so.</param>
/// <param name="ValueAxis">What the length of a bar measures, with its unit, such as "Places" or "Spend (£ million)".</param>
/// <param name="Categories">The names at the left, from the top down.</param>
/// <param name="Series">At least one series.</param>
public sealed record BarChartSpec(
    string Title,
    string ValueAxis,
    IReadOnlyList<string> Categories,
    IReadOnlyList<BarSeries> Series
)
{
    /// <summary>How several series share a category.</summary>
    public BarArrangement Arrangement { get; init; } = BarArrangement.Grouped;

    /// <summary>The width in pixels; 480 or more. The height follows from what is in it.</summary>
    public int Width { get; init; } = 760;

    /// <summary>How many digits stand behind the point of a value; 0 to 6.</summary>
    public int Decimals { get; init; }

    /// <summary>A sentence for those who cannot see the chart; made from the figures unless given.</summary>
    public string? Description { get; init; }
}
