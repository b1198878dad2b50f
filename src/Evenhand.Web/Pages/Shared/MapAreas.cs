using Evenhand.Design.Components;

namespace Evenhand.Web.Pages.Shared;

/// <summary>The areas that a map can be narrowed to.</summary>
internal static class MapAreas
{
    private const string RegionPrefix = "E12";

    /// <summary>A code where it is that of a region; null for all else.</summary>
    public static string? Region(string? code) =>
        code?.StartsWith(RegionPrefix, StringComparison.Ordinal) == true ? code : null;

    /// <summary>All of England and the regions, and the area of the map where it is another.</summary>
    public static IReadOnlyList<Choice> Of(IReadOnlyList<Choice> areas, string? chosen) =>
        [
            .. areas.Where(a =>
                a.Value.Length == 0 || Region(a.Value) is not null || a.Value == chosen
            ),
        ];
}
