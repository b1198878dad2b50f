using Evenhand.Law.Deadlines;
using Evenhand.Law.Publishing;
using Evenhand.Vocabulary;
using Evenhand.Web.Questions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Evenhand.Web.Downloads;

/// <summary>Deadlines as a table, as figures and as a calendar.</summary>
internal static class DeadlineDownloads
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapTable(
            "/levers/deadlines/all",
            Asked(r => FormRoutes.Table("deadlines", DeadlineTables.Of(r)))
        );
        routes.MapGet("/levers/deadlines/result.json", Asked(DownloadRoutes.Json));
        routes.MapGet(
            "/levers/deadlines/calendar.ics",
            (HttpRequest request, DeadlineDesk desk, TimeProvider clock) =>
                DownloadRoutes.Answer(
                    DeadlineQuery.Read(request.Query, desk).Then(desk.Ask),
                    r =>
                        Results.File(
                            System.Text.Encoding.UTF8.GetBytes(
                                DeadlineCalendar.Write(r, clock.GetUtcNow())
                            ),
                            DeadlineCalendar.MediaType,
                            $"deadlines-{r.Regime}-{Plain.Iso(r.Triggers[0].Day)}.ics"
                        )
                )
        );
    }

    private static Func<HttpRequest, DeadlineDesk, IResult> Asked(
        Func<DeadlinesReport, IResult> give
    ) =>
        (request, desk) =>
            DownloadRoutes.Answer(DeadlineQuery.Read(request.Query, desk).Then(desk.Ask), give);
}
