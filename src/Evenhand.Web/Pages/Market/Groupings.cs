using Evenhand.Design.Components;

namespace Evenhand.Web.Pages.Market;

/// <summary>The groupings of a market in words.</summary>
internal static class Groupings
{
    private static readonly (string By, string Choice, string Heading)[] Words =
    [
        ("sector", "Sector as Ofsted prints it", "By sector as Ofsted prints it"),
        ("year", "Year", "Change over the years"),
        ("owner", "Owner as written", "By owner as written"),
        ("area", "Local authority", "By local authority"),
        ("region", "Region", "By region"),
        ("grade", "Inspection grade", "By overall judgement at the latest full inspection"),
        ("definition", "Definition", "Under every definition"),
        ("form", "Legal form", "By legal form"),
        ("hint", "Hint from the owner\u2019s name", "By what the owner\u2019s name hints at"),
    ];

    /// <summary>By what one can group.</summary>
    public static IReadOnlyList<Choice> Choices { get; } =
    [.. Words.Select(w => new Choice(w.By, w.Choice))];

    /// <summary>Those by which an area can be compared with its neighbours.</summary>
    public static IReadOnlyList<Choice> Comparable { get; } =
    [.. Choices.Where(c => c.Value is "sector" or "owner" or "grade" or "hint" or "form")];

    /// <summary>What stands above chart and tables.</summary>
    public static string Heading(string by) => Array.Find(Words, w => w.By == by).Heading;
}
