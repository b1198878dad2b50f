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

/// <summary>The tables of policies and definitions compared, and of data quality.</summary>
internal static class CatalogueDownloads
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapTable(
            "/what-if/compare/policies",
            Policies(a =>
                FormRoutes.Table(
                    $"policies-{a.Service}-{a.Definition}-{Plain.Iso(a.AsOf)}",
                    ComparisonTables.Of(a)
                )
            )
        );
        routes.MapTable(
            "/what-if/compare/spending",
            Policies(a =>
                FormRoutes.Table(
                    $"policies-{a.Service}-{a.Definition}-spending",
                    ComparisonTables.Spending(a)
                )
            )
        );
        routes.MapGet("/what-if/compare/result.json", Policies(DownloadRoutes.Json));
        routes.MapTable(
            "/definitions/compare/definitions",
            Definitions(a =>
                FormRoutes.Table(
                    $"definitions-{a.Service}-{Plain.Iso(a.AsOf)}",
                    ComparisonTables.Of(a)
                )
            )
        );
        routes.MapTable(
            "/definitions/compare/facts",
            Definitions(a =>
                FormRoutes.Table(
                    $"facts-to-find-{a.Service}-{Plain.Iso(a.AsOf)}",
                    ComparisonTables.Facts(a)
                )
            )
        );
        routes.MapGet("/definitions/compare/result.json", Definitions(DownloadRoutes.Json));
        (string Id, Func<QualityReport, ResultTable> Table)[] quality =
        [
            ("sources", QualityTables.Sources),
            ("reasons", QualityTables.Reasons),
            ("coverage", QualityTables.Coverage),
            ("unjoined", QualityTables.Unjoined),
            ("gaps", QualityTables.Gaps),
        ];
        foreach (var (id, table) in quality)
        {
            routes.MapTable(
                $"/quality/{id}",
                (QualityView view) =>
                    DownloadRoutes.Answer(
                        view.Report(),
                        r => FormRoutes.Table($"quality-edition-{r.Edition}-{id}", table(r))
                    )
            );
        }
    }

    private static Func<HttpRequest, PolicyComparer, IResult> Policies(
        Func<PoliciesAnswer, IResult> give
    ) =>
        (request, comparer) =>
            DownloadRoutes.Answer(
                QuestionQuery.Policies(request.Query).Then(comparer.Compare),
                give
            );

    private static Func<HttpRequest, DefinitionComparison, IResult> Definitions(
        Func<DefinitionsAnswer, IResult> give
    ) =>
        (request, comparison) =>
            DownloadRoutes.Answer(
                QuestionQuery.Definitions(request.Query).Then(comparison.Ask),
                give
            );
}
