using System.Text;
using Evenhand.Papers;
using Evenhand.Transition.Desk;
using Evenhand.Transition.Exchange;
using Evenhand.Transition.Library;
using Evenhand.Transition.Plans;
using Evenhand.Transition.Publishing;
using Evenhand.Vocabulary;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Evenhand.Web.Downloads;

/// <summary>The plan of a reorganisation in every form in which it leaves, wherever its file comes from.</summary>
internal static class PlanDownloads
{
    private static readonly (string Id, Func<PlanReport, ResultTable> Of)[] Tables =
    [
        ("vesting", PlanPaper.Vesting),
        ("movers", PlanPaper.Movers),
        ("risks", PlanPaper.Risks),
        ("tasks", PlanPaper.Tasks),
        ("dropped", PlanPaper.Dropped),
        ("local", PlanPaper.Local),
    ];

    private static readonly (string Id, Func<PlanReport, Playbook, string> Of)[] Pictures =
    [
        ("gantt", PlanPictures.Gantt),
        ("network", (p, _) => PlanPictures.Network(p)),
        ("tornado", (p, _) => PlanPictures.Tornado(p)),
    ];

    /// <summary>Declares the routes of a plan.</summary>
    /// <param name="routes">Where to.</param>
    /// <param name="root">What their patterns begin with.</param>
    /// <param name="source">The name of the file that papers name as their source.</param>
    /// <param name="ask">The plan of a request; null where there is no such reorganisation.</param>
    public static void Map(
        IEndpointRouteBuilder routes,
        string root,
        string source,
        Func<HttpContext, Task<Outcome<PlanReport>?>> ask
    )
    {
        foreach (var (id, of) in Tables)
        {
            routes.MapTable(
                $"{root}/{id}",
                Give((p, _) => FormRoutes.Table($"merger-{id}", of(p)))
            );
        }

        foreach (var (id, of) in Pictures)
        {
            routes.MapGet(
                $"{root}/{id}.svg",
                Give((p, http) => DownloadRoutes.Svg(of(p, PlaybookOf(http))))
            );
        }

        routes.MapPaper(
            root,
            Give((p, http) => FormRoutes.Paper(p, x => PlanPaper.Of(x, PlaybookOf(http), source)))
        );
        routes.MapGet(root + "/result.json", Give((p, _) => DownloadRoutes.Json(p)));
        routes.MapGet(
            root + "/plan.xml",
            Give(
                (p, _) =>
                    Results.File(
                        Encoding.UTF8.GetBytes(ProjectFile.Write(p)),
                        "application/xml; charset=utf-8",
                        "merger-plan.xml"
                    )
            )
        );
        routes.MapGet(
            root + "/plan.ics",
            Give(
                (p, http) =>
                    Results.File(
                        Encoding.UTF8.GetBytes(
                            PlanCalendar.Write(
                                p,
                                http.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow()
                            )
                        ),
                        "text/calendar; charset=utf-8",
                        "merger-plan.ics"
                    )
            )
        );

        Delegate Give(Func<PlanReport, HttpContext, IResult> give) =>
            async Task<IResult> (HttpContext http) =>
                await ask(http) is { } plan
                    ? DownloadRoutes.Answer(plan, p => give(p, http))
                    : Results.NotFound();
    }

    private static Playbook PlaybookOf(HttpContext http) =>
        http.RequestServices.GetRequiredService<MergerDesk>().Library.Playbook;
}
