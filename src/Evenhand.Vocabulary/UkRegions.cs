namespace Evenhand.Vocabulary;

/// <summary>
/// The regions of the United Kingdom by the codes and words that notices use. NUTS and ITL are alike at this level but for the
/// first letters: <c>UKI</c> and <c>TLI</c> are London.
/// </summary>
public static class UkRegions
{
    /// <summary>The third characters of all codes.</summary>
    public const string Letters = "CDEFGHIJKLMN";

    private static readonly (char Letter, string Name, string[] Folded)[] All =
    [
        ('C', "North East", ["north east"]),
        ('D', "North West", ["north west"]),
        ('E', "Yorkshire and The Humber", ["yorkshire and the humber", "yorkshire and humber"]),
        ('F', "East Midlands", ["east midlands"]),
        ('G', "West Midlands", ["west midlands"]),
        ('H', "East of England", ["east of england", "east"]),
        ('I', "London", ["london"]),
        ('J', "South East", ["south east"]),
        ('K', "South West", ["south west"]),
        ('L', "Wales", ["wales"]),
        ('M', "Scotland", ["scotland"]),
        ('N', "Northern Ireland", ["northern ireland"]),
    ];

    /// <summary>The name of the region that a code of NUTS or ITL lies in, or that a word names; null where it is none or the whole country.</summary>
    public static string? Name(string written)
    {
        var word = written.Trim();
        return
            word.Length is >= 3 and <= 6
            && (
                word.StartsWith("UK", StringComparison.Ordinal)
                || word.StartsWith("TL", StringComparison.Ordinal)
            )
            ? Array.Find(All, r => r.Letter == word[2]).Name
            : Named(word).Name;
    }

    /// <summary>What a region's code begins with, in NUTS and in ITL; empty where the words name no region.</summary>
    public static IReadOnlyList<string> Codes(string words) =>
        Named(words) is { Name: not null } region
            ? [$"UK{region.Letter}", $"TL{region.Letter}"]
            : [];

    private static (char Letter, string? Name, string[] Folded) Named(string words)
    {
        var folded = Plain.Fold(words);
        return Array.Find(All, r => r.Folded.Contains(folded, StringComparer.Ordinal));
    }
}
