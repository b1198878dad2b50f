using Evenhand.Market;
using Evenhand.Market.Providers;
using Evenhand.Market.Simulation;
using Evenhand.Market.Spending;
using Evenhand.Vocabulary;
using Evenhand.Web.Questions;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Evenhand.Web.Api;

/// <summary>Who provides, what is spent, and what a rule would change.</summary>
internal static class MarketApi
{
    private static readonly ApiParameter Service = new("service", "The service, by its id")
    {
        InPath = true,
        Example = "childrens-homes",
    };
    private static readonly ApiParameter AsOf = new(
        "as-of",
        "The day (default: that of the newest list)",
        ApiValue.Day
    );
    private static readonly ApiParameter Area = new(
        "area",
        "An authority or English region, by name or GSS code (default: all)"
    );
    private static readonly ApiParameter Edition = new(
        "edition",
        "The edition of the data, by its number (default: the current one)",
        ApiValue.Whole
    );

    /// <summary>The subject.</summary>
    public static ApiGroup Group { get; } = new("market", "Market");

    private static ApiCall Providers =>
        new("market", "Show who provides a service", "market --service childrens-homes", "market")
        {
            Parameters =
            [
                Service,
                Area,
                new("by", "By what to group (default: sector)") { Words = WordsOf<MarketBy>() },
                AsOf,
                new(
                    "neighbours",
                    "Areas to compare with, by name or GSS code, with commas between them (default: none)"
                ),
                Edition,
            ],
            Example = "by=sector",
        };

    private static ApiCall Spending =>
        new(
            "marketSpending",
            "Show what councils spend on a service",
            "market --service residential-care --measure spending",
            "market-spending"
        )
        {
            Parameters =
            [
                Service with
                {
                    Example = "residential-care",
                },
                Area,
                new("by", "By what to group (default: sector)") { Words = WordsOf<SpendingBy>() },
                new("year", "The financial year, as 2013-14 (default: the newest loaded)"),
                Edition,
            ],
        };

    private static ApiCall Simulate =>
        new(
            "simulate",
            "Show what a rule about who may provide a service would change",
            "simulate --service childrens-homes --definition ofsted-voluntary-or-public",
            "simulate"
        )
        {
            Parameters =
            [
                Service with
                {
                    InPath = false,
                    Required = true,
                },
                new("policy", "The kind of rule (default: with a definition, not-for-profit-only)")
                {
                    Words = [.. PolicyKinds.All.Select(k => k.Word())],
                },
                new("definition", "The definition that a provider must meet, by its id"),
                Area,
                new(
                    "unknowns",
                    "What happens to providers of whom it cannot be said (default: bounds)"
                )
                {
                    Words = WordsOf<Unknowns>(),
                },
                AsOf,
                new(
                    "from",
                    "When the rule would begin; decides whether the definition is in force",
                    ApiValue.Day
                ),
                new(
                    "until",
                    "For run-off: the last day on which the others may go on",
                    ApiValue.Day
                ),
                new(
                    "minimum",
                    "Count areas with fewer eligible providers than this (default: 2)",
                    ApiValue.Whole
                ),
                new(
                    "new-places",
                    "New eligible places a year that you assume (default: those of recent years)",
                    ApiValue.Whole
                ),
                Edition,
            ],
            Example = "service=childrens-homes&definition=ofsted-voluntary-or-public",
        };

    public static void MapTo(IEndpointRouteBuilder api)
    {
        var routes = Group.Begin(api);
        routes.MapCall<MarketAnswer>(
            "/market/{service}",
            Providers,
            (string service, HttpContext context, Libraries libraries, MarketView view) =>
                Known(
                    service,
                    libraries,
                    () => QuestionQuery.Market(service, context.Request.Query).Then(view.Ask)
                )
        );
        routes.MapCall<SpendingAnswer>(
            "/market/{service}/spending",
            Spending,
            (string service, HttpContext context, Libraries libraries, SpendingView view) =>
                Known(
                    service,
                    libraries,
                    () => QuestionQuery.Spending(service, context.Request.Query).Then(view.Ask)
                )
        );
        routes.MapCall<SimulationResult>(
            "/simulate",
            Simulate,
            (HttpContext context, Simulator simulator) =>
                ApiAnswers.Of(QuestionQuery.Policy(context.Request.Query).Then(simulator.Run), 400)
        );
    }

    private static IResult Known<T>(string service, Libraries libraries, Func<Outcome<T>> ask) =>
        Named.Found(libraries.Services.Services, s => s.Id, service, "service", "service")
            is { IsOk: false } unknown
            ? ApiAnswers.No(404, unknown.Problems)
            : ApiAnswers.Of(ask(), 400);

    private static IReadOnlyList<string> WordsOf<T>()
        where T : struct, Enum => [.. Enum.GetNames<T>().Select(n => n.ToLowerInvariant())];
}
