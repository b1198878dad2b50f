using Evenhand.Design.Components;

namespace Evenhand.Web.Pages.Market;

/// <summary>The groupings of a market that forms offer.</summary>
internal static class Groupings
{
    /// <summary>By what one can group.</summary>
    public static IReadOnlyList<Choice> Choices { get; } =
    [
        new("sector", "Sector as Ofsted prints it"),
        new("year", "Year"),
        new("owner", "Owner as written"),
        new("area", "Local authority"),
        new("region", "Region"),
        new("grade", "Inspection grade"),
        new("definition", "Definition"),
        new("form", "Legal form"),
        new("hint", "Hint from the owner\u2019s name"),
    ];

    /// <summary>Those by which an area can be compared with its neighbours.</summary>
    public static IReadOnlyList<Choice> Comparable { get; } =
    [.. Choices.Where(c => c.Value is "sector" or "owner" or "grade" or "hint" or "form")];
}
