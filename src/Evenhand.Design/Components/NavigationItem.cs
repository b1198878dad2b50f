namespace Evenhand.Design.Components;

/// <summary>One entry of the navigation at the top of every page.</summary>
/// <param name="Text">What it is called; a page names it in <c>ViewData["ActiveNav"]</c> to be marked as part of it.</param>
/// <param name="Path">Where it leads, from the root of the site.</param>
public sealed record NavigationItem(string Text, string Path)
{
    /// <summary>The entries, in the order in which they stand.</summary>
    public static IReadOnlyList<NavigationItem> All { get; } =
    [
        new("Home", "/"),
        new("Market", "/market"),
        new("Map", "/map"),
        new("Spending", "/spending"),
        new("Contracts", "/contracts"),
        new("Payments", "/payments"),
        new("What if?", "/what-if"),
        new("Areas", "/areas"),
        new("Owners", "/owners"),
        new("Definitions", "/definitions"),
        new("Levers", "/levers"),
        new("Sources", "/sources"),
    ];
}
