using Evenhand.Market.Maps;
using Evenhand.Market.Publishing;
using Evenhand.Vocabulary;
using Evenhand.Web.Questions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Evenhand.Web.Downloads;

/// <summary>Maps as images, their tables as files, and both as JSON.</summary>
internal static class MapRoutes
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapTable("/map/{service}/areas", OfService(Table));
        routes.MapGet("/map/{service}/map.svg", OfService(Picture));
        routes.MapGet("/map/{service}/result.json", OfService(DownloadRoutes.Json));
        routes.MapTable("/what-if/map/areas", OfPolicy(Table));
        routes.MapGet("/what-if/map/map.svg", OfPolicy(Picture));
        routes.MapGet("/what-if/map/result.json", OfPolicy(DownloadRoutes.Json));
    }

    private static IResult Table(AreaMap map) =>
        FormRoutes.Table(
            $"map-{map.Service}-{map.Measure}-{Plain.Iso(map.AsOf)}",
            MapTables.Of(map)
        );

    // A picture that is kept leads nowhere: the server may be gone by then.
    private static IResult Picture(AreaMap map) =>
        DownloadRoutes.Svg(MapPictures.Svg(map, _ => null));

    private static Func<string, HttpRequest, MapView, IResult> OfService(
        Func<AreaMap, IResult> give
    ) =>
        (service, request, maps) =>
            DownloadRoutes.Answer(MapQuery.Market(service, request.Query).Then(maps.Ask), give);

    private static Func<HttpRequest, MapView, IResult> OfPolicy(Func<AreaMap, IResult> give) =>
        (request, maps) =>
            DownloadRoutes.Answer(
                QuestionQuery
                    .Policy(request.Query)
                    .Then(p => maps.Simulate(p, MapQuery.Measure(request.Query))),
                give
            );
}
