namespace Evenhand.Ocds.Reading;

/// <summary>
/// The order in which releases of one process are merged: by date; those of one date by id; those of one date and id by the
/// SHA-256 of their bytes. It does not depend on the order in which files are loaded or in which a file lists them.
/// </summary>
/// <remarks>
/// The standard orders by date alone (Open Contracting Data Standard 1.1, schema/merging, "Merge routine") and leaves open
/// what comes first on one date. Publishers number their releases, so the id is the best word on it.
/// </remarks>
public static class ReleaseOrder
{
    /// <summary>Compares two ids. Numbers in them are compared as numbers, so that <c>x-9</c> comes before <c>x-10</c>; no id comes first.</summary>
    public static int CompareIds(string? one, string? other)
    {
        if (one is null || other is null)
        {
            return (one is null ? 0 : 1) - (other is null ? 0 : 1);
        }

        var (i, j) = (0, 0);
        while (i < one.Length && j < other.Length)
        {
            int order;
            if (char.IsAsciiDigit(one[i]) && char.IsAsciiDigit(other[j]))
            {
                var first = Digits(one, ref i);
                var second = Digits(other, ref j);
                order =
                    first.Length != second.Length
                        ? first.Length - second.Length
                        : first.SequenceCompareTo(second);
            }
            else
            {
                order = one[i++] - other[j++];
            }

            if (order != 0)
            {
                return order;
            }
        }

        var rest = one.Length - i - (other.Length - j);
        // 007 and 7 are one number and two ids.
        return rest != 0 ? rest : string.CompareOrdinal(one, other);
    }

    /// <summary>Reads digits on, and gives them without zeros in front.</summary>
    private static ReadOnlySpan<char> Digits(string text, ref int at)
    {
        var start = at;
        while (at < text.Length && char.IsAsciiDigit(text[at]))
        {
            at++;
        }

        return text.AsSpan(start, at - start).TrimStart('0');
    }
}
