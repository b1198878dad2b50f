using Evenhand.Vocabulary;

namespace Evenhand.Market.Contracts;

/// <summary>The regions of the United Kingdom by their codes in NUTS and ITL, which are alike at this level but for the first letters.</summary>
internal static class Regions
{
    private static readonly Dictionary<string, string> Letters = new(StringComparer.Ordinal)
    {
        ["north east"] = "C",
        ["north west"] = "D",
        ["yorkshire and the humber"] = "E",
        ["yorkshire and humber"] = "E",
        ["east midlands"] = "F",
        ["west midlands"] = "G",
        ["east"] = "H",
        ["east of england"] = "H",
        ["london"] = "I",
        ["south east"] = "J",
        ["south west"] = "K",
        ["wales"] = "L",
        ["scotland"] = "M",
        ["northern ireland"] = "N",
    };

    /// <summary>What a region's code begins with, in NUTS and in ITL; empty where the words name no region.</summary>
    public static IReadOnlyList<string> Codes(string words) =>
        Letters.TryGetValue(Plain.Fold(words), out var letter)
            ? [$"UK{letter}", $"TL{letter}"]
            : [];
}
