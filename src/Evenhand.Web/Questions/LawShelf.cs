using Evenhand.Law;
using Evenhand.Law.Answers;
using Evenhand.Law.Journey;
using Evenhand.Law.Levers;
using Evenhand.Law.Scenarios;
using Evenhand.Market.Services;

namespace Evenhand.Web.Questions;

/// <summary>The law that ships with the program, with its questions and scenarios, which are read when the first page asks for them.</summary>
/// <param name="root">The folder that holds <c>rules/</c>.</param>
/// <param name="book">Levers, constraints, duties and remedies.</param>
/// <param name="services">Services, with the codes under which they are bought.</param>
/// <exception cref="InvalidOperationException">A file of it is broken.</exception>
public sealed class LawShelf(string root, LawBook book, IReadOnlyList<Service> services)
{
    private readonly Lazy<JourneyBook> journey = new(() => LawLibrary.Journey(root, book).Value);

    private readonly Lazy<CpvSearch> cpv = new(() => LawLibrary.Cpv(root, services, book).Value);

    private readonly Lock gate = new();
    private LeverDesk? desk;
    private IReadOnlyList<Scenario>? scenarios;

    /// <summary>Levers, constraints, duties and remedies.</summary>
    public LawBook Book => book;

    /// <summary>Questions and wishes.</summary>
    public JourneyBook Journey => journey.Value;

    /// <summary>Finds codes of what is bought.</summary>
    public CpvSearch Cpv => cpv.Value;

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
                return scenarios ??= LawLibrary.Scenarios(root, Book).Value;
            }
        }
    }
}
