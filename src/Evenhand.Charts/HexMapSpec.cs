namespace Evenhand.Charts;

/// <summary>
/// How a hexagon is filled: five shades of one hue from light to dark, and two looks of their own. None says good or bad.
/// </summary>
public enum HexFill
{
    /// <summary>The lightest shade.</summary>
    Lightest,

    /// <summary>The next.</summary>
    Light,

    /// <summary>The middle.</summary>
    Middle,

    /// <summary>The next.</summary>
    Dark,

    /// <summary>The darkest shade.</summary>
    Darkest,

    /// <summary>Nothing is there: white with a broken outline.</summary>
    Nothing,

    /// <summary>Something is there and its figure is not known: dotted.</summary>
    NotKnown,
}

/// <summary>One hexagon of a map.</summary>
/// <param name="Column">Its column, from the left.</param>
/// <param name="Row">Its row, counted upwards; odd rows stand half a hexagon to the right (the layout odd-r of HexJSON).</param>
/// <param name="Label">Its short name, which is printed in it; about nine letters fit.</param>
/// <param name="Figure">Its figure in short, printed below the name, so that the shade is never the only sign.</param>
/// <param name="Title">Its full name and figure with unit.</param>
/// <param name="Description">More in a sentence, for those who do not see the map.</param>
/// <param name="Address">Where it leads; null for nowhere.</param>
/// <param name="Fill">How it is filled.</param>
public sealed record HexCell(
    int Column,
    int Row,
    string Label,
    string Figure,
    string Title,
    string Description,
    string? Address,
    HexFill Fill
);

/// <summary>One line of the legend.</summary>
/// <param name="Fill">How such hexagons are filled.</param>
/// <param name="Words">What that means, with its limits.</param>
public sealed record HexKey(HexFill Fill, string Words);

/// <summary>A map of areas as hexagons of one size.</summary>
/// <param name="Id">Begins the ids within the image; a letter first, and its own on each page.</param>
/// <param name="Title">What it shows, with place and date.</param>
/// <param name="Description">The same in sentences.</param>
/// <param name="LegendTitle">What the shades measure, with the unit.</param>
/// <param name="Legend">What each fill means, in the order in which it is printed.</param>
/// <param name="Cells">The hexagons; no two at one place.</param>
public sealed record HexMapSpec(
    string Id,
    string Title,
    string Description,
    string LegendTitle,
    IReadOnlyList<HexKey> Legend,
    IReadOnlyList<HexCell> Cells
);
