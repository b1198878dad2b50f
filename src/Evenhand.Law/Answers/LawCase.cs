using Evenhand.Law.Levers;
using Evenhand.Rules.Facts;

namespace Evenhand.Law.Answers;

/// <summary>What is known of one procurement, on a day, with what follows from the dated tables.</summary>
public sealed class LawCase : IKnownFacts
{
    private readonly LawBook book;
    private readonly IReadOnlyDictionary<string, Fact> stated;
    private readonly Fact[] changed;
    private Dictionary<string, DerivedFact>? derived;
    private Fact? day;

    /// <summary>Puts a case together.</summary>
    /// <param name="book">The law.</param>
    /// <param name="title">What a person calls the case.</param>
    /// <param name="stated">The facts that were stated, by id.</param>
    /// <param name="asOf">The day whose law is asked about; it stands for the stated day.</param>
    public LawCase(
        LawBook book,
        string title,
        IReadOnlyDictionary<string, Fact> stated,
        DateOnly asOf
    )
        : this(book, title, stated, [], asOf, tells: true) { }

    private LawCase(
        LawBook book,
        string title,
        IReadOnlyDictionary<string, Fact> stated,
        Fact[] changed,
        DateOnly asOf,
        bool tells
    )
    {
        this.book = book;
        this.stated = stated;
        this.changed = changed;
        Title = title;
        AsOf = asOf;
        Tells = tells;
    }

    /// <summary>What a person calls the case.</summary>
    public string Title { get; }

    /// <summary>The day whose law is asked about.</summary>
    public DateOnly AsOf { get; }

    /// <summary>Whether what is worked out says how; a case that is only tried says nothing, because words take most of the time.</summary>
    internal bool Tells { get; }

    /// <summary>The facts that were stated, by id.</summary>
    public IReadOnlyDictionary<string, Fact> Stated => stated;

    /// <summary>Whether a fact was stated, here or by a change.</summary>
    public bool States(string id) => Given(id) is not null;

    /// <summary>The case as it was stated, with these facts changed.</summary>
    public LawCase With(IReadOnlyList<Change> changes) => Changed(changes, tells: true);

    /// <summary>The same, for the outcome alone.</summary>
    internal LawCase Tried(IReadOnlyList<Change> changes) => Changed(changes, tells: false);

    private LawCase Changed(IReadOnlyList<Change> changes, bool tells)
    {
        var facts = new Fact[changes.Count];
        var asOf = AsOf;
        for (var i = 0; i < facts.Length; i++)
        {
            facts[i] = new Fact(changes[i].Field, changes[i].To, "a change");
            asOf = changes[i].Field == LawFacts.Day ? changes[i].To.Day : asOf;
        }

        return new LawCase(book, Title, stated, facts, asOf, tells);
    }

    /// <inheritdoc/>
    public Fact? Find(string id, DateOnly? asOf = null) =>
        id == LawFacts.Day
            ? day ??= new Fact(id, FactValue.Of(AsOf), DaySource)
            : Given(id) ?? Derive(id)?.Fact;

    private Fact? Given(string id)
    {
        foreach (var fact in changed)
        {
            if (fact.Id == id)
            {
                return fact;
            }
        }

        return stated.GetValueOrDefault(id);
    }

    /// <summary>What follows from the dated tables for a fact; null when it is none of theirs.</summary>
    /// <remarks>A fact that was stated is not worked out.</remarks>
    public DerivedFact? Derive(string id)
    {
        if (!DerivedFacts.Knows(book, id))
        {
            return null;
        }

        derived ??= new Dictionary<string, DerivedFact>(StringComparer.Ordinal);
        if (!derived.TryGetValue(id, out var found))
        {
            derived[id] = found = DerivedFacts.Of(book, this, id);
        }

        return found;
    }

    private string DaySource =>
        Given(LawFacts.Day) is { } said && said.Value == FactValue.Of(AsOf)
            ? said.Source
            : "the day asked about";
}

/// <summary>A fact changed.</summary>
/// <param name="Field">The fact.</param>
/// <param name="From">Its value now; null when it is not known.</param>
/// <param name="To">Its value then.</param>
public sealed record Change(string Field, FactValue? From, FactValue To);
