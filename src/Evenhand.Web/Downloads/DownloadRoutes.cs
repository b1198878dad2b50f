using Microsoft.AspNetCore.Routing;

namespace Evenhand.Web.Downloads;

internal static class DownloadRoutes
{
    public static void MapDownloads(this IEndpointRouteBuilder routes) { }
}
