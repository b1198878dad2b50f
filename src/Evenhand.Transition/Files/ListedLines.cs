using Evenhand.Rules.Yaml;

namespace Evenhand.Transition.Files;

/// <summary>The lines of a part of a file that lists entries, one a dash, perhaps under keys of their own.</summary>
internal static class ListedLines
{
    /// <summary>
    /// The lines of a part after a change: an entry that says what it said stays as somebody wrote it, with its comments; one
    /// that says something else is written anew under the comments that stood above it.
    /// </summary>
    /// <param name="before">The part as it stands in the file, without the line of its key.</param>
    /// <param name="after">The part as a program writes it.</param>
    public static IReadOnlyList<string> Merge(
        IReadOnlyList<string> before,
        IReadOnlyList<string> after
    )
    {
        var (old, rest) = Split(before);
        return
        [
            .. Split(after)
                .Entries.SelectMany(entry =>
                    old.FirstOrDefault(o => o.Under == entry.Under && o.Says(entry)) is { } same
                        ? same.Above.Concat(same.Lines)
                    : old.FirstOrDefault(o => o.Under == entry.Under && o.IsOf(entry))
                        is { } changed
                        ? changed.Above.Concat(changed.Noted(entry.Lines))
                    : entry.Lines
                ),
            .. rest,
        ];
    }

    private static (List<Entry> Entries, IReadOnlyList<string> Left) Split(
        IReadOnlyList<string> lines
    )
    {
        var entries = new List<Entry>();
        var waiting = new List<string>();
        var under = "";
        // How far in the dashes of the list stand that is being read; null before its first.
        int? dash = null;
        foreach (var line in lines)
        {
            var depth = line.Length - line.TrimStart().Length;
            var text = line.TrimStart();
            if (text.Length == 0 || (text[0] == '#' && !(depth > dash)))
            {
                waiting.Add(line);
            }
            else if (depth > dash)
            {
                // What stood between belongs to the entry that goes on.
                entries[^1].Lines.AddRange([.. waiting, line]);
                waiting.Clear();
            }
            else
            {
                var isKey = !text.StartsWith('-');
                dash = isKey ? null : depth;
                under = isKey ? text.Split(':')[0] : under;
                entries.Add(new Entry(under, isKey, [.. waiting], [line]));
                waiting.Clear();
            }
        }

        return (entries, waiting);
    }

    // Within quotes a "#" is no comment, so that a line with quotes is taken to have none.
    private static string Comment(string line)
    {
        var at = line.IndexOf(" #", StringComparison.Ordinal);
        return at < 0 || line.AsSpan().IndexOfAny('\'', '"') >= 0
            ? ""
            : line[line[..at].TrimEnd().Length..];
    }

    private sealed record Entry(string Under, bool IsKey, List<string> Above, List<string> Lines)
    {
        // Each is asked for once for every entry of the other side.
        private readonly Lazy<object?> whole = new(() =>
            StrictYaml.Saying(string.Join('\n', Lines))
        );

        private readonly Lazy<object?> first = new(() => StrictYaml.Saying(Lines[0]));

        public bool Says(Entry other) =>
            IsKey == other.IsKey && whole.Value?.Equals(other.whole.Value) == true;

        /// <summary>Whether the other is this one with a change: it has the same key, or the first thing that it says, which is an id, is the same.</summary>
        public bool IsOf(Entry other) =>
            IsKey == other.IsKey && (IsKey || first.Value?.Equals(other.first.Value) == true);

        /// <summary>Other lines for this entry, with the comment at the end of its first.</summary>
        public IEnumerable<string> Noted(IReadOnlyList<string> lines) =>
            lines.Skip(1).Prepend(lines[0] + Comment(Lines[0]));
    }
}
