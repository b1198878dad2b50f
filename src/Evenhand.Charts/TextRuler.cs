using System.Globalization;
using System.Text;

namespace Evenhand.Charts;

/// <summary>How wide a text will be, and where it breaks into lines.</summary>
/// <remarks>
/// Reckoned from a table and not measured, for two reasons: the chart must be the same on each machine, whatever typefaces it
/// has, and it is the reader's typeface that counts. The margin covers those wider than Arial.
/// </remarks>
internal static class TextRuler
{
    private const double Margin = 1.12;
    private const int Otherwise = 600;
    private const int FullWidth = 1000;

    // Thousandths of the size, from the space (32) to the tilde (126), as in Arial and the typefaces cut to its measure.
    private const string Table =
        "278 278 355 556 556 889 667 191 333 333 389 584 278 333 278 278 "
        + "556 556 556 556 556 556 556 556 556 556 278 278 584 584 584 556 "
        + "1015 667 667 722 722 667 611 778 722 278 500 667 556 833 722 778 "
        + "667 778 722 667 611 722 667 944 667 667 611 278 278 278 469 556 "
        + "333 556 556 500 556 556 278 556 556 222 222 500 222 833 556 556 "
        + "556 556 333 500 278 556 500 722 500 500 500 334 260 334 584";

    private static readonly int[] Widths =
    [
        .. Table.Split(' ').Select(width => int.Parse(width, CultureInfo.InvariantCulture)),
    ];

    public static double Width(string text, double size) =>
        text.EnumerateRunes().Sum(Thousandths) * size * Margin / 1000;

    /// <summary>Breaks at spaces; a word that is too long by itself is broken within, since nothing may be cut off.</summary>
    public static IReadOnlyList<string> Lines(string text, double size, double width)
    {
        List<string> lines = [];
        var line = string.Empty;
        foreach (
            var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries)
                .SelectMany(w => Pieces(w, size, width))
        )
        {
            var longer = line.Length == 0 ? word : line + " " + word;
            if (line.Length > 0 && Width(longer, size) > width)
            {
                lines.Add(line);
                line = word;
            }
            else
            {
                line = longer;
            }
        }

        lines.Add(line);
        return lines;
    }

    private static IEnumerable<string> Pieces(string word, double size, double width)
    {
        var piece = new StringBuilder();
        foreach (var rune in word.EnumerateRunes())
        {
            if (piece.Length > 0 && Width(piece.ToString() + rune, size) > width)
            {
                yield return piece.ToString();
                piece.Clear();
            }

            piece.Append(rune.ToString());
        }

        if (piece.Length > 0)
        {
            yield return piece.ToString();
        }
    }

    private static int Thousandths(Rune rune) =>
        rune.Value switch
        {
            >= 32 and <= 126 => Widths[rune.Value - 32],
            // From here on come the scripts whose letters fill a square.
            >= 0x1100 => FullWidth,
            _ => Otherwise,
        };
}
