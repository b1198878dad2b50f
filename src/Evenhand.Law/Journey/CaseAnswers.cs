using System.Text;
using Evenhand.Law.Answers;
using Evenhand.Law.Levers;
using Evenhand.Law.Scenarios;
using Evenhand.Rules.Facts;
using Evenhand.Vocabulary;

namespace Evenhand.Law.Journey;

/// <summary>An answer to a question.</summary>
/// <param name="Fact">The fact.</param>
/// <param name="Value">Its value; null for "I don't know".</param>
/// <param name="Source">Where it comes from.</param>
public sealed record CaseAnswer(string Fact, FactValue? Value, string Source);

/// <summary>What has been said of a case so far. It never changes; each answer makes another.</summary>
/// <param name="Title">What a person calls the case; null for none.</param>
/// <param name="Ask">What a person wants to know, in words; null for nothing.</param>
/// <param name="Wish">The id of the wish; <see cref="NoWish"/> where none is in mind; null while it is open.</param>
/// <param name="Answers">The answers.</param>
public sealed record CaseAnswers(
    string? Title,
    string? Ask,
    string? Wish,
    IReadOnlyList<CaseAnswer> Answers
)
{
    /// <summary>The source of what was answered to a question.</summary>
    public const string Answered = "an answer given in the journey";

    /// <summary>The wish of whoever has none in mind.</summary>
    public const string NoWish = "unknown";

    /// <summary>What a case without a title is called.</summary>
    public const string Untitled = "Untitled case";

    /// <summary>Nothing said yet.</summary>
    public static CaseAnswers None { get; } = new(null, null, null, []);

    /// <summary>The answer about a fact; null while it is open.</summary>
    public CaseAnswer? Find(string fact) => Answers.FirstOrDefault(a => a.Fact == fact);

    /// <summary>The same with one more answer, or with another one.</summary>
    public CaseAnswers With(CaseAnswer answer) =>
        this with
        {
            Answers = Find(answer.Fact) is null
                ? [.. Answers, answer]
                : [.. Answers.Select(a => a.Fact == answer.Fact ? answer : a)],
        };

    /// <summary>What a case file says.</summary>
    public static CaseAnswers Of(WrittenCase written) =>
        new(
            written.Title,
            written.Ask,
            written.Wish,
            [
                .. written.Facts.Values.Select(f => new CaseAnswer(f.Id, f.Value, f.Source)),
                .. written.Unknown.Select(id => new CaseAnswer(id, null, Answered)),
            ]
        );

    /// <summary>The case that the law is asked about.</summary>
    /// <param name="law">The law.</param>
    /// <param name="asOf">The day asked about; null takes the day of the case.</param>
    /// <param name="today">The day taken when neither is given.</param>
    public LawCase Case(LawBook law, DateOnly? asOf, DateOnly today) =>
        new(
            law,
            Title ?? Untitled,
            Answers
                .Where(a => a.Value is not null)
                .ToDictionary(
                    a => a.Fact,
                    a => new Fact(a.Fact, a.Value!.Value, a.Source),
                    StringComparer.Ordinal
                ),
            asOf ?? Find(LawFacts.Day)?.Value?.Day ?? today
        );

    /// <summary>The case as a file that 'evenhand levers' and this journey read, with the same answers.</summary>
    public string Yaml()
    {
        var text = new StringBuilder(
            "# A case for 'evenhand levers'. Upload it at /levers to go on with it.\n"
        );
        Line("", "title", Title ?? Untitled);
        Line("", "ask", Ask);
        Line("", "wish", Wish == NoWish ? null : Wish);
        text.Append(Answers.Count > 0 ? "facts:\n" : "facts: {}\n");
        foreach (var answer in Answers)
        {
            if (answer.Value is not { } value)
            {
                text.Append("  ").Append(answer.Fact).Append(": unknown\n");
                continue;
            }

            text.Append("  ").Append(answer.Fact).Append(":\n");
            text.Append("    value: ")
                .Append(
                    value.Type is FactType.Text or FactType.OneOf
                        ? Quoted(value.ToString())
                        : value.ToString()
                )
                .Append('\n');
            Line("    ", "source", answer.Source);
        }

        return text.ToString();

        void Line(string indent, string key, string? said)
        {
            if (said is not null)
            {
                text.Append(indent).Append(key).Append(": ").Append(Quoted(said)).Append('\n');
            }
        }
    }

    private static string Quoted(string text) =>
        $"'{Plain.OneLine(text).Replace("'", "''", StringComparison.Ordinal)}'";
}
