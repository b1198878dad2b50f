using Evenhand.Market.Catalogue;
using Evenhand.Market.Publishing;
using Evenhand.Market.Simulation;
using Evenhand.Papers;
using Evenhand.Vocabulary;
using Evenhand.Web.Questions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Evenhand.Web.Downloads;

/// <summary>The tables of the pages as CSV and JSON, and their charts as SVG, under the same question in the address.</summary>
internal static class DownloadRoutes
{
    public static void MapDownloads(this IEndpointRouteBuilder routes)
    {
        MarketDownloads.Map(routes);
        SpendingDownloads.Map(routes);
        AreaDownloads.Map(routes);
        OwnerDownloads.Map(routes);
        CatalogueDownloads.Map(routes);
        MapRoutes.Map(routes);
        ContractDownloads.Map(routes);
        PaymentDownloads.Map(routes);
        LeverDownloads.Map(routes);
        IndicatorDownloads.Map(routes);
        BuyerDownloads.Map(routes);
        PublisherDownloads.Map(routes);
        DeadlineDownloads.Map(routes);
        PrecedentDownloads.Map(routes);
        ReformDownloads.Map(routes);
        AppraisalDownloads.Map(routes);
        EvidenceDownloads.Map(routes);
        MergerLibraryDownloads.Map(routes);
        MergerDownloads.Map(routes);
        RecordRoutes.Map(routes);
        AuditDownloads.Map(routes);
        WorkspaceDownloads.Map(routes);
        WorkspaceRecordRoutes.Map(routes);
        ReorganisationDownloads.Map(routes);
        TenderDownloads.Map(routes);
        foreach (var (id, table) in TablesOfSimulation)
        {
            routes.MapTable(
                $"/what-if/{id}",
                Simulated(r => FormRoutes.Table(Name(r, id), table(r)))
            );
        }

        routes.MapPaper("/what-if", Simulated(r => FormRoutes.Paper(r, SimulationPaper.Of)));

        routes.MapGet("/what-if/result.json", Simulated(Json));
        routes.MapGet("/what-if/chart.svg", Simulated(r => Svg(ResultCharts.Simulation(r))));
        routes.MapTable(
            "/definitions/all",
            (DefinitionCatalogue definitions) =>
                FormRoutes.Table("definitions", CatalogueTables.Of(definitions.List()))
        );
        routes.MapTable(
            "/sources/all",
            (EditionCatalogue editions) =>
                Answer(editions.Sources(), r => FormRoutes.Table("sources", CatalogueTables.Of(r)))
        );
        routes.MapGet(
            "/sources/chart.svg",
            (EditionCatalogue editions) =>
                Answer(editions.Sources(), r => Svg(ResultCharts.Sources(r)))
        );
        routes.MapTable(
            "/sources/rejects/all",
            (EditionCatalogue editions) =>
                FormRoutes.Table(
                    "rejected-rows",
                    CatalogueTables.Of(editions.Rejects(), editions.Editions().Current)
                )
        );
    }

    /// <summary>The tables of a simulation by the id that they have on its page.</summary>
    private static readonly (
        string Id,
        Func<SimulationResult, ResultTable> Table
    )[] TablesOfSimulation =
    [
        ("areas", SimulationTables.Areas),
        ("totals", SimulationTables.Totals),
        ("definitions", SimulationTables.Definitions),
        ("hints", SimulationTables.Hints),
        ("taking", SimulationTables.Taking),
        ("eligible-days", SimulationTables.EligibleDays),
        ("movements", SimulationTables.EligibleMovements),
        ("spending", SimulationTables.Spending),
        ("owners", SimulationTables.Concentration),
        ("grades", SimulationTables.Grades),
        ("services", SimulationTables.Services),
        ("regions", SimulationTables.Regions),
    ];

    private static Func<HttpRequest, Simulator, IResult> Simulated(
        Func<SimulationResult, IResult> give
    ) =>
        (request, simulator) =>
            Answer(QuestionQuery.Policy(request.Query).Then(simulator.Run), give);

    private static string Name(SimulationResult r, string what) =>
        $"what-if-{r.Service}-{r.Definition ?? r.Policy}-{Plain.Iso(r.AsOf)}-{what}";

    /// <summary>What came of a question; problems are told in plain text.</summary>
    internal static IResult Answer<T>(
        Outcome<T> outcome,
        Func<T, IResult> give,
        int otherwise = StatusCodes.Status400BadRequest
    ) =>
        outcome.IsOk
            ? give(outcome.Value)
            : Results.Text(
                string.Join('\n', outcome.Problems),
                "text/plain; charset=utf-8",
                null,
                otherwise
            );

    /// <summary>A result as JSON.</summary>
    internal static IResult Json<T>(T result) =>
        Results.Text(ResultJson.Write(result), "application/json; charset=utf-8");

    /// <summary>A chart.</summary>
    internal static IResult Svg(string svg) => Results.Text(svg, "image/svg+xml; charset=utf-8");
}
