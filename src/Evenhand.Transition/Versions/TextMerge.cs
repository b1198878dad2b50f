using DiffPlex;
using DiffPlex.Chunkers;

namespace Evenhand.Transition.Versions;

/// <summary>Two texts that were made of one, put together line by line: nothing that either wrote is left out without somebody having chosen so.</summary>
public sealed class TextMerge
{
    private TextMerge(IReadOnlyList<MergePart> parts) => Parts = parts;

    /// <summary>All parts in their order. Put together, each side of them is the whole text of that side.</summary>
    public IReadOnlyList<MergePart> Parts { get; }

    /// <summary>The places of the parts that both changed, each in another way.</summary>
    public IReadOnlyList<int> Clashes =>
        [.. Parts.Index().Where(p => p.Item.Change == PartChange.Clash).Select(p => p.Index)];

    /// <summary>Puts two texts together.</summary>
    /// <param name="basis">The text that both began with.</param>
    /// <param name="theirs">What the others made of it.</param>
    /// <param name="mine">What the one who saves made of it.</param>
    public static TextMerge Of(string basis, string theirs, string mine)
    {
        var (b, t, m) = (Lines(basis), Lines(theirs), Lines(mine));
        var (toTheirs, toMine) = (Hunks(basis, theirs), Hunks(basis, mine));
        var parts = new List<MergePart>();
        var (done, i, j) = (0, 0, 0);
        var (shiftT, shiftM) = (0, 0);
        while (i < toTheirs.Count || j < toMine.Count)
        {
            var start = Math.Min(
                i < toTheirs.Count ? toTheirs[i].Start : int.MaxValue,
                j < toMine.Count ? toMine[j].Start : int.MaxValue
            );
            Add(PartsOf(done, start));
            var (end, fromI, fromJ) = (start, i, j);
            // Changes that touch are one part: whether lines beside each other belong together only a person can say.
            for (var grown = true; grown; )
            {
                grown = false;
                while (i < toTheirs.Count && toTheirs[i].Start <= end)
                {
                    (end, grown) = (Math.Max(end, toTheirs[i].Start + toTheirs[i].Old), true);
                    i++;
                }

                while (j < toMine.Count && toMine[j].Start <= end)
                {
                    (end, grown) = (Math.Max(end, toMine[j].Start + toMine[j].Old), true);
                    j++;
                }
            }

            var (startT, startM) = (start + shiftT, start + shiftM);
            shiftT += toTheirs.Skip(fromI).Take(i - fromI).Sum(h => h.New - h.Old);
            shiftM += toMine.Skip(fromJ).Take(j - fromJ).Sum(h => h.New - h.Old);
            var (theirLines, myLines) = (t[startT..(end + shiftT)], m[startM..(end + shiftM)]);
            Add(
                new MergePart(
                    j == fromJ ? PartChange.Theirs
                        : i == fromI ? PartChange.Mine
                        : theirLines.SequenceEqual(myLines, StringComparer.Ordinal)
                            ? PartChange.BothAlike
                        : PartChange.Clash,
                    Section(b, start),
                    start + 1,
                    b[start..end],
                    theirLines,
                    myLines
                )
            );
            done = end;
        }

        Add(PartsOf(done, b.Length));
        return new TextMerge(parts);

        MergePart? PartsOf(int from, int to) =>
            to > from
                ? new MergePart(
                    PartChange.Nobody,
                    Section(b, from),
                    from + 1,
                    b[from..to],
                    b[from..to],
                    b[from..to]
                )
                : null;

        void Add(MergePart? part)
        {
            if (part is not null)
            {
                parts.Add(part);
            }
        }
    }

    /// <summary>The text with all that only one side changed, and with a choice for each clash.</summary>
    /// <param name="choices">For the place of each clash what is taken.</param>
    /// <returns>The text; null where a clash has no choice.</returns>
    public string? With(IReadOnlyDictionary<int, PartChoice> choices)
    {
        var lines = new List<string>();
        foreach (var (at, part) in Parts.Index())
        {
            switch (part.Change)
            {
                case PartChange.Theirs:
                    lines.AddRange(part.Theirs);
                    break;
                case PartChange.Clash when !choices.ContainsKey(at):
                    return null;
                case PartChange.Clash:
                    var choice = choices[at];
                    lines.AddRange(choice == PartChoice.Mine ? [] : part.Theirs);
                    lines.AddRange(choice == PartChoice.Theirs ? [] : part.Mine);
                    break;
                default:
                    lines.AddRange(part.Mine);
                    break;
            }
        }

        return string.Join('\n', lines);
    }

    /// <summary>A text with line feeds alone, as it is kept: a browser sends carriage returns as well.</summary>
    public static string Normal(string text) => text.ReplaceLineEndings("\n");

    private static string[] Lines(string text) => text.Split('\n');

    // The library takes an empty text for one without lines, where it is one empty line; a first line that both have makes all alike.
    private const string First = "\u0001\n";

    private static List<(int Start, int Old, int New)> Hunks(string from, string to) =>
        [
            .. Differ
                .Instance.CreateDiffs(
                    First + from,
                    First + to,
                    ignoreWhiteSpace: false,
                    ignoreCase: false,
                    new CustomFunctionChunker(Lines)
                )
                .DiffBlocks.Select(d => (d.DeleteStartA - 1, d.DeleteCountA, d.InsertCountB)),
        ];

    private static string? Section(string[] lines, int before)
    {
        for (var i = Math.Min(before, lines.Length - 1); i >= 0; i--)
        {
            var line = lines[i];
            if (
                line.Length > 0
                && char.IsAsciiLetter(line[0])
                && line.IndexOf(':') is > 0 and var at
            )
            {
                return line[..at];
            }
        }

        return null;
    }
}
