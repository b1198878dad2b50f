using System.Text.Json.Serialization;
using Evenhand.Law.Answers;

namespace Evenhand.Law.Journey;

/// <summary>A route to a wish, its answer named by its id.</summary>
/// <param name="Id">The lever.</param>
/// <param name="Name">What a person calls it.</param>
/// <param name="Outcome">What came out.</param>
/// <param name="Meets">How much of the wish it meets.</param>
/// <param name="Leaves">What it leaves unmet; null where it meets the whole.</param>
/// <param name="Changes">The fewest changes that make it available: 0 where it is; null where no set of up to three does.</param>
/// <param name="Against">The case against it, each in a sentence.</param>
public sealed record RankedRoute(
    string Id,
    string Name,
    LeverOutcome Outcome,
    Share Meets,
    string? Leaves,
    int? Changes,
    IReadOnlyList<string> Against
)
{
    internal static RankedRoute Of(Route route) =>
        new(
            route.Answer.Id,
            route.Answer.Name,
            route.Answer.Outcome,
            route.Meets,
            route.Leaves,
            route.Changes,
            route.Against
        );
}

/// <summary>A route that people think exists.</summary>
/// <param name="Claim">What they say.</param>
/// <param name="Because">Why they think so.</param>
/// <param name="Truth">What is so.</param>
/// <param name="Rule">The entry that says it.</param>
public sealed record ToldMyth(string Claim, string Because, string Truth, string Rule);

/// <summary>The routes to a wish, for programs.</summary>
/// <param name="Wish">The id of the wish.</param>
/// <param name="WishName">What a person calls it.</param>
/// <param name="Lawful">Those that are open, or can be opened by the authority, the best first.</param>
/// <param name="Closed">Those that are not there and that no choice of the authority opens.</param>
/// <param name="BearsOn">The ids of the constraints, duties and remedies that bear on it.</param>
/// <param name="Myths">Routes that people think exist.</param>
public sealed record RankedRoutes(
    string Wish,
    string WishName,
    IReadOnlyList<RankedRoute> Lawful,
    IReadOnlyList<RankedRoute> Closed,
    IReadOnlyList<string> BearsOn,
    IReadOnlyList<ToldMyth> Myths
);

/// <summary>What the law allows in a case and, where a wish is stated, the routes to it: the same at the prompt and on the web.</summary>
/// <param name="AsOf">The day whose law it is.</param>
/// <param name="Case">What a person calls the case.</param>
/// <param name="Derived">The facts that follow from the dated tables.</param>
/// <param name="Levers">Every entry of the library, by id.</param>
/// <param name="Routes">The routes; left out where no wish is stated.</param>
public sealed record LeversResult(
    DateOnly AsOf,
    string Case,
    IReadOnlyList<WorkedOut> Derived,
    IReadOnlyList<LeverAnswer> Levers,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
        RankedRoutes? Routes = null
)
{
    /// <summary>The result of an answer.</summary>
    /// <param name="report">The answers.</param>
    /// <param name="routes">The routes to the wish; null where none is stated.</param>
    public static LeversResult Of(LeversReport report, RoutesReport? routes) =>
        new(
            report.AsOf,
            report.Case,
            report.Derived,
            report.Levers,
            routes is null
                ? null
                : new RankedRoutes(
                    routes.Wish.Id,
                    routes.Wish.Name,
                    [.. routes.Lawful.Select(RankedRoute.Of)],
                    [.. routes.Closed.Select(RankedRoute.Of)],
                    [.. routes.BearsOn.Select(l => l.Id)],
                    [
                        .. routes.Myths.Select(m => new ToldMyth(
                            m.Claim,
                            m.Because,
                            m.Truth,
                            m.Rule.Id
                        )),
                    ]
                )
        );
}
