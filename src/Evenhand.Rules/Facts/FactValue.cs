using System.Globalization;
using Evenhand.Vocabulary;

namespace Evenhand.Rules.Facts;

/// <summary>What kind of value a fact has.</summary>
public enum FactType
{
    /// <summary>True or false.</summary>
    Boolean,

    /// <summary>A finite number; its unit stands in the declaration.</summary>
    Number,

    /// <summary>One word out of a declared list.</summary>
    OneOf,

    /// <summary>Any text, for instance a code. Conditions do not compare it; facts are worked out from it.</summary>
    Text,

    /// <summary>A day. Conditions do not compare it.</summary>
    Date,
}

/// <summary>The value of a fact: a truth value, a finite number, one word of a declared list, a text, or a day.</summary>
public readonly record struct FactValue
{
    private FactValue(FactType type, double number, string? word)
    {
        Type = type;
        Number = number;
        Word = word;
    }

    /// <summary>Which of them it is.</summary>
    public FactType Type { get; }

    /// <summary>The number; 1 or 0 for true or false; the number of a day; 0 for a word or text.</summary>
    public double Number { get; }

    /// <summary>The word of a list, or the text; else null.</summary>
    public string? Word { get; }

    /// <summary>A truth value.</summary>
    public static FactValue Of(bool value) => new(FactType.Boolean, value ? 1 : 0, null);

    /// <summary>A number.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is not finite.</exception>
    public static FactValue Of(double value) =>
        double.IsFinite(value)
            ? new(FactType.Number, value, null)
            : throw new ArgumentOutOfRangeException(
                nameof(value),
                value,
                "A fact is a finite number."
            );

    /// <summary>A word out of the list that the fact declares.</summary>
    public static FactValue Of(string word) => new(FactType.OneOf, 0, word);

    /// <summary>A text.</summary>
    public static FactValue OfText(string text) => new(FactType.Text, 0, text);

    /// <summary>A day.</summary>
    public static FactValue Of(DateOnly day) => new(FactType.Date, day.DayNumber, null);

    /// <summary>The day; only for a value that is one.</summary>
    /// <exception cref="InvalidOperationException">The value is no day.</exception>
    public DateOnly Day =>
        Type == FactType.Date
            ? DateOnly.FromDayNumber((int)Number)
            : throw new InvalidOperationException($"{this} is no day.");

    /// <summary>As written in a rule file: <c>true</c>, <c>35</c>, <c>none</c>.</summary>
    public override string ToString() =>
        Type switch
        {
            FactType.Boolean => Number != 0 ? "true" : "false",
            FactType.Number => Number.ToString("0.################", CultureInfo.InvariantCulture),
            FactType.Date => Plain.Iso(Day),
            _ => Word ?? "",
        };
}
