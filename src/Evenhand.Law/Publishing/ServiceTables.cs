using Evenhand.Law.Answers;
using Evenhand.Law.Journey;
using Evenhand.Law.Levers;
using Evenhand.Papers;
using Evenhand.Vocabulary;

namespace Evenhand.Law.Publishing;

/// <summary>One wish put to every service, as a table.</summary>
public static class ServiceTables
{
    /// <summary>A route a row, a service a column.</summary>
    public static ResultTable Of(EveryService asked, JourneyBook book) =>
        new(
            $"{asked.WishName}: which routes exist for which service, as of {Plain.Date(asked.AsOf)}",
            [
                new("id", "Id", OffPage: true),
                new("name", "Route"),
                new("meets", "Of the wish it meets"),
                .. asked.Services.Select(s => new ResultColumn(s.Id, s.Name)),
                new("differs", "Why they differ"),
            ],
            [
                .. asked.Routes.Select(r =>
                    (IReadOnlyList<object?>)
                        [
                            r.Id,
                            r.Name,
                            LeverSentences.Of(r.Meets),
                            .. r.Outcomes.Select(o => LeverWords.Of(LeverKind.Lever, o.Outcome)),
                            Why(r, asked, book),
                        ]
                ),
            ]
        );

    /// <summary>What is bought in each service, and by whom.</summary>
    public static ResultTable Services(EveryService asked) =>
        new(
            "The services, each with the example whose facts it brings",
            [new("id", "Id", OffPage: true), new("name", "Service"), new("example", "Example")],
            [.. asked.Services.Select(s => (IReadOnlyList<object?>)[s.Id, s.Name, s.Example])]
        );

    /// <summary>Why a route answers differently from service to service, in words.</summary>
    public static string Differs(ServiceRoute route, EveryService asked, JourneyBook book) =>
        Why(route, asked, book);

    /// <summary>How many routes exist for how many services, in two sentences.</summary>
    public static IReadOnlyList<string> Headline(EveryService asked) =>
        [
            $"{Plain.Counted(asked.Routes.Count, "lever meets", "levers meet")} this wish at least in part; for {Plain.Counted(asked.Services.Count(s => asked.Routes.Any(r => r.Outcomes.Any(o => o.Service == s.Id && o.Outcome != LeverOutcome.NotAvailable))), "service", "services")} of {asked.Services.Count} one or more of them is available or may become so.",
            $"{Plain.Counted(asked.Routes.Count(r => !r.IsSame), "lever answers", "levers answer")} differently from service to service.",
        ];

    private static string Why(ServiceRoute route, EveryService asked, JourneyBook book) =>
        route.IsSame
            ? "The same for all."
            : string.Join(
                " ",
                route.Differs.Select(d =>
                    $"{book.Name(d.Field)} "
                    + string.Join(
                        "; ",
                        asked
                            .Services.GroupBy(s => book.Say(d.Field, d.Values[s.Id]))
                            .Select(g => $"{g.Key}: {string.Join(", ", g.Select(s => s.Name))}")
                    )
                    + "."
                )
            );
}
