using Evenhand.Law.Answers;

namespace Evenhand.Law.Journey;

/// <summary>The answer about one service.</summary>
/// <param name="Service">The service.</param>
/// <param name="Outcome">What came out.</param>
public sealed record ServiceOutcome(string Service, LeverOutcome Outcome);

/// <summary>A fact that decides, with its value for each service.</summary>
/// <param name="Field">The fact.</param>
/// <param name="Values">Its value for each service; null where it is not known.</param>
public sealed record DifferingFact(string Field, IReadOnlyDictionary<string, object?> Values);

/// <summary>One route for every service.</summary>
/// <param name="Id">The lever.</param>
/// <param name="Name">What a person calls it.</param>
/// <param name="Meets">How much of the wish it meets.</param>
/// <param name="Outcomes">What came out for each service.</param>
/// <param name="Differs">The facts that decide and are not the same for all services.</param>
public sealed record ServiceRoute(
    string Id,
    string Name,
    Share Meets,
    IReadOnlyList<ServiceOutcome> Outcomes,
    IReadOnlyList<DifferingFact> Differs
)
{
    /// <summary>Whether the answer is the same for all services.</summary>
    public bool IsSame => Outcomes.Select(o => o.Outcome).Distinct().Count() == 1;
}

/// <summary>A service that was asked about.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">What a person calls it.</param>
/// <param name="Example">What is bought, and by whom.</param>
public sealed record AskedService(string Id, string Name, string Example);

/// <summary>One wish put to every service.</summary>
/// <param name="AsOf">The day whose law it is.</param>
/// <param name="Case">What a person calls the case.</param>
/// <param name="Wish">The wish.</param>
/// <param name="WishName">What a person calls it.</param>
/// <param name="Services">The services.</param>
/// <param name="Routes">The routes to the wish, those that meet most of it first.</param>
public sealed record EveryService(
    DateOnly AsOf,
    string Case,
    string Wish,
    string WishName,
    IReadOnlyList<AskedService> Services,
    IReadOnlyList<ServiceRoute> Routes
)
{
    /// <summary>Asks about a wish in every service.</summary>
    /// <param name="desk">Answers.</param>
    /// <param name="book">Wishes and services.</param>
    /// <param name="wish">The wish.</param>
    /// <param name="facts">What is the same for all services.</param>
    public static EveryService Of(LeverDesk desk, JourneyBook book, Wish wish, LawCase facts)
    {
        var cases = book.Services.Select(s => (s.Id, Case: s.Of(facts, book.Law))).ToList();
        return new EveryService(
            facts.AsOf,
            facts.Title,
            wish.Id,
            wish.Name,
            [.. book.Services.Select(s => new AskedService(s.Id, s.Name, s.Example))],
            [.. wish.Routes.OrderBy(r => r.Meets).Select(r => Route(desk, r, cases))]
        );
    }

    private static ServiceRoute Route(
        LeverDesk desk,
        WishRoute route,
        IReadOnlyList<(string Id, LawCase Case)> cases
    )
    {
        var answers = cases
            .Select(c => (c.Id, c.Case, Answer: desk.Ask(route.Lever, c.Case)))
            .ToList();
        var outcomes = answers.Select(a => new ServiceOutcome(a.Id, a.Answer.Outcome)).ToList();
        return new ServiceRoute(
            route.Lever.Id,
            route.Lever.Name,
            route.Meets,
            outcomes,
            outcomes.Select(o => o.Outcome).Distinct().Count() == 1
                ? []
                :
                [
                    .. answers
                        .SelectMany(a => a.Answer.Deciding)
                        .SelectMany(d => d.Split(" | "))
                        .Distinct(StringComparer.Ordinal)
                        .Select(f => new DifferingFact(
                            f,
                            answers.ToDictionary(
                                a => a.Id,
                                a => LeverDesk.Plainly(a.Case.Find(f)?.Value),
                                StringComparer.Ordinal
                            )
                        ))
                        .Where(f => f.Values.Values.Distinct().Count() > 1),
                ]
        );
    }
}
