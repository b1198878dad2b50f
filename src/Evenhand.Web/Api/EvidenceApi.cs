using System.Globalization;
using Evenhand.Evidence.Certainty;
using Evenhand.Evidence.Library;
using Evenhand.Evidence.Pooling;
using Evenhand.Evidence.Questions;
using Evenhand.Evidence.Studies;
using Evenhand.Statistics.Pooling;
using Evenhand.Vocabulary;
using Evenhand.Web.Questions;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Evenhand.Web.Api;

/// <summary>The evidence library, and the pooling of any table of studies.</summary>
internal static class EvidenceApi
{
    private const long MostBytes = 5_000_000;

    private static readonly ApiParameter Maryland = new(
        "maryland",
        "The least level on the Maryland scale, 1 to 5 (default: any)",
        ApiValue.Whole
    );
    private static readonly ApiParameter WithoutInterest = new(
        "without-interest",
        "Leave out sources that promote, oppose or deliver a model",
        ApiValue.Box
    );
    private static readonly ApiParameter Method = new(
        "method",
        "How the variance between studies is estimated (default: REML)"
    )
    {
        Words = HeterogeneityCodes.All,
    };
    private static readonly ApiParameter KnappHartung = new(
        "knapp-hartung",
        "Standard errors and tests after Knapp and Hartung",
        ApiValue.Box
    );
    private static readonly ApiParameter Prediction = new(
        "prediction",
        "What the interval for another study rests on: the distribution of the test, or t with k - 2 degrees of freedom (default: test)"
    )
    {
        Words = ["test", "k-2"],
    };
    private static readonly ApiParameter Mods = new(
        "mods",
        "What may explain differences: names with commas between them; words become groups (default: nothing)"
    );

    /// <summary>The subject.</summary>
    public static ApiGroup Group { get; } = new("evidence", "Evidence");

    private static ApiCall List =>
        new("listFindings", "List findings of the library", "evidence list", "evidence-list")
        {
            Parameters =
            [
                new(
                    "model",
                    "The model, by its id, on either side of the comparison (default: all)"
                ),
                new("service", "The service, by its id (default: all)"),
                new("outcome", "The kind of outcome, by its id (default: all)"),
                new("design", "How it was studied, as the findings say it (default: any)"),
                Maryland,
                WithoutInterest,
            ],
            Example = "maryland=3&without-interest=yes",
        };

    private static ApiCall Show =>
        new(
            "showFinding",
            "Show one finding with its source",
            "evidence show E052",
            "evidence-finding"
        )
        {
            Parameters = [new("id", "The finding, by its id") { InPath = true, Example = "E052" }],
        };

    private static ApiCall Map =>
        new(
            "mapEvidence",
            "Show where there is evidence, and where none was found",
            "evidence map",
            "evidence-map"
        );

    private static ApiCall Questions =>
        new("listQuestions", "List the questions that the library is pooled for", "", "");

    private static ApiCall Question =>
        new(
            "poolQuestion",
            "Pool the findings that answer a question of the library",
            "evidence pool --question dialysis-mortality",
            "evidence-question"
        )
        {
            Parameters =
            [
                new("id", "The question, by its id")
                {
                    InPath = true,
                    Example = "dialysis-mortality",
                },
                Method,
                KnappHartung,
                Prediction,
                WithoutInterest,
                Maryland,
                Mods,
            ],
            Example = "method=DL",
        };

    private static ApiCall Summary =>
        new(
            "summariseEvidence",
            "Say how sure pooled answers are, each step with its reason",
            "evidence summary",
            "evidence-summary"
        )
        {
            Parameters = [new("question", "One question, by its id (default: all)")],
        };

    private static ApiCall Pool =>
        new(
            "poolStudies",
            "Pool the estimates of studies, or regress them on what differs",
            "evidence pool --data studies.csv --yi yi --vi vi",
            "evidence-pool"
        )
        {
            Body = new(
                ["text/csv"],
                MostBytes,
                "A CSV file with a line of headings and a row for each study",
                "study,yi,vi\nNorth 2004,-0.22,0.041\nSouth 2009,-0.41,0.062\nEast 2016,0.05,0.030\n",
                "studies.csv"
            ),
            Parameters =
            [
                .. PoolWish.Inputs.Select(i => new ApiParameter(i, PoolWish.Meaning(i))),
                new(
                    "escalc",
                    "Work the estimates out, as this measure (default: they are in the file)"
                )
                {
                    Words = [.. EffectMeasures.All.Select(m => m.Code)],
                },
                Method,
                KnappHartung,
                Prediction,
                Mods,
                new(
                    "level",
                    "The coverage of intervals, above 0 and below 1 (default: 0.95)",
                    ApiValue.Number
                ),
                new(
                    "label",
                    "The column that names each study (default: study, author, trial or id)"
                ),
                new(
                    "ratio",
                    "Estimates and bounds are ratios as printed, and no logarithms; needs ci-low and ci-high",
                    ApiValue.Box
                ),
                ApiCall.FileName,
            ],
            Example = "yi=yi&vi=vi&method=REML",
        };

    public static void MapTo(IEndpointRouteBuilder api)
    {
        var routes = Group.Begin(api);
        routes.MapCall<FindingsReport>(
            "/evidence/findings",
            List,
            (HttpContext context, EvidenceDesk desk) =>
                ApiAnswers.Of(EvidenceQuery.Findings(context.Request.Query, desk.Library), 400)
        );
        routes.MapCall<Finding>(
            "/evidence/findings/{id}",
            Show,
            (string id, EvidenceDesk desk) => ApiAnswers.Of(desk.Library.Finding(id), 404)
        );
        routes.MapCall<GapMap>(
            "/evidence/map",
            Map,
            (EvidenceDesk desk) => ApiAnswers.Ok(GapMap.Of(desk.Library))
        );
        routes.MapCall<QuestionsReport>(
            "/evidence/questions",
            Questions,
            (EvidenceDesk desk) => ApiAnswers.Ok(new QuestionsReport(desk.Questions))
        );
        routes.MapCall<QuestionReport>(
            "/evidence/questions/{id}",
            Question,
            (string id, HttpContext context, EvidenceDesk desk) =>
                desk.Question(id) is { IsOk: true } found
                    ? ApiAnswers.Of(
                        EvidenceQuery.Ask(context.Request.Query, desk, found.Value),
                        400
                    )
                    : ApiAnswers.No(404, desk.Question(id).Problems)
        );
        routes.MapCall<SummaryReport>(
            "/evidence/summary",
            Summary,
            (HttpContext context, CertaintyDesk certainty) =>
                ApiAnswers.Of(
                    certainty.Ask(
                        context.Request.Query["question"].ToString() is { Length: > 0 } id
                            ? id
                            : null
                    ),
                    400
                )
        );
        routes.MapCall<PoolReport>("/evidence/pool", Pool, PoolFileAsync);
    }

    private static Task<IResult> PoolFileAsync(HttpContext context) =>
        ApiFile.WithAsync(
            context,
            file =>
            {
                var wish = Wish(context.Request.Query);
                // What was asked is looked at first, so that a fault of the file is told apart from a fault of the question.
                Problem[] wrong =
                [
                    .. wish.Problems,
                    .. wish.IsOk ? wish.Value.Where().Problems : [],
                    .. wish.IsOk ? wish.Value.How().Problems : [],
                ];
                return wrong.Length > 0
                    ? ApiAnswers.No(400, wrong)
                    : ApiAnswers.Of(
                        StudyTable.Read(file.Name, file.Bytes).Then(wish.Value.Ask),
                        422
                    );
            }
        );

    private static Outcome<PoolWish> Wish(IQueryCollection query)
    {
        var problems = new List<Problem>();
        var columns = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var input in PoolWish.Inputs)
        {
            if (QuestionQuery.Text(query, input, problems) is { } column)
            {
                columns[input] = column;
            }
        }

        var level = 0.95;
        if (
            QuestionQuery.Text(query, "level", problems) is { } text
            && !(
                double.TryParse(
                    text,
                    NumberStyles.AllowDecimalPoint,
                    CultureInfo.InvariantCulture,
                    out level
                ) && level is > 0 and < 1
            )
        )
        {
            problems.Add(
                new Problem("This is no coverage of an interval")
                {
                    Field = "level",
                    Found = Problem.Excerpt(text),
                    Expected = "a number above 0 and below 1, such as 0.95",
                }
            );
        }

        var wish = new PoolWish
        {
            Measure = QuestionQuery.Text(query, "escalc", problems),
            Columns = columns,
            Moderators = QuestionQuery.Text(query, "mods", problems),
            Label = QuestionQuery.Text(query, "label", problems),
            IsRatio = EvidenceQuery.Box(query, "ratio", problems),
            Method = QuestionQuery.Text(query, "method", problems),
            KnappHartung = EvidenceQuery.Box(query, "knapp-hartung", problems),
            Level = level,
            TwoFewer = EvidenceQuery.TwoFewer(query, problems),
        };
        return QuestionQuery.Given(wish, problems);
    }
}
