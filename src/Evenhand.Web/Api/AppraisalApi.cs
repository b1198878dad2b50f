using Evenhand.Appraisal.Audit;
using Evenhand.Appraisal.Files;
using Evenhand.Appraisal.Problems;
using Evenhand.Appraisal.Reading;
using Evenhand.Appraisal.Results;
using Evenhand.Vocabulary;
using Evenhand.Web.Questions;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Evenhand.Web.Api;

/// <summary>Appraisals, the test of them, and bare problems of scores and weights.</summary>
internal static class AppraisalApi
{
    private const long MostBytes = 500_000;
    private const string Appraisal = "appraisal";
    private const string Registered = "registered";
    private const string Record = "record";

    private static readonly ApiParameter Draws = new(
        "draws",
        $"How many draws of weights and scores, at most {AskedAppraisal.MostDraws:N0} (default: {AskedAppraisal.Draws:N0})",
        ApiValue.Whole
    );

    /// <summary>The subject.</summary>
    public static ApiGroup Group { get; } = new("appraisal", "Appraisal");

    private static ApiCall Appraise =>
        new(
            "appraise",
            "Weigh options on criteria, with what is not known kept open",
            "appraise appraisal.yaml",
            "appraise"
        )
        {
            Body = File(
                "An appraisal file, as docs/examples/appraisal.yaml is one; it may name findings that the organisation of the token added"
            ),
            Parameters = [Draws, ApiCall.Seed, ApiCall.FileName],
            Example = "draws=20000&seed=1",
        };

    private static ApiCall Audit =>
        new(
            "auditAppraisal",
            "Ask of an appraisal: would we have chosen this anyway?",
            "appraise audit appraisal.yaml",
            "appraise-audit"
        )
        {
            Body = File(
                "An appraisal file; or a form with it as the part 'appraisal', where it is to be held against what was registered"
            ) with
            {
                MostBytes = 64_000_000,
                Parts =
                [
                    (Appraisal, "The appraisal file, YAML", true),
                    (
                        Registered,
                        "An earlier version of it, whose registered block (or, without one, whose content) counts as registered",
                        false
                    ),
                    (Record, "The record in which it was registered", false),
                ],
            },
            Parameters =
            [
                new(
                    "study-price",
                    "What another study would cost, in pounds (default: not known)",
                    ApiValue.Number
                ),
                ApiCall.Seed,
                ApiCall.FileName,
            ],
        };

    private static ApiCall Smaa =>
        new(
            "weighProblem",
            "Which option comes first for which share of the weights held possible",
            "appraise smaa problem.json",
            "appraise-smaa"
        )
        {
            Body = new(
                ["application/json"],
                WeighingReader.MaximumBytes,
                "Scores of options on criteria, a row an option and more being better, and limits on weights",
                """{"scores": [[0.8, 0.2, 0.5], [0.4, 0.9, 0.3], [0.5, 0.5, 0.5]], "weight_constraints_c_dot_w_ge_0": [[1, -1, 0]]}"""
                    + "\n",
                "problem.json"
            ),
            Parameters = [Draws, ApiCall.Seed, ApiCall.FileName],
            Example = "draws=100000&seed=1",
        };

    public static void MapTo(IEndpointRouteBuilder api)
    {
        var routes = Group.Begin(api);
        routes.MapCall<AppraisalReport>("/appraisal", Appraise, AppraiseAsync);
        routes.MapCall<AuditReport>("/appraisal/audit", Audit, AuditAsync);
        routes.MapCall<WeighingReport>("/appraisal/smaa", Smaa, WeighAsync);
    }

    private static ApiBody File(string description) =>
        new(ApiBody.Yaml, MostBytes, description, AppraisalExample.Text, "appraisal.yaml");

    private static Outcome<(int Draws, int Seed)> Asked(IQueryCollection query) =>
        QuestionQuery
            .Whole(query, "draws", AskedAppraisal.Draws, 1, AskedAppraisal.MostDraws)
            .Then(draws => Seed(query).Then(seed => Outcome<(int, int)>.Ok((draws, seed))));

    private static Outcome<int> Seed(IQueryCollection query) =>
        QuestionQuery.Whole(query, "seed", 1, 0, int.MaxValue);

    private static Task<IResult> AppraiseAsync(
        HttpContext context,
        OrganisationAppraisals appraisals
    ) =>
        ApiFile.WithAsync(
            context,
            async posted =>
                Asked(context.Request.Query) is { IsOk: true }
                    ? ApiAnswers.Of(
                        (await appraisals.AskAsync(context.Request, posted.Text)).Then(a =>
                            Outcome<AppraisalReport>.Ok(a.Report)
                        ),
                        422
                    )
                    : ApiAnswers.No(400, Asked(context.Request.Query).Problems)
        );

    private static Task<IResult> WeighAsync(HttpContext context) =>
        ApiFile.WithAsync(
            context,
            posted =>
                Asked(context.Request.Query) is { IsOk: true } asked
                    ? ApiAnswers.Of(
                        WeighingReader
                            .Read(posted.Text)
                            .Then(p => WeighingDesk.Ask(p, asked.Value.Draws, asked.Value.Seed)),
                        422
                    )
                    : ApiAnswers.No(400, Asked(context.Request.Query).Problems)
        );

    private static Task<IResult> AuditAsync(HttpContext context, OrganisationAppraisals appraisals)
    {
        var shelf = appraisals.Shipped;
        var problems = new List<Problem>();
        var price = QuestionQuery.Pounds(context.Request.Query, "study-price", problems);
        var seed = Seed(context.Request.Query);
        problems.AddRange(seed.Problems);
        return problems.Count > 0 ? Task.FromResult(ApiAnswers.No(400, problems))
            : context.Request.HasFormContentType
                ? ApiFile.WithPartsAsync(context, parts => AnswerAsync(parts))
            : ApiFile.WithAsync(
                context,
                file =>
                    AnswerAsync(
                        new Dictionary<string, ApiFile>(StringComparer.Ordinal)
                        {
                            [Appraisal] = file,
                        }
                    )
            );

        async Task<Outcome<AppraisalFile>> ReadAsync(ApiFile part) =>
            (await appraisals.WholeAsync(part.Text, context.RequestAborted)).Then(text =>
                AppraisalReader.Read(text, shelf)
            );

        async Task<IResult> AnswerAsync(IReadOnlyDictionary<string, ApiFile> parts)
        {
            var file = await ReadAsync(parts[Appraisal]);
            var earlier = parts.TryGetValue(Registered, out var other)
                ? (await ReadAsync(other)).Then(Outcome<AppraisalFile?>.Ok)
                : Outcome<AppraisalFile?>.Ok(null);
            if (!file.IsOk || !earlier.IsOk)
            {
                return ApiAnswers.No(422, [.. file.Problems, .. earlier.Problems]);
            }

            var block = earlier.Value is { } before ? RegisteredBlock.Of(before) : null;
            RecordedRegistration? recorded = null;
            if (parts.TryGetValue(Record, out var record))
            {
                using var stream = new MemoryStream(record.Bytes, writable: false);
                var found = await RecordedRegistration.ReadAsync(
                    stream,
                    record.Name,
                    file.Value.Id,
                    context.RequestAborted
                );
                if (!found.IsOk)
                {
                    return ApiAnswers.No(422, found.Problems);
                }

                recorded = found.Value;
            }

            return ApiAnswers.Of(
                AuditDesk.Ask(
                    new AuditQuestion
                    {
                        File = file.Value,
                        Registered = block,
                        Eligible = EligibleFindings.Of(
                            file.Value,
                            block ?? file.Value.Registered,
                            shelf,
                            earlier.Value
                        ),
                        Recorded = recorded,
                        StudyPrice = price,
                        Seed = seed.Value,
                    },
                    shelf.Prices
                ),
                422
            );
        }
    }
}
