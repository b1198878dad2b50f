namespace Evenhand.Charts;

/// <summary>The colours of a hexagon map.</summary>
/// <remarks>
/// One blue from light to dark: it stays in order in grey and for every kind of colour vision. Ink and figure pass 4.5:1 on
/// each fill, each outline 3:1 on white; a test holds both.
/// </remarks>
public static class HexPaint
{
    /// <summary>Dark letters.</summary>
    public const string Ink = "#0B0C0C";

    private const string White = "#FFFFFF";

    /// <summary>The colour of a fill; for the dotted one that of its ground.</summary>
    public static string Ground(HexFill fill) =>
        fill switch
        {
            HexFill.Lightest => "#E4EEF7",
            HexFill.Light => "#B9D2E8",
            HexFill.Middle => "#86B1D6",
            HexFill.Dark => "#2F6EA3",
            HexFill.Darkest => "#0F3557",
            _ => White,
        };

    /// <summary>The colour of the letters on a fill.</summary>
    public static string Letters(HexFill fill) =>
        fill is HexFill.Dark or HexFill.Darkest ? White : Ink;

    /// <summary>The colour of the outline.</summary>
    public static string Outline(HexFill fill) =>
        fill switch
        {
            HexFill.Nothing or HexFill.NotKnown => "#4C5459",
            HexFill.Darkest => "#0F3557",
            _ => "#2C5F8A",
        };

    /// <summary>The broken outline of what is not there.</summary>
    internal static string? Dashes(HexFill fill) => fill == HexFill.Nothing ? "4 3" : null;

    /// <summary>The shades for so many classes, as far apart as they can be, light to dark.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There are no more than five shades, and no fewer classes than one.</exception>
    public static IReadOnlyList<HexFill> Shades(int classes) =>
        classes switch
        {
            1 => [HexFill.Light],
            2 => [HexFill.Lightest, HexFill.Dark],
            3 => [HexFill.Lightest, HexFill.Middle, HexFill.Darkest],
            4 => [HexFill.Lightest, HexFill.Light, HexFill.Dark, HexFill.Darkest],
            5 => [HexFill.Lightest, HexFill.Light, HexFill.Middle, HexFill.Dark, HexFill.Darkest],
            _ => throw new ArgumentOutOfRangeException(nameof(classes)),
        };
}
