namespace Evenhand.Law.Tenders;

/// <summary>How hard a text is to read.</summary>
internal static class ReadingGrade
{
    /// <summary>The fewest words that a figure is given for: below, one long name decides.</summary>
    public const int FewestWords = 100;

    /// <summary>The words of a text: runs that hold a letter or digit.</summary>
    public static int Words(string text) => Count(text).Words;

    /// <summary>
    /// The index of Coleman and Liau in years of schooling: 0.0588 L − 0.296 S − 15.8, where L are the letters and S the sentences
    /// for each 100 words. Null for a text of fewer than <see cref="FewestWords"/> words.
    /// </summary>
    /// <remarks>
    /// M. Coleman and T. L. Liau, A computer readability formula designed for machine scoring, Journal of Applied Psychology
    /// 60 (1975), 283-284. It counts letters and not syllables, so that two programs find the same.
    /// </remarks>
    public static double? Of(string text)
    {
        var (letters, words, sentences) = Count(text);
        return words < FewestWords
            ? null
            : Math.Max(0, 5.88 * letters / words - 29.6 * sentences / words - 15.8);
    }

    private static (int Letters, int Words, int Sentences) Count(string text)
    {
        var (letters, words, sentences) = (0, 0, 0);
        var (inWord, open) = (false, false);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (char.IsLetterOrDigit(c))
            {
                letters++;
                words += inWord ? 0 : 1;
                (inWord, open) = (true, true);
            }
            else if (char.IsWhiteSpace(c))
            {
                // An item of a list is read as a sentence of its own.
                if (c == '\n' && open)
                {
                    sentences++;
                    open = false;
                }

                inWord = false;
            }
            // The point of 9.30 or of a web address ends no sentence.
            else if (c is '!' or '?' or '.' && open && !FollowedByWord(text, i))
            {
                sentences++;
                open = false;
            }
        }

        return (letters, words, sentences + (open ? 1 : 0));

        static bool FollowedByWord(string text, int at) =>
            at + 1 < text.Length && char.IsLetterOrDigit(text[at + 1]);
    }
}
