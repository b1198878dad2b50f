using Evenhand.Registers.Text;

namespace Evenhand.Registers.Payments;

/// <summary>What stands in a column, by a sample of its cells: whether its name can be believed.</summary>
internal sealed class ColumnContent
{
    private readonly HashSet<string> distinct = new(StringComparer.Ordinal);
    private int rows;
    private int filled;
    private int days;
    private int amounts;
    private int amountsWithPence;
    private int words;
    private int addresses;

    /// <summary>How many cells hold something.</summary>
    public int Filled => filled;

    /// <summary>Whether nearly all filled cells are days, or none is filled.</summary>
    public bool AreDays => filled == 0 || Share(days) >= 0.8;

    /// <summary>Whether nearly all filled cells are amounts.</summary>
    public bool AreAmounts => filled > 0 && Share(amounts) >= 0.8;

    /// <summary>Whether the cells are amounts and nothing else: many have a point, a comma or a pound.</summary>
    public bool AreSurelyAmounts =>
        filled > 0 && Share(amounts) >= 0.95 && Share(amountsWithPence) >= 0.5;

    /// <summary>Whether most filled cells hold words, or none is filled.</summary>
    public bool AreWords => filled == 0 || Share(words) >= 0.5;

    /// <summary>Whether the cells name one body, or few.</summary>
    public bool AreFewNames =>
        filled > 0
        && addresses == 0
        && AreWords
        && (distinct.Count <= 3 || distinct.Count * 25 <= rows);

    /// <summary>Looks at a cell.</summary>
    public void Look(string cell)
    {
        rows++;
        var text = cell.AsSpan().Trim();
        var (letters, digits) = (0, 0);
        foreach (var c in text)
        {
            letters += char.IsLetter(c) ? 1 : 0;
            digits += char.IsDigit(c) ? 1 : 0;
        }

        // Signs alone say nothing.
        if (letters + digits == 0)
        {
            return;
        }

        filled++;
        distinct.Add(cell);
        if (text.Contains("://", StringComparison.Ordinal))
        {
            addresses++;
        }

        if (WrittenDay.TryRead(text, out _))
        {
            days++;
        }

        if (PoundsText.TryRead(text, out _))
        {
            amounts++;
            amountsWithPence += text.IndexOfAny(".,£") >= 0 ? 1 : 0;
        }
        else if (letters >= digits)
        {
            words++;
        }
    }

    private double Share(int count) => (double)count / filled;
}
