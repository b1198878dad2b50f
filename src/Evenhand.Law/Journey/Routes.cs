using Evenhand.Law.Answers;

namespace Evenhand.Law.Journey;

/// <summary>A route to a wish, with what speaks against it.</summary>
/// <param name="Meets">How much of the wish it meets.</param>
/// <param name="Leaves">What it leaves unmet; null where it meets the whole.</param>
/// <param name="Changes">The fewest changes that make it available: 0 where it is; null where no set of up to three does.</param>
/// <param name="Against">The case against it, each in a sentence.</param>
/// <param name="Answer">What the law says of it.</param>
public sealed record Route(
    Share Meets,
    string? Leaves,
    int? Changes,
    IReadOnlyList<string> Against,
    LeverAnswer Answer
);

/// <summary>The routes to a wish.</summary>
/// <param name="Wish">The wish.</param>
/// <param name="Lawful">Those that are open, or can be opened by the authority, the best first.</param>
/// <param name="Closed">Those that are not there and that no choice of the authority opens.</param>
/// <param name="BearsOn">The constraints, duties and remedies that bear on it.</param>
/// <param name="Myths">Routes that people think exist, of the nation and the day of the case.</param>
public sealed record RoutesReport(
    Wish Wish,
    IReadOnlyList<Route> Lawful,
    IReadOnlyList<Route> Closed,
    IReadOnlyList<LeverAnswer> BearsOn,
    IReadOnlyList<Myth> Myths
)
{
    private static readonly string[] Risks = ["low", "medium", "high"];

    /// <summary>
    /// Ranks the routes: first by outcome, then by how much of the wish they meet, then by exposure (risk, then the number of
    /// grounds of challenge), then by the number of changes needed, then by id. Nothing is weighed against anything.
    /// </summary>
    /// <param name="wish">The wish.</param>
    /// <param name="report">The answers about the case.</param>
    /// <param name="nation">The nation of the case; null while it is not known.</param>
    public static RoutesReport Of(Wish wish, LeversReport report, string? nation)
    {
        var answers = report.Levers.ToDictionary(l => l.Id, StringComparer.Ordinal);
        var routes = wish
            .Routes.Where(r => answers.ContainsKey(r.Lever.Id))
            .Select(r => Route(r, answers[r.Lever.Id]))
            .OrderBy(r => Place(r.Answer.Outcome))
            .ThenBy(r => r.Meets)
            .ThenBy(r => Array.IndexOf(Risks, r.Answer.Challenge.Risk))
            .ThenBy(r => r.Answer.Challenge.Grounds.Count)
            .ThenBy(r => r.Changes ?? int.MaxValue)
            .ThenBy(r => r.Answer.Id, StringComparer.Ordinal)
            .ToList();
        return new RoutesReport(
            wish,
            [.. routes.Where(IsLawful)],
            [.. routes.Where(r => !IsLawful(r))],
            [.. wish.BearsOn.Where(l => answers.ContainsKey(l.Id)).Select(l => answers[l.Id])],
            [
                .. wish.Myths.Where(m =>
                    (nation is null || m.Rule.Jurisdictions.Contains(nation))
                    && m.Rule.InForceOn(report.AsOf)
                ),
            ]
        );
    }

    /// <summary>Whether a route is open or can be opened.</summary>
    private static bool IsLawful(Route route) =>
        route.Answer.Outcome != LeverOutcome.NotAvailable || route.Changes is not null;

    private static int Place(LeverOutcome outcome) =>
        outcome switch
        {
            LeverOutcome.Available => 0,
            LeverOutcome.NeedsCondition => 1,
            _ => 2,
        };

    private static Route Route(WishRoute route, LeverAnswer answer) =>
        new(
            route.Meets,
            route.Leaves,
            answer.Outcome == LeverOutcome.Available ? 0
                : answer.WouldMakeAvailable.Count > 0 ? answer.WouldMakeAvailable.Min(s => s.Count)
                : null,
            [
                .. new[] { route.Leaves, answer.Limits }.OfType<string>(),
                .. answer.Challenge.Grounds.Select(g => $"A challenger might say: {g}."),
                .. answer.LawyerCheck is { } check
                    ? [$"For a lawyer to check: {check}"]
                    : Array.Empty<string>(),
                .. answer.Confidence == "verified"
                    ? Array.Empty<string>()
                    : [$"How sure we are: {answer.Confidence}."],
            ],
            answer
        );
}
