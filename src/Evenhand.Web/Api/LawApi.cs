using Evenhand.Law.Journey;
using Evenhand.Law.TenderChecks;
using Evenhand.Market;
using Evenhand.Vocabulary;
using Evenhand.Web.Questions;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Evenhand.Web.Api;

/// <summary>What the law allows in a case, and what in a tender shuts people out.</summary>
internal static class LawApi
{
    private const long MostBytes = 200_000;

    private const string ExampleCase = """
        title: Day care for adults, five years
        wish: mutual
        facts:
          decision.date: 2026-05-01
          jurisdiction: England
          authority.type: local_authority
          contract.kind: services
          contract.cpv_main: '85312100'
          contract.value_inc_vat: 3400000

        """;

    private const string ExampleTender = """
        title: Children's homes, a block contract for three years
        requirements:
          cpv: '85311300'
          law: procurement_act
          contract_value_gbp: 2400000
          contract_months: 36
          min_turnover_gbp: 5000000

        """;

    private static ApiCall Levers =>
        new(
            "askLevers",
            "Show what the law allows in a case, what it needs, and who might challenge it",
            "levers case.yaml",
            "levers"
        )
        {
            Body = new(
                ApiBody.Yaml,
                MostBytes,
                "The facts of a case, as docs/examples/case.yaml has them",
                ExampleCase,
                "case.yaml"
            ),
            Parameters =
            [
                new(
                    "as-of",
                    "Answer by the law of this day (default: the day that the case states, else today)",
                    ApiValue.Day
                ),
                new(
                    "wish",
                    "Rank the routes to this wish about who should deliver, by its id (default: the wish that the case states, if any)"
                ),
                ApiCall.FileName,
            ],
            Example = "as-of=2026-12-01",
        };

    private static ApiCall Tender =>
        new(
            "checkTender",
            "Show what in a tender shuts people out, and how many providers could bid",
            "check-tender tender.yaml",
            "check-tender"
        )
        {
            Body = new(
                [.. ApiBody.Yaml, "application/json"],
                TenderFile.MaximumBytes,
                "Requirements as docs/examples/tender.yaml has them; or JSON: an OCDS release or package, or a notice of Contracts Finder or Find a Tender",
                ExampleTender,
                "tender.yaml"
            ),
            Parameters =
            [
                new("ocid", "The contracting process to check, where the file holds several"),
                new(
                    "area",
                    "An authority or English region, by name or GSS code (default: the region of delivery that the notice names)"
                ),
                new(
                    "service",
                    "The service whose providers could bid, by its id (default: the one bought under the notice's code)"
                ),
                new(
                    "definition",
                    "Count only providers that meet this definition, by its id (default: all)"
                ),
                ApiCall.FileName,
            ],
        };

    /// <summary>The subject.</summary>
    public static ApiGroup Group { get; } = new("law", "Law");

    public static void MapTo(IEndpointRouteBuilder api)
    {
        var routes = Group.Begin(api);
        routes.MapCall<LeversResult>("/levers", Levers, LeversAsync);
        routes.MapCall<TenderReport>("/tender-check", Tender, TenderAsync);
    }

    private static Task<IResult> LeversAsync(
        HttpContext context,
        LawShelf shelf,
        TimeProvider clock
    )
    {
        var problems = new List<Problem>();
        var asOf = QuestionQuery.Day(context.Request.Query, "as-of", problems);
        var wish = QuestionQuery.Text(context.Request.Query, "wish", problems);
        if (wish is not null)
        {
            problems.AddRange(
                Named.Found(shelf.Journey.Wishes, w => w.Id, wish, "wish", "wish").Problems
            );
        }

        return problems.Count > 0
            ? Task.FromResult(ApiAnswers.No(400, problems))
            : ApiFile.WithAsync(
                context,
                file =>
                    ApiAnswers.Of(
                        WishedCase
                            .Read(
                                file.Text,
                                shelf.Journey,
                                asOf,
                                AskedCase.Today(clock),
                                (wish, "wish"),
                                false
                            )
                            .Then(asked =>
                            {
                                var report = shelf.Desk.Ask(asked.Case);
                                return Outcome<LeversResult>.Ok(
                                    LeversResult.Of(report, asked.Routes(report))
                                );
                            }),
                        422
                    )
            );
    }

    private static Task<IResult> TenderAsync(
        HttpContext context,
        TenderBook book,
        Libraries libraries,
        TenderInquiry inquiry
    )
    {
        var query = context.Request.Query;
        var problems = new List<Problem>();
        var (ocid, area, service, definition) = (
            QuestionQuery.Text(query, "ocid", problems),
            QuestionQuery.Text(query, "area", problems),
            QuestionQuery.Text(query, "service", problems),
            QuestionQuery.Text(query, "definition", problems)
        );
        return problems.Count > 0
            ? Task.FromResult(ApiAnswers.No(400, problems))
            : ApiFile.WithAsync(
                context,
                file =>
                {
                    var tender = new TenderFile(book, libraries.MergeRules)
                        .Read(file.Bytes, file.Name, context.RequestAborted)
                        .Then(tenders =>
                            TenderFile.Choose(
                                tenders,
                                file.Name,
                                (ocid, "ocid"),
                                "Name one with ocid."
                            )
                        );
                    return tender.IsOk
                        ? ApiAnswers.Of(inquiry.Ask(tender.Value, service, area, definition), 400)
                        : ApiAnswers.No(422, tender.Problems);
                }
            );
    }
}
