namespace Evenhand.Papers.Workbooks;

/// <summary>Names that Excel takes for sheets: at most 31 letters, none of a few signs, and no two alike.</summary>
internal static class SheetNames
{
    private const int Longest = 31;
    private const string Forbidden = "[]:*?/\\";

    // Excel keeps this name for itself.
    private const string Reserved = "history";

    /// <summary>A name for each, in order; the first ones keep theirs.</summary>
    public static IReadOnlyList<string> For(IEnumerable<string> wanted)
    {
        var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase) { Reserved };
        var names = new List<string>();
        foreach (var want in wanted)
        {
            var plain = Plain(want);
            var name = plain;
            for (var number = 2; !taken.Add(name); number++)
            {
                var ending = $" ({number})";
                name = Cut(plain, Longest - ending.Length) + ending;
            }

            names.Add(name);
        }

        return names;
    }

    private static string Plain(string text)
    {
        var kept = string.Concat(
            PaperText
                .Clean(text)
                .Where(c => !Forbidden.Contains(c, StringComparison.Ordinal) && !char.IsControl(c))
        );
        // A quotation mark may stand inside a name, not at its ends.
        var name = Cut(kept.Trim().Trim('\''), Longest).Trim();
        return name.Length > 0 ? name : "Table";
    }

    private static string Cut(string text, int length) =>
        text.Length <= length ? text
        : char.IsHighSurrogate(text[length - 1]) ? text[..(length - 1)].TrimEnd()
        : text[..length].TrimEnd();
}
