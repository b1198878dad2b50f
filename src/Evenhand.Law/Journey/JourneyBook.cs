using Evenhand.Law.Levers;
using Evenhand.Rules.Facts;

namespace Evenhand.Law.Journey;

/// <summary>The questions and wishes, with the law that they are about.</summary>
/// <remarks>Made by <see cref="JourneyReader"/> only, so that every fact that a lever looks at has its question.</remarks>
public sealed class JourneyBook
{
    private readonly Dictionary<string, Question> byFact;

    internal JourneyBook(
        LawBook law,
        IReadOnlyList<QuestionGroup> groups,
        IReadOnlyList<Question> questions,
        int wishAfter,
        IReadOnlyList<Wish> wishes,
        IReadOnlyList<ServiceProfile> services
    )
    {
        Law = law;
        Groups = groups;
        Questions = questions;
        WishAfter = wishAfter;
        Wishes = wishes;
        Services = services;
        byFact = questions.ToDictionary(q => q.Fact.Id, StringComparer.Ordinal);
    }

    /// <summary>The law.</summary>
    public LawBook Law { get; }

    /// <summary>The groups, in order.</summary>
    public IReadOnlyList<QuestionGroup> Groups { get; }

    /// <summary>The questions, in the order in which they are asked.</summary>
    public IReadOnlyList<Question> Questions { get; }

    /// <summary>The number of questions that come before the one for the wish.</summary>
    public int WishAfter { get; }

    /// <summary>The wishes.</summary>
    public IReadOnlyList<Wish> Wishes { get; }

    /// <summary>The services to which a wish is put side by side.</summary>
    public IReadOnlyList<ServiceProfile> Services { get; }

    /// <summary>The question for a fact; null where none is declared.</summary>
    public Question? Question(string fact) => byFact.GetValueOrDefault(fact);

    /// <summary>A wish; null where there is none of that id.</summary>
    public Wish? Wish(string? id) => Wishes.FirstOrDefault(w => w.Id == id);

    /// <summary>What a fact is called in an answer: its question, or its meaning.</summary>
    public string Name(string fact) =>
        byFact.GetValueOrDefault(fact)?.Text ?? Law.FindFact(fact)?.Meaning ?? fact;

    /// <summary>A value of a fact as a person reads it.</summary>
    public string Say(string fact, object? value) =>
        value is null ? "not known"
        : byFact.TryGetValue(fact, out var question)
        && FactReader.TryParse(question.Fact, Answers.LeverWords.Value(value), out var parsed)
            ? question.Say(parsed)
        : Answers.LeverWords.Value(value);
}
