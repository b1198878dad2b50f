using System.Text;

namespace Evenhand.Vocabulary;

/// <summary>Something a person can put right: what is wrong, where, what was found, what was expected, what to do.</summary>
/// <param name="What">One sentence without a full stop at its end.</param>
public sealed record Problem(string What)
{
    /// <summary>The file it was found in, as the person named it.</summary>
    public string? File { get; init; }

    /// <summary>The line in that file, from 1.</summary>
    public long? Line { get; init; }

    /// <summary>The column, key or option.</summary>
    public string? Field { get; init; }

    /// <summary>What stood there, shortened to 120 characters.</summary>
    public string? Found { get; init; }

    /// <summary>What would have been right.</summary>
    public string? Expected { get; init; }

    /// <summary>What the person can do next.</summary>
    public string? ToDo { get; init; }

    /// <summary>Cuts a found value to a length that fits a message, and shows control characters as dots.</summary>
    public static string Excerpt(string text, int length = 120)
    {
        // A character of two UTF-16 halves is left out whole.
        var end =
            text.Length > length && char.IsHighSurrogate(text[length - 1]) ? length - 1 : length;
        var cut = text.Length > length ? string.Concat(text.AsSpan(0, end), "...") : text;
        return string.Create(
            cut.Length,
            cut,
            static (span, source) =>
            {
                for (var i = 0; i < span.Length; i++)
                {
                    span[i] = char.IsControl(source[i]) ? '.' : source[i];
                }
            }
        );
    }

    /// <summary>The problem as one line of text: <c>file:line: field: what (found ..., expected ...). To do.</c></summary>
    public override string ToString()
    {
        var text = new StringBuilder();
        if (File is not null)
        {
            text.Append(File);
            if (Line is not null)
            {
                text.Append(':').Append(Line);
            }

            text.Append(": ");
        }

        if (Field is not null)
        {
            text.Append(Field).Append(": ");
        }

        text.Append(What);
        if (Found is not null)
        {
            text.Append("; found '").Append(Found).Append('\'');
        }

        if (Expected is not null)
        {
            text.Append("; expected ").Append(Expected);
        }

        text.Append('.');
        if (ToDo is not null)
        {
            text.Append(' ').Append(ToDo);
        }

        return text.ToString().ReplaceLineEndings(" ");
    }
}
