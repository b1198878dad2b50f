using Evenhand.Market.Maps;
using Evenhand.Market.Publishing;
using Evenhand.Vocabulary;
using Evenhand.Web.Questions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Evenhand.Web.Downloads;

/// <summary>Maps as images, their tables as CSV, and both as JSON.</summary>
internal static class MapRoutes
{
    private static readonly (string File, Func<AreaMap, IResult> Give)[] Files =
    [
        (
            "areas.csv",
            map =>
                DownloadRoutes.Csv(
                    $"map-{map.Service}-{map.Measure}-{Plain.Iso(map.AsOf)}",
                    MapTables.Of(map)
                )
        ),
        // A picture that is kept leads nowhere: the server may be gone by then.
        ("map.svg", map => DownloadRoutes.Svg(MapPictures.Svg(map, _ => null))),
        ("result.json", DownloadRoutes.Json),
    ];

    public static void MapMapDownloads(this IEndpointRouteBuilder routes)
    {
        foreach (var (file, give) in Files)
        {
            routes.MapGet(
                $"/map/{{service}}/{file}",
                (string service, HttpRequest request, MapView maps) =>
                    DownloadRoutes.Answer(
                        MapQuery.Market(service, request.Query).Then(maps.Ask),
                        give
                    )
            );
            routes.MapGet(
                $"/what-if/map/{file}",
                (HttpRequest request, MapView maps) =>
                    DownloadRoutes.Answer(
                        QuestionQuery
                            .Policy(request.Query)
                            .Then(p => maps.Simulate(p, MapQuery.Measure(request.Query))),
                        give
                    )
            );
        }
    }
}
