using Evenhand.Rules.Facts;

namespace Evenhand.Law.Journey;

/// <summary>A group of questions, under which the answers are shown.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">What a person calls it.</param>
public sealed record QuestionGroup(string Id, string Name);

/// <summary>How a person is asked for a fact.</summary>
/// <param name="Fact">The fact.</param>
/// <param name="Text">The question.</param>
/// <param name="Hint">What helps to answer it; may be null.</param>
/// <param name="Group">Where its answer is shown.</param>
/// <param name="Options">Of a fact that is one of several words: what each is called, in the order of the fact; else empty.</param>
public sealed record Question(
    FactDeclaration Fact,
    string Text,
    string? Hint,
    QuestionGroup Group,
    IReadOnlyDictionary<string, string> Options
)
{
    /// <summary>A value as a person reads it; "I don't know" for none.</summary>
    public string Say(FactValue? value) =>
        value is not { } known ? "I don’t know"
        : known.Type == FactType.Boolean
            ? known.Number != 0 ? "Yes"
                : "No"
        : known.Type == FactType.Date ? Vocabulary.Plain.Date(known.Day)
        : known.Type == FactType.Number
            ? known.Number.ToString("#,0.####", System.Globalization.CultureInfo.InvariantCulture)
        : known.Word is { } word ? Options.GetValueOrDefault(word, word)
        : "";
}
