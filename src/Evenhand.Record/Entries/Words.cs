using System.Buffers;
using Evenhand.Vocabulary;

namespace Evenhand.Record.Entries;

/// <summary>The names that a record uses: small letters, digits and hyphens, so that no name of a person or address fits by accident.</summary>
public static class Words
{
    /// <summary>The most characters of a name.</summary>
    public const int Longest = 64;

    private static readonly SearchValues<char> Allowed = SearchValues.Create(
        "abcdefghijklmnopqrstuvwxyz0123456789-"
    );

    /// <summary>Whether a text is such a name.</summary>
    public static bool Is(string? text) =>
        text is { Length: > 0 and <= Longest }
        && !text.AsSpan().ContainsAnyExcept(Allowed)
        && text[0] != '-';

    internal static IEnumerable<Problem> Check(string field, string text)
    {
        if (!Is(text))
        {
            yield return new Problem("This is no name that a record can hold")
            {
                Field = field,
                Found = Problem.Excerpt(text),
                Expected = $"1 to {Longest} small letters, digits and hyphens, not a hyphen first",
            };
        }
    }
}
