using Evenhand.Law;
using Evenhand.Law.Answers;
using Evenhand.Law.Journey;
using Evenhand.Law.Levers;
using Evenhand.Law.Scenarios;
using Evenhand.Market;

namespace Evenhand.Web;

/// <summary>The law that ships with the program, read when the first page asks for it.</summary>
/// <param name="libraries">The definitions that it rests on, and the folder.</param>
/// <exception cref="InvalidOperationException">A file of it is broken.</exception>
public sealed class LawShelf(Libraries libraries)
{
    private readonly Lazy<JourneyBook> journey = new(() =>
        LawLibrary
            .Read(libraries.Root, libraries.Rules)
            .Then(book => LawLibrary.Journey(libraries.Root, book))
            .Value
    );

    private readonly Lock gate = new();
    private LeverDesk? desk;
    private IReadOnlyList<Scenario>? scenarios;

    /// <summary>Levers, constraints, duties and remedies.</summary>
    public LawBook Book => journey.Value.Law;

    /// <summary>Questions and wishes.</summary>
    public JourneyBook Journey => journey.Value;

    /// <summary>Answers what the law allows.</summary>
    public LeverDesk Desk
    {
        get
        {
            lock (gate)
            {
                return desk ??= new LeverDesk(Book);
            }
        }
    }

    /// <summary>The worked scenarios.</summary>
    public IReadOnlyList<Scenario> Scenarios
    {
        get
        {
            lock (gate)
            {
                return scenarios ??= LawLibrary.Scenarios(libraries.Root, Book).Value;
            }
        }
    }
}
