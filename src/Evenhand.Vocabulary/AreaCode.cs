using System.Diagnostics.CodeAnalysis;

namespace Evenhand.Vocabulary;

/// <summary>
/// A GSS code of the Office for National Statistics: one letter for the country (E, W, S, N) or K for wider areas, then
/// eight digits of which the first two say what kind of area it is (E06 unitary authority, E12 English region).
/// </summary>
public readonly record struct AreaCode
{
    private readonly string? text;

    private AreaCode(string text) => this.text = text;

    /// <summary>Reads a code; case and outer blanks do not matter.</summary>
    /// <returns>False when the text is not of the form of a GSS code. Whether the area exists is not looked at.</returns>
    public static bool TryParse([NotNullWhen(true)] string? text, out AreaCode code)
    {
        code = default;
        var trimmed = text?.Trim().ToUpperInvariant();
        if (
            trimmed is not { Length: 9 }
            || !"EWSNK".Contains(trimmed[0], StringComparison.Ordinal)
            || !trimmed.AsSpan(1).ContainsOnlyDigits()
        )
        {
            return false;
        }

        code = new AreaCode(trimmed);
        return true;
    }

    /// <summary>Reads a code that is known to be one.</summary>
    /// <exception cref="FormatException">The text is not of the form of a GSS code.</exception>
    public static AreaCode Parse(string text) =>
        TryParse(text, out var code)
            ? code
            : throw new FormatException($"'{text}' is not a GSS code such as E06000001.");

    /// <summary>The code in capitals, for instance <c>E06000001</c>; empty for the default value.</summary>
    public override string ToString() => text ?? "";
}

file static class Digits
{
    public static bool ContainsOnlyDigits(this ReadOnlySpan<char> text) =>
        !text.ContainsAnyExceptInRange('0', '9');
}
