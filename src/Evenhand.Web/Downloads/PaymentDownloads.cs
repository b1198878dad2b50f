using Evenhand.Market.Payments;
using Evenhand.Market.Publishing;
using Evenhand.Papers;
using Evenhand.Web.Questions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Evenhand.Web.Downloads;

/// <summary>Payments as tables, papers and figures.</summary>
internal static class PaymentDownloads
{
    // A Word file or page of more rows is of no use to anybody.
    private const int MostRowsOfAPaper = 1000;

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapTable(
            "/payments/found",
            Found(
                _ => PaymentsQuestion.MostOnAPage,
                (_, a) => FormRoutes.Table("payments", PaymentsTables.Of(a))
            )
        );
        routes.MapPaper(
            "/payments",
            Found(
                r =>
                    r.Path.Value!.EndsWith(
                        PaperForm.Workbook.Ending(),
                        StringComparison.OrdinalIgnoreCase
                    )
                        ? PaymentsQuestion.MostOnAPage
                        : MostRowsOfAPaper,
                (q, a) => FormRoutes.Paper(a, r => PaymentsPaper.Of(r, q))
            )
        );
        routes.MapGet(
            "/payments/result.json",
            Found(_ => PaymentsQuestion.MostOnAPage, (_, a) => DownloadRoutes.Json(a))
        );
        routes.MapGet(
            "/payments/{publisher}/{day}/{line:long}/result.json",
            (
                string publisher,
                string day,
                long line,
                HttpRequest request,
                PaymentRecordView payments
            ) =>
                DownloadRoutes.Answer(
                    PaymentQuery
                        .Edition(request.Query)
                        .Then(e => payments.Find(PaymentQuery.Source(publisher, day), line, e)),
                    DownloadRoutes.Json
                )
        );
        routes.MapTable(
            "/sources/file/{sha256}/payments",
            (string sha256, PaymentsView payments) =>
                DownloadRoutes.Answer(
                    payments.Ask(InOrder(sha256)),
                    a =>
                        FormRoutes.Table(
                            $"payments-in-{sha256[..Math.Min(12, sha256.Length)]}",
                            PaymentsTables.Of(a)
                        )
                )
        );
    }

    private static PaymentsQuestion InOrder(string sha256) =>
        new()
        {
            InFile = sha256,
            Order = PaymentsOrder.Count,
            Limit = PaymentsQuestion.MostOnAPage,
        };

    /// <summary>The first page of a question, as large as a file may be; the paper names the page that people see.</summary>
    private static Func<HttpRequest, PaymentsView, IResult> Found(
        Func<HttpRequest, int> most,
        Func<PaymentsQuestion, PaymentsAnswer, IResult> give
    ) =>
        (request, payments) =>
            DownloadRoutes.Answer(
                PaymentQuery
                    .Search(request.Query)
                    .Then(q =>
                        payments
                            .Ask(q with { Page = 1, Limit = most(request) })
                            .Then(a => Vocabulary.Outcome<IResult>.Ok(give(q with { Page = 1 }, a)))
                    ),
                result => result
            );
}
