using Evenhand.Market.Simulation;
using Evenhand.Papers;

namespace Evenhand.Market.Publishing;

/// <summary>What papers of several results have in common.</summary>
internal static class PaperParts
{
    /// <summary>How figures come about, whatever they are of.</summary>
    public static IReadOnlyList<string> Method { get; } =
    [
        "Each row of a published list is kept whole or rejected whole; rejected rows are kept with their reason and are in no figure.",
        "A fact that no loaded register gives is unknown, never no. What is not known is left empty or said to be not known; it is never counted as nought.",
        "Figures are rounded when they are shown and never before.",
    ];

    /// <summary>All kinds of policy side by side.</summary>
    /// <param name="shown">The kind that the figures are of; null for none.</param>
    public static IReadOnlyList<PaperOption> Options(PolicyKind? shown) =>
        [.. PolicyKinds.All.Select(k => new PaperOption(k.Title(), k.Meaning(), k == shown))];

    /// <summary>An address with these values; one that is null is left out.</summary>
    public static string Address(
        string path,
        params IEnumerable<(string Key, string? Value)> values
    )
    {
        var said = string.Join(
            '&',
            values
                .Where(v => v.Value is not null)
                .Select(v => $"{v.Key}={Uri.EscapeDataString(v.Value!)}")
        );
        return said.Length == 0 ? path : $"{path}?{said}";
    }

    /// <summary>Words as the name of a file: small letters, digits and single hyphens.</summary>
    public static string FileName(params IEnumerable<string?> words) =>
        string.Join(
            '-',
            words
                .Where(w => w is not null)
                .Select(w => Vocabulary.Plain.Fold(w!).Replace(' ', '-'))
                .Where(w => w.Length > 0)
        );
}
