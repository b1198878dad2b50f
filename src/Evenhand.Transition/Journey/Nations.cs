namespace Evenhand.Transition.Journey;

/// <summary>The places and sectors that a draft may name.</summary>
public static class Nations
{
    /// <summary>The word for a sector that the library has no case of.</summary>
    public const string OtherSector = "another sector";

    /// <summary>Where a change may be, as files word it.</summary>
    public static IReadOnlyList<string> All { get; } =
    ["England", "Wales", "Scotland", "Northern Ireland", "England and Wales", "GB", "UK"];

    /// <summary>A place in words.</summary>
    public static string Name(string code) =>
        code switch
        {
            "GB" => "Great Britain",
            "UK" => "The whole United Kingdom",
            _ => code,
        };
}
