using System.Globalization;

namespace Evenhand.Registers.Text;

/// <summary>
/// Amounts of money as people and spreadsheets write them: £1,234.50, (1,234.50), 1234.50-, -£ 1234.5, 1234.50 CR.
/// Brackets, a sign on either side and CR all mean less than nought.
/// </summary>
internal static class PoundsText
{
    /// <summary>An amount has to be smaller than this, in pounds.</summary>
    public const decimal Limit = 1_000_000_000_000m;

    private const int LongestNumber = 40;

    /// <summary>
    /// Reads an amount in pounds, rounded to a billionth: what stands behind that is left over from binary numbers.
    /// </summary>
    /// <returns>False where the text is no amount. Commas must part thousands: "1,5" is not 15.</returns>
    public static bool TryRead(ReadOnlySpan<char> text, out decimal pounds)
    {
        pounds = 0;
        text = text.Trim();
        var negative = false;
        if (text is ['(', .., ')'])
        {
            negative = true;
            text = text[1..^1].Trim();
        }

        if (text.EndsWith("CR", StringComparison.OrdinalIgnoreCase))
        {
            if (negative)
            {
                return false;
            }

            negative = true;
            text = text[..^2].TrimEnd();
        }

        if (text.Length > 1 && IsMinus(text[^1]))
        {
            if (negative)
            {
                return false;
            }

            negative = true;
            text = text[..^1].TrimEnd();
        }

        if (!TakeSigns(ref text, ref negative) || !TakeNumber(text, out var number))
        {
            return false;
        }

        pounds = Math.Round(negative ? -number : number, 9);
        return pounds is > -Limit and < Limit;
    }

    /// <summary>A sign and a pound, each at most once and in either order, before the number.</summary>
    private static bool TakeSigns(ref ReadOnlySpan<char> text, ref bool negative)
    {
        var (signed, pound) = (negative, false);
        while (text.Length > 0 && !char.IsAsciiDigit(text[0]) && text[0] != '.')
        {
            if (IsMinus(text[0]) && !signed)
            {
                (signed, negative) = (true, true);
                text = text[1..];
            }
            // A pound in UTF-8 that somebody read as Windows-1252 and saved.
            else if (!pound && text.StartsWith("Â£", StringComparison.Ordinal))
            {
                pound = true;
                text = text[2..];
            }
            else if (!pound && text[0] == '£')
            {
                pound = true;
                text = text[1..];
            }
            else if (!pound && text.StartsWith("GBP", StringComparison.OrdinalIgnoreCase))
            {
                pound = true;
                text = text[3..];
            }
            else
            {
                return false;
            }

            text = text.TrimStart();
        }

        return true;
    }

    private static bool TakeNumber(ReadOnlySpan<char> text, out decimal number)
    {
        number = 0;
        if (text.Length is 0 or > LongestNumber)
        {
            return false;
        }

        var point = text.IndexOfAny('.', 'e', 'E');
        var whole = point < 0 ? text : text[..point];
        if (whole.Contains(',') && !AreThousands(whole))
        {
            return false;
        }

        if (point >= 0 && text[point..].Contains(','))
        {
            return false;
        }

        Span<char> plain = stackalloc char[text.Length];
        var length = 0;
        foreach (var c in text)
        {
            if (c != ',')
            {
                plain[length++] = c;
            }
        }

        return plain[..length].IndexOfAnyInRange('0', '9') >= 0
            && decimal.TryParse(
                plain[..length],
                NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent,
                CultureInfo.InvariantCulture,
                out number
            );
    }

    private static bool AreThousands(ReadOnlySpan<char> whole)
    {
        var first = whole.IndexOf(',');
        if (first is 0 or > 3)
        {
            return false;
        }

        var rest = whole[first..];
        if (rest.Length % 4 != 0)
        {
            return false;
        }

        for (var i = 0; i < rest.Length; i++)
        {
            if ((i % 4 == 0) != (rest[i] == ','))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsMinus(char c) => c is '-' or '\u2212' or '\u2013';
}
