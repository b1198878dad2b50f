using Evenhand.Transition.Desk;
using Evenhand.Transition.Exchange;
using Evenhand.Transition.Files;
using Evenhand.Transition.Forecasts;
using Evenhand.Transition.Lessons;
using Evenhand.Transition.Networks;
using Evenhand.Transition.Plans;
using Evenhand.Transition.Readiness;
using Evenhand.Vocabulary;
using Evenhand.Web.Questions;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Evenhand.Web.Api;

/// <summary>Mergers, splits and transfers of public bodies.</summary>
internal static class MergerApi
{
    private const long MostBytes = 1_000_000;
    private const long MostBytesOfNetwork = 16_000_000;
    private const int MostLessons = 200;
    private const string First = "first";
    private const string Second = "second";

    private const string ExampleFile = """
        id: two-services
        name: One care service of two
        kind: merger
        route: administrative
        sector: local
        nation: England
        announced: 2027-04-01
        wished: 2028-04-01
        flags: [has_staff, has_contracts]
        old:
          - id: north
            name: North Council
          - id: south
            name: South Council
        new:
          - id: joint
            name: Joint Care Service

        """;

    private static readonly ApiParameter Passes = new(
        "passes",
        $"How many draws to make of durations, at most {PlanSettings.MostPasses:N0} (default: what the file says, or {PlanSettings.Default.Passes:N0})",
        ApiValue.Whole
    );
    private static readonly ApiParameter Seed = ApiCall.Seed with
    {
        Description =
            $"The seed of the draws, from 0; the same seed gives the same figures (default: what the file says, or {PlanSettings.Default.Seed})",
    };
    private static readonly ApiParameter Without = new(
        "without",
        "Cases of the library that are left out with their lessons, as if they had not happened: ids with commas between them (default: none)"
    );

    /// <summary>The subject.</summary>
    public static ApiGroup Group { get; } = new("merger", "Mergers");

    private static ApiBody File { get; } =
        new(
            ApiBody.Yaml,
            MostBytes,
            "A reorganisation, as the files in mergers/examples are",
            ExampleFile,
            "merger.yaml"
        );

    private static ApiCall Plan =>
        new(
            "planMerger",
            "Which tasks, when, and how surely the new bodies can open on a day",
            "merger plan merger.yaml",
            "merger-plan"
        )
        {
            Body = File,
            Parameters = [Passes, Seed, ApiCall.FileName],
            Example = "passes=20000",
        };

    private static ApiCall Forecast =>
        new(
            "forecastMerger",
            "What like changes took and cost, with what that is worth",
            "merger forecast merger.yaml",
            "merger-forecast"
        )
        {
            Body = File,
            Parameters = [Without, ApiCall.FileName],
        };

    private static ApiCall Lessons =>
        new(
            "findLessons",
            "What earlier changes taught that fits this one, and why it is shown",
            "merger lessons merger.yaml",
            "merger-lessons"
        )
        {
            Body = File,
            Parameters =
            [
                new(
                    "words",
                    "Look for lessons with these words (default: those that fit the file best)"
                ),
                new("workstream", "Only lessons of one workstream (default: all)"),
                new("phase", "Only lessons of one phase (default: all)"),
                new(
                    "most",
                    $"How many lessons, at most {MostLessons} (default: 10)",
                    ApiValue.Whole
                ),
                Without,
                ApiCall.FileName,
            ],
            Example = "most=5",
        };

    private static ApiCall Ready =>
        new(
            "readinessOfMerger",
            "Whether all that the first day needs is there",
            "merger ready merger.yaml",
            "merger-ready"
        )
        {
            Body = File,
            Parameters = [Without, ApiCall.FileName],
        };

    private static ApiCall Compare =>
        new(
            "comparePlans",
            "What is not the same in two plans, and which opens later",
            "merger compare first.yaml second.yaml",
            "merger-compare"
        )
        {
            Body = new([], 2 * MostBytes, "Two reorganisations as parts of a form", ExampleFile, "")
            {
                Parts =
                [
                    (First, "A reorganisation with its plan", true),
                    (Second, "The same, later or otherwise", true),
                ],
            },
            Parameters = [Passes, Seed],
        };

    private static ApiCall Schedule =>
        new(
            "scheduleNetwork",
            "Early and late dates, floats and critical path of any network",
            "merger schedule network.json",
            "merger-schedule"
        )
        {
            Body = new(
                ["application/json", "application/xml"],
                MostBytesOfNetwork,
                "Tasks with durations and predecessors, finish to start: JSON, or the XML of Microsoft Project",
                """{"tasks": [{"id": "A", "duration": 2}, {"id": "B", "o": 1, "m": 2, "p": 6, "predecessors": [{"id": "A", "lag": 0}]}]}"""
                    + "\n",
                "network.json"
            ),
            Parameters = [Passes, Seed, ApiCall.FileName],
        };

    public static void MapTo(IEndpointRouteBuilder api)
    {
        var routes = Group.Begin(api);
        routes.MapCall<PlanReport>(
            "/merger/plan",
            Plan,
            (HttpContext context, MergerDesk desk) =>
                DrawnAsync(context, (file, passes, seed) => Planned(desk, file, passes, seed))
        );
        routes.MapCall<ForecastReport>(
            "/merger/forecast",
            Forecast,
            (HttpContext context, MergerDesk desk) =>
                KnownAsync(
                    context,
                    desk,
                    (known, merger) => Outcome<ForecastReport>.Ok(known.Forecast(merger))
                )
        );
        routes.MapCall<LessonReport>("/merger/lessons", Lessons, LessonsAsync);
        routes.MapCall<ReadinessReport>(
            "/merger/ready",
            Ready,
            (HttpContext context, MergerDesk desk) =>
                KnownAsync(context, desk, (known, merger) => known.Ready(merger))
        );
        routes.MapCall<ComparisonReport>("/merger/compare", Compare, CompareAsync);
        routes.MapCall<NetworkReport>(
            "/merger/schedule",
            Schedule,
            (HttpContext context) =>
                DrawnAsync(
                    context,
                    (file, passes, seed) =>
                        (
                            context.Request.ContentType!.StartsWith(
                                "application/xml",
                                StringComparison.OrdinalIgnoreCase
                            )
                                ? ProjectFile.Read(file.Text)
                                : NetworkReader.Read(file.Text)
                        ).Then(plain =>
                            NetworkDesk.Ask(
                                plain,
                                passes ?? PlanSettings.Default.Passes,
                                seed ?? PlanSettings.Default.Seed
                            )
                        )
                )
        );
    }

    private static Outcome<PlanReport> Planned(
        MergerDesk desk,
        ApiFile file,
        int? passes,
        int? seed
    ) => desk.Read(file.Text).Then(merger => desk.Plan(merger, passes, seed));

    private static Outcome<(int? Passes, int? Seed)> Draws(IQueryCollection query) =>
        Whole(query, "passes", 1, PlanSettings.MostPasses)
            .Then(passes =>
                Whole(query, "seed", 0, int.MaxValue)
                    .Then(seed => Outcome<(int?, int?)>.Ok((passes, seed)))
            );

    private static Outcome<int?> Whole(IQueryCollection query, string key, int from, int to) =>
        query[key].ToString().Length == 0
            ? Outcome<int?>.Ok(null)
            : QuestionQuery
                .Whole(query, key, from, from, to)
                .Then(number => Outcome<int?>.Ok(number));

    private static Task<IResult> DrawnAsync<T>(
        HttpContext context,
        Func<ApiFile, int?, int?, Outcome<T>> ask
    ) =>
        Draws(context.Request.Query) is { IsOk: true } draws
            ? ApiFile.WithAsync(
                context,
                file => ApiAnswers.Of(ask(file, draws.Value.Passes, draws.Value.Seed), 422)
            )
            : Task.FromResult(ApiAnswers.No(400, Draws(context.Request.Query).Problems));

    private static Task<IResult> KnownAsync<T>(
        HttpContext context,
        MergerDesk desk,
        Func<MergerDesk, MergerFile, Outcome<T>> ask
    )
    {
        var problems = new List<Problem>();
        var left = QuestionQuery.Text(context.Request.Query, "without", problems) ?? "";
        string[] cases = left.Split(
            ',',
            StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries
        );
        problems.AddRange(desk.Library.Without(cases, "without").Problems);
        var known = desk.Without(cases);
        return problems.Count > 0
            ? Task.FromResult(ApiAnswers.No(400, problems))
            : ApiFile.WithAsync(
                context,
                file => ApiAnswers.Of(known.Read(file.Text).Then(merger => ask(known, merger)), 422)
            );
    }

    private static Task<IResult> LessonsAsync(HttpContext context, MergerDesk desk)
    {
        var query = context.Request.Query;
        var problems = new List<Problem>();
        var (words, workstream, phase) = (
            QuestionQuery.Text(query, "words", problems),
            QuestionQuery.Text(query, "workstream", problems),
            QuestionQuery.Text(query, "phase", problems)
        );
        var most = QuestionQuery.Whole(query, "most", MergerDesk.Screenful, 1, MostLessons);
        problems.AddRange(most.Problems);
        return problems.Count > 0
            ? Task.FromResult(ApiAnswers.No(400, problems))
            : KnownAsync(
                context,
                desk,
                (known, merger) =>
                    known.Lessons(merger, new LessonQuestion(words, workstream, phase, most.Value))
            );
    }

    private static Task<IResult> CompareAsync(HttpContext context, MergerDesk desk)
    {
        var draws = Draws(context.Request.Query);
        return !draws.IsOk
            ? Task.FromResult(ApiAnswers.No(400, draws.Problems))
            : ApiFile.WithPartsAsync(
                context,
                parts =>
                {
                    Outcome<PlanReport>[] plans =
                    [
                        .. new[] { parts[First], parts[Second] }.Select(f =>
                            Planned(desk, f, draws.Value.Passes, draws.Value.Seed)
                        ),
                    ];
                    return Task.FromResult(
                        plans.All(p => p.IsOk)
                            ? ApiAnswers.Ok(
                                PlanComparison.Of(
                                    plans[0].Value,
                                    plans[1].Value,
                                    (parts[First].Name, parts[Second].Name)
                                )
                            )
                            : ApiAnswers.No(422, [.. plans.SelectMany(p => p.Problems)])
                    );
                }
            );
    }
}
