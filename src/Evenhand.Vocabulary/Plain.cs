using System.Globalization;
using System.Text;

namespace Evenhand.Vocabulary;

/// <summary>Words and figures as people read them, the same in every door.</summary>
public static class Plain
{
    private const string Apostrophes = "'`\u00B4\u2018\u2019\u201B\u02BB\u02BC\u2032\uFF07";

    // The Latin letters with accents, and beneath each the letter without. String.Normalize could take them apart, but
    // under InvariantGlobalization it hands every text back as it was.
    private const string Accented =
        "àáâãäåçèéêëìíîïñòóôõöùúûüýÿāăąćĉċčďēĕėęěĝğġģĥĩīĭįĵķĺļľńņňōŏőŕŗřśŝşšţťũūŭůűųŵŷźżžẁẃẅỳ";
    private const string Unaccented =
        "aaaaaaceeeeiiiinooooouuuuyyaaaccccdeeeeegggghiiiijklllnnnooorrrssssttuuuuuuwyzzzwwwy";

    /// <summary>A count with thousands separators, for instance <c>11,250</c>; "not known" when there is none.</summary>
    public static string Count(long? count) =>
        count?.ToString("N0", CultureInfo.InvariantCulture) ?? "not known";

    /// <summary>A share from 0 to 1 as a percentage with one decimal; shares that are not 0 or 1 never read as such.</summary>
    public static string Percent(double? share)
    {
        // What was rounded decides, not a bound beside it: 0.9995 and its neighbours round up to 100.0%.
        var text = share?.ToString("0.0%", CultureInfo.InvariantCulture) ?? "not known";
        return (share, text) switch
        {
            (> 0, "0.0%") => "under 0.1%",
            (< 1, "100.0%") => "over 99.9%",
            _ => text,
        };
    }

    /// <summary>
    /// Pounds as one says them: <c>£339.5 million</c>, <c>£1.1 billion</c>; below a million in full, <c>£92,860</c>.
    /// </summary>
    public static string Pounds(decimal? pounds)
    {
        var sign = pounds < 0 ? "\u2212" : "";
        return Math.Abs(pounds ?? 0) switch
        {
            _ when pounds is null => "not known",
            >= 999_950_000 and var p =>
                $"{sign}£{(p / 1_000_000_000).ToString("N2", CultureInfo.InvariantCulture)} billion",
            >= 1_000_000 and var p =>
                $"{sign}£{(p / 1_000_000).ToString("N1", CultureInfo.InvariantCulture)} million",
            var p => $"{sign}£{p.ToString("N0", CultureInfo.InvariantCulture)}",
        };
    }

    /// <summary>A date as <c>31 March 2025</c>.</summary>
    public static string Date(DateOnly date) =>
        date.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>A date as <c>2025-03-31</c>.</summary>
    public static string Iso(DateOnly date) =>
        date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>"1 provider", "2 providers".</summary>
    public static string Counted(long count, string one, string many) =>
        $"{Count(count)} {(count == 1 ? one : many)}";

    /// <summary>
    /// Text reduced to what two people who write the same name differently would both write: lower case, no accents,
    /// "&amp;" as "and", apostrophes dropped, all else that is not a letter or digit as one blank.
    /// </summary>
    public static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        var blank = false;
        foreach (var rune in text.Replace("&", " and ", StringComparison.Ordinal))
        {
            if (Apostrophes.Contains(rune, StringComparison.Ordinal))
            {
                continue;
            }

            if (char.GetUnicodeCategory(rune) == UnicodeCategory.NonSpacingMark)
            {
                continue;
            }

            if (char.IsLetterOrDigit(rune))
            {
                if (blank && folded.Length > 0)
                {
                    folded.Append(' ');
                }

                blank = false;
                folded.Append(WithoutAccent(char.ToLowerInvariant(rune)));
            }
            else
            {
                blank = true;
            }
        }

        return folded.ToString();
    }

    private static char WithoutAccent(char letter)
    {
        var index = letter < 128 ? -1 : Accented.IndexOf(letter, StringComparison.Ordinal);
        return index < 0 ? letter : Unaccented[index];
    }

    /// <summary>The entry of <paramref name="known"/> nearest to what was written, for "did you mean"; null when none is near.</summary>
    public static string? Nearest(string written, IEnumerable<string> known)
    {
        var best = known
            .Select(k =>
                (Word: k, Distance: Distance(written.ToLowerInvariant(), k.ToLowerInvariant()))
            )
            .OrderBy(k => k.Distance)
            .ThenBy(k => k.Word, StringComparer.Ordinal)
            .FirstOrDefault();
        return best.Word is not null && best.Distance <= Math.Max(2, written.Length / 3)
            ? best.Word
            : null;
    }

    /// <summary>A text on one line, with single blanks.</summary>
    public static string OneLine(string text)
    {
        // Most fields are tidy: they are not to be copied for nothing.
        var trimmed = text.AsSpan().Trim();
        for (var i = 0; i < trimmed.Length; i++)
        {
            if (
                char.IsWhiteSpace(trimmed[i])
                && (trimmed[i] != ' ' || char.IsWhiteSpace(trimmed[i + 1]))
            )
            {
                return string.Join(
                    ' ',
                    text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
                );
            }
        }

        return trimmed.Length == text.Length ? text : trimmed.ToString();
    }

    /// <summary>Words with a capital letter in front.</summary>
    public static string Capital(string words) =>
        words.Length == 0 ? words : char.ToUpperInvariant(words[0]) + words[1..];

    /// <summary>Levenshtein's distance: the fewest letters to add, drop or change to get from one word to the other.</summary>
    public static int Distance(string a, string b)
    {
        var row = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var above = row[j];
                row[j] = Math.Min(
                    Math.Min(row[j] + 1, row[j - 1] + 1),
                    diagonal + (a[i - 1] == b[j - 1] ? 0 : 1)
                );
                diagonal = above;
            }
        }

        return row[b.Length];
    }
}
