using System.Text.RegularExpressions;

namespace Evenhand.Ocds.Reading;

/// <summary>E-mail addresses and telephone numbers in running text. Names in it cannot be told from other words, and stay.</summary>
public static partial class PersonalText
{
    /// <summary>What stands in the place of an e-mail address.</summary>
    public const string NoAddress = "[e-mail address left out]";

    /// <summary>What stands in the place of a telephone number.</summary>
    public const string NoNumber = "[telephone number left out]";

    private const int FewestDigits = 10;
    private const int MostDigits = 13;
    private const int TimeLimit = 1000;

    /// <summary>The text with both left out.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="found">Grows by how many were left out.</param>
    public static string LeaveOut(string text, ref long found)
    {
        var count = found;
        var left = text;
        if (left.Contains('@', StringComparison.Ordinal))
        {
            left = Mail()
                .Replace(
                    left,
                    _ =>
                    {
                        count++;
                        return NoAddress;
                    }
                );
        }

        // An identifier is one word: only where there are several may digits be a telephone number.
        if (left.AsSpan().IndexOfAny(" \n\t") >= 0)
        {
            left = Telephone()
                .Replace(
                    left,
                    m =>
                    {
                        if (m.Value.Count(char.IsAsciiDigit) is < FewestDigits or > MostDigits)
                        {
                            return m.Value;
                        }

                        count++;
                        return NoNumber;
                    }
                );
        }

        found = count;
        return left;
    }

    /// <summary>The text with both left out; nothing stays nothing.</summary>
    public static string? LeaveOut(string? text)
    {
        var found = 0L;
        return text is null ? null : LeaveOut(text, ref found);
    }

    [GeneratedRegex(
        @"[\w.+%'-]+@[\w-]+(\.[\w-]+)+",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant,
        TimeLimit
    )]
    private static partial Regex Mail();

    // A British number as people write it. Not a date, which begins with a day and a month.
    [GeneratedRegex(
        @"(?<![\w/.,-])(?!\d\d[- ]\d\d[- ](19|20)\d\d)(\+44|\(?0)[\d ()-]{8,16}\d(?![\w/])",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant,
        TimeLimit
    )]
    private static partial Regex Telephone();
}
