using System.Globalization;

namespace Evenhand.Record.Canonical;

/// <summary>A number as ECMAScript prints it, which RFC 8785 (section 3.2.2.3) asks for.</summary>
public static class EcmaNumber
{
    // From here on, and below the other, ECMAScript turns to exponents (ECMA-262, Number::toString).
    private const int MostDigits = 21;
    private const int MostNoughts = 6;

    /// <summary>The fewest digits that give the same number back, laid out as ECMAScript does.</summary>
    /// <param name="value">A finite number; -0 is printed as 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number is not finite, so JSON cannot hold it.</exception>
    public static string Text(double value)
    {
        if (!double.IsFinite(value))
        {
            throw new ArgumentOutOfRangeException(nameof(value), "JSON holds finite numbers only.");
        }

        if (value == 0)
        {
            return "0";
        }

        var (digits, point) = Shortest(Math.Abs(value));
        return (value < 0 ? "-" : "") + LaidOut(digits, point);
    }

    /// <summary>The digits without noughts at either end, and where the point stands: the number is 0.DIGITS times ten to that power.</summary>
    private static (string Digits, int Point) Shortest(double value)
    {
        var text = value.ToString("R", CultureInfo.InvariantCulture);
        var exponent = text.IndexOf('E', StringComparison.Ordinal);
        var mantissa = exponent < 0 ? text : text[..exponent];
        var dot = mantissa.IndexOf('.', StringComparison.Ordinal);
        var whole = dot < 0 ? mantissa.Length : dot;
        var all = mantissa.Replace(".", "", StringComparison.Ordinal);
        var leading = all.Length - all.TrimStart('0').Length;
        var power =
            exponent < 0 ? 0 : int.Parse(text[(exponent + 1)..], CultureInfo.InvariantCulture);
        return (all.Trim('0'), whole - leading + power);
    }

    private static string LaidOut(string digits, int point)
    {
        if (point >= digits.Length && point <= MostDigits)
        {
            return digits + new string('0', point - digits.Length);
        }

        if (point > 0 && point <= MostDigits)
        {
            return digits[..point] + "." + digits[point..];
        }

        if (point <= 0 && point > -MostNoughts)
        {
            return "0." + new string('0', -point) + digits;
        }

        var power = point - 1;
        return digits[..1]
            + (digits.Length > 1 ? "." + digits[1..] : "")
            + "e"
            + (power < 0 ? "-" : "+")
            + Math.Abs(power).ToString(CultureInfo.InvariantCulture);
    }
}
