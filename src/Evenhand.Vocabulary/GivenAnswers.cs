using System.Globalization;

namespace Evenhand.Vocabulary;

/// <summary>The fields of a form as the question of a journey takes them, with all that is wrong in them.</summary>
/// <param name="given">What was given in each field.</param>
public abstract class GivenAnswers(Func<string, IReadOnlyList<string>> given)
{
    /// <summary>The most letters of a text.</summary>
    protected const int LongestText = 200;

    private readonly List<Problem> problems = [];

    /// <summary>How many problems there are so far.</summary>
    protected int ProblemCount => problems.Count;

    /// <summary>What came of the question: the draft, or all that is wrong.</summary>
    protected Outcome<T> Taken<T>(T draft) =>
        problems.Count > 0 ? Outcome<T>.Failed(problems) : Outcome<T>.Ok(draft);

    /// <summary>What stands in a field, in one line; empty where nothing does.</summary>
    protected string One(string field) =>
        Plain.OneLine(given(field) is [var first, ..] ? first : "");

    /// <summary>A text that must be there.</summary>
    /// <param name="field">The field.</param>
    /// <param name="otherwise">What is said where it is empty.</param>
    protected string Text(string field, string otherwise)
    {
        var text = One(field);
        if (text.Length is 0 or > LongestText)
        {
            Refuse(field, text.Length == 0 ? otherwise : $"At most {LongestText} letters");
        }

        return text;
    }

    /// <summary>One of some known words.</summary>
    /// <param name="field">The field.</param>
    /// <param name="known">The words.</param>
    /// <param name="otherwise">What is said where it is none of them.</param>
    protected string Word(string field, IReadOnlyCollection<string> known, string otherwise)
    {
        var word = One(field);
        if (!known.Contains(word))
        {
            Refuse(field, otherwise);
        }

        return word;
    }

    /// <summary>Those of some known words that are ticked, in the order in which they are known.</summary>
    protected IReadOnlyList<string> Ticked(string field, IReadOnlyList<string> known) =>
        [.. known.Where(given(field).Contains)];

    /// <summary>The number in a field, written with or without commas, a pound sign or a per cent sign; null where it is none, or out of bounds.</summary>
    /// <param name="field">The field.</param>
    /// <param name="styles">What else it may be written with.</param>
    /// <param name="from">The least.</param>
    /// <param name="to">The greatest.</param>
    protected double? Within(string field, NumberStyles styles, double from, double to) =>
        double.TryParse(
            One(field)
                .Replace(",", "", StringComparison.Ordinal)
                .Replace(" ", "", StringComparison.Ordinal)
                .TrimStart('£')
                .TrimEnd('%'),
            styles,
            CultureInfo.InvariantCulture,
            out var number
        )
        && number >= from
        && number <= to
            ? number
            : null;

    /// <summary>Says what is wrong in a field.</summary>
    protected void Refuse(string field, string what) =>
        problems.Add(new Problem(what) { Field = field });
}
