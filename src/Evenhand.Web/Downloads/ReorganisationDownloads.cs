using System.Text;
using Evenhand.Papers;
using Evenhand.Store.Mergers;
using Evenhand.Transition.Contracts;
using Evenhand.Transition.Files;
using Evenhand.Transition.Lessons;
using Evenhand.Transition.Plans;
using Evenhand.Transition.Publishing;
using Evenhand.Transition.Readiness;
using Evenhand.Vocabulary;
using Evenhand.Web.Questions;
using Evenhand.Web.Tables;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Evenhand.Web.Downloads;

/// <summary>Reorganisations of the workspace as files.</summary>
internal static class ReorganisationDownloads
{
    private const string Portfolio = PortfolioTable.Path;
    private const string One = Portfolio + "/{id:guid}";
    private const string Yaml = "application/yaml; charset=utf-8";

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapTable(
            Portfolio + "/all",
            async (Reorganisations rows, PlanShelf shelf, CancellationToken cancel) =>
                FormRoutes.Table(
                    "reorganisations",
                    PortfolioTable.Of(await rows.ListAsync(closed: false, cancel), shelf)
                )
        );
        routes.MapGet(
            One + "/file/" + PlanShelf.FileName,
            async (Guid id, Reorganisations rows, CancellationToken cancel) =>
                await rows.FindAsync(id, cancel) is { IsOk: true, Value: var row }
                    ? Results.File(Encoding.UTF8.GetBytes(row.Text), Yaml, PlanShelf.FileName)
                    : Results.NotFound()
        );
        routes.MapGet(
            One + "/versions/{number:int}.yaml",
            async (Guid id, int number, Reorganisations rows, CancellationToken cancel) =>
                await rows.TextAsync(id, number, cancel) is { IsOk: true, Value: var text }
                    ? Results.File(
                        Encoding.UTF8.GetBytes(text),
                        Yaml,
                        $"reorganisation-version-{number}.yaml"
                    )
                    : Results.NotFound()
        );
        routes.MapTable(
            One + "/versions/tasks",
            async (
                Guid id,
                int? first,
                int? second,
                Reorganisations rows,
                PlanShelf shelf,
                CancellationToken cancel
            ) =>
                !(await rows.FindAsync(id, cancel)).IsOk ? Results.NotFound()
                : first is { } one && second is { } other
                    ? DownloadRoutes.Answer(
                        await PortfolioQuestions.CompareAsync(rows, shelf, id, one, other, cancel),
                        r => FormRoutes.Table("plans-compared", ComparisonPaper.Tasks(r))
                    )
                : DownloadRoutes.Answer(
                    Outcome<string>.Failed(
                        new Problem("Two versions are compared")
                        {
                            Field = first is null ? "first" : "second",
                            Expected = "the number of a version",
                        }
                    ),
                    _ => Results.NoContent()
                )
        );
        routes.MapGet(
            One + "/record.jsonl",
            async (
                Guid id,
                Reorganisations rows,
                ReorganisationRecord record,
                CancellationToken cancel
            ) =>
            {
                if (!(await rows.FindAsync(id, cancel)).IsOk)
                {
                    return Results.NotFound();
                }

                using var file = new MemoryStream();
                await record.WriteAsync(file, id, cancel);
                return Results.File(file.ToArray(), "application/x-ndjson", $"record-{id}.jsonl");
            }
        );
        PlanDownloads.Map(routes, One + "/plan", PlanShelf.FileName, PlanAsync);
        MapReadiness(routes);
        MapContracts(routes);
        MapLibrary(routes);
    }

    private static void MapReadiness(IEndpointRouteBuilder routes)
    {
        foreach (
            var (name, of) in new (string, Func<ReadinessReport, ResultTable>)[]
            {
                ("gates", ReadinessPaper.Gates),
                ("moved", ReadinessPaper.Moved),
                ("not-moved", ReadinessPaper.NotMoved),
            }
        )
        {
            routes.MapTable(
                $"{One}/readiness/{name}",
                Ready(r => FormRoutes.Table("readiness-" + name, of(r)))
            );
        }

        routes.MapPaper(
            One + "/readiness",
            Ready(r => FormRoutes.Paper(r, x => ReadinessPaper.Of(x, PlanShelf.FileName)))
        );
    }

    private static void MapContracts(IEndpointRouteBuilder routes)
    {
        foreach (
            var (name, of) in new (string, Func<ContractsReport, ResultTable>)[]
            {
                ("list", ContractsPaper.Contracts),
                ("suppliers", ContractsPaper.Suppliers),
                ("services", ContractsPaper.Services),
                ("bodies", ContractsPaper.Bodies),
                ("paid", ContractsPaper.Paid),
            }
        )
        {
            routes.MapTable(
                $"{One}/contracts/{name}",
                Contracts(r => FormRoutes.Table("merger-contracts-" + name, of(r)))
            );
        }

        routes.MapPaper(
            One + "/contracts",
            Contracts(r => FormRoutes.Paper(r, x => ContractsPaper.Of(x, PlanShelf.FileName)))
        );
        routes.MapGet(One + "/contracts/result.json", Contracts(DownloadRoutes.Json));
    }

    private static void MapLibrary(IEndpointRouteBuilder routes)
    {
        foreach (
            var (name, of) in new (string, Func<LibraryHealth, ResultTable>)[]
            {
                ("lessons", LibraryHealthTables.Lessons),
                ("unread", LibraryHealthTables.Unread),
            }
        )
        {
            routes.MapTable(
                $"{Portfolio}/library/{name}",
                async (
                    OwnLessons lessons,
                    Reorganisations rows,
                    PlanShelf shelf,
                    TimeProvider clock,
                    CancellationToken cancel
                ) =>
                    FormRoutes.Table(
                        "library-" + name,
                        of(
                            await PortfolioQuestions.HealthAsync(
                                lessons,
                                rows,
                                shelf,
                                LondonTime.Day(clock.GetUtcNow()),
                                cancel
                            )
                        )
                    )
            );
        }
    }

    private static Func<Guid, Reorganisations, PlanShelf, CancellationToken, Task<IResult>> Ready(
        Func<ReadinessReport, IResult> give
    ) =>
        async (id, rows, shelf, cancel) =>
            await MergerAsync(id, rows, shelf, cancel) is { } merger
                ? DownloadRoutes.Answer(merger.Then(shelf.Ready), give)
                : Results.NotFound();

    private static Func<
        Guid,
        Reorganisations,
        PlanShelf,
        ContractsDesk,
        CancellationToken,
        Task<IResult>
    > Contracts(Func<ContractsReport, IResult> give) =>
        async (id, rows, shelf, desk, cancel) =>
            await MergerAsync(id, rows, shelf, cancel) is { } merger
                ? DownloadRoutes.Answer(merger.Then(m => desk.Ask(m, null, null)), give)
                : Results.NotFound();

    private static async Task<Outcome<PlanReport>?> PlanAsync(HttpContext http) =>
        http.Request.RouteValues["id"] is string text
        && Guid.TryParse(text, out var id)
        && await http
            .RequestServices.GetRequiredService<Reorganisations>()
            .FindAsync(id, http.RequestAborted)
            is { IsOk: true, Value: var row }
            ? http.RequestServices.GetRequiredService<PlanShelf>().Plan(row.Text)
            : null;

    /// <summary>The reorganisation of an id; null where there is none.</summary>
    private static async Task<Outcome<MergerFile>?> MergerAsync(
        Guid id,
        Reorganisations rows,
        PlanShelf shelf,
        CancellationToken cancel
    ) =>
        await rows.FindAsync(id, cancel) is { IsOk: true, Value: var row }
            ? shelf.Read(row.Text)
            : null;
}
