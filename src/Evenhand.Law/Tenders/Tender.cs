using Evenhand.Law.Calendar;
using Evenhand.Rules.Facts;

namespace Evenhand.Law.Tenders;

/// <summary>What a tender asks and offers, as far as it says so. What is not here is unknown.</summary>
public sealed class Tender : IKnownFacts
{
    private readonly SortedDictionary<string, TenderFact> facts = new(StringComparer.Ordinal);

    /// <summary>Puts a tender together: what is stated, and what follows from it.</summary>
    /// <param name="name">The file or the form that it was read from.</param>
    /// <param name="stated">What it states; of two values for one fact the first is taken.</param>
    /// <param name="calendar">The bank holidays.</param>
    /// <param name="isLightTouch">Whether a code of eight digits is one of the light touch services.</param>
    public Tender(
        string name,
        IEnumerable<TenderFact> stated,
        HolidayCalendar calendar,
        Func<string, bool> isLightTouch
    )
    {
        Name = name;
        foreach (var fact in stated)
        {
            facts.TryAdd(fact.Id, fact);
        }

        foreach (var fact in new TenderArithmetic(facts, calendar, isLightTouch).WorkOut())
        {
            facts.TryAdd(fact.Id, fact);
        }
    }

    /// <summary>The file or the form that it was read from.</summary>
    public string Name { get; }

    /// <summary>All that is known of it, by id.</summary>
    public IReadOnlyCollection<TenderFact> Facts => facts.Values;

    /// <summary>What it is called; the file's name where it has no title.</summary>
    public string Title => Word(TenderFacts.Title) ?? Name;

    /// <summary>A fact; null where it is not known.</summary>
    public TenderFact? this[string id] => facts.GetValueOrDefault(id);

    /// <summary>A word or text; null where it is not known.</summary>
    public string? Word(string id) => this[id]?.Value.Word;

    /// <summary>A number; null where it is not known.</summary>
    public double? Number(string id) => this[id]?.Value.Number;

    /// <summary>A day; null where it is not known.</summary>
    public DateOnly? Day(string id) => this[id]?.Value.Day;

    /// <inheritdoc/>
    public Fact? Find(string id, DateOnly? asOf = null) =>
        this[id] is { } fact ? new Fact(id, fact.Value, fact.Path) : null;
}
