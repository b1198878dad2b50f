namespace Evenhand.Charts;

/// <summary>The inks that charts of points and intervals share: dark on white, told apart in a grey print.</summary>
internal static class Inks
{
    public const string Paper = "#FFFFFF";
    public const string Ink = "#0B0C0C";
    public const string PaleInk = "#4C5459";
    public const string Grid = "#D5DADE";
    public const string Point = "#12436D";
}
