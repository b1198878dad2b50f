using Evenhand.Vocabulary;

namespace Evenhand.Law.Tenders;

/// <summary>The regions of the United Kingdom, by the codes and words that notices use.</summary>
internal static class UkRegions
{
    private static readonly (char Letter, string Name, string[] Also)[] All =
    [
        ('C', "North East", []),
        ('D', "North West", []),
        ('E', "Yorkshire and The Humber", ["yorkshire and humber"]),
        ('F', "East Midlands", []),
        ('G', "West Midlands", []),
        ('H', "East of England", ["east"]),
        ('I', "London", []),
        ('J', "South East", []),
        ('K', "South West", []),
        ('L', "Wales", []),
        ('M', "Scotland", []),
        ('N', "Northern Ireland", []),
    ];

    /// <summary>The name of the region that a code of NUTS or ITL lies in, or that a word names; null where it is none or the whole country.</summary>
    public static string? Name(string written)
    {
        var word = written.Trim();
        if (
            word.Length is >= 3 and <= 6
            && (
                word.StartsWith("UK", StringComparison.Ordinal)
                || word.StartsWith("TL", StringComparison.Ordinal)
            )
        )
        {
            return Array.Find(All, r => r.Letter == word[2]).Name;
        }

        var folded = Plain.Fold(word);
        return Array.Find(All, r => Plain.Fold(r.Name) == folded || r.Also.Contains(folded)).Name;
    }
}
