using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Evenhand.Web.Api;

/// <summary>The door for programs: calls whose JSON is that of the prompt, below one address.</summary>
internal static class ApiRoutes
{
    /// <summary>Below which all calls lie. Fields may be added under it, never renamed.</summary>
    public const string Root = "/api/v1";

    /// <summary>Where the OpenAPI document is.</summary>
    public const string Document = Root + "/openapi.json";

    /// <summary>The subjects, in the order in which the page lists them.</summary>
    public static IReadOnlyList<ApiGroup> Groups { get; } =
    [
        EvidenceApi.Group,
        AppraisalApi.Group,
        RecordApi.Group,
        MergerApi.Group,
        LawApi.Group,
        MarketApi.Group,
    ];

    /// <summary>What calls need beside what pages do.</summary>
    /// <param name="services">Where to.</param>
    /// <param name="callsAMinute">The most calls of one address in a minute.</param>
    public static void AddApi(this IServiceCollection services, int callsAMinute)
    {
        services.AddSingleton(_ => new ApiLimits(callsAMinute));
        services.AddApiDocument();
    }

    /// <summary>Lets programs have errors as problems and not as pages.</summary>
    public static void UseApiErrors(this IApplicationBuilder app) =>
        app.UseWhen(
            context => context.Request.Path.StartsWithSegments(Root, StringComparison.Ordinal),
            calls =>
            {
                calls.UseStatusCodePages(ApiAnswers.OfStatusAsync);
                calls.UseExceptionHandler(
                    new ExceptionHandlerOptions { ExceptionHandler = ApiAnswers.OfStatusAsync }
                );
            }
        );

    /// <summary>Maps all calls.</summary>
    public static void MapApi(this IEndpointRouteBuilder routes)
    {
        var api = routes.MapGroup(Root);
        EvidenceApi.MapTo(api);
        AppraisalApi.MapTo(api);
        RecordApi.MapTo(api);
        MergerApi.MapTo(api);
        LawApi.MapTo(api);
        MarketApi.MapTo(api);
        routes.MapGet(
            Document,
            async (ApiDocument document, HttpContext context) =>
                Results.Text(
                    await document.TextAsync(context.RequestAborted),
                    ApiAnswers.Json + "; charset=utf-8"
                )
        );
    }

    /// <summary>The calls of an app with their routes, in the order in which they were mapped.</summary>
    public static IEnumerable<(string Pattern, ApiGroup Group, ApiCall Call)> Calls(
        EndpointDataSource endpoints
    ) =>
        endpoints
            .Endpoints.OfType<RouteEndpoint>()
            .Where(e => e.Metadata.GetMetadata<ApiCall>() is not null)
            .Select(e =>
                (
                    "/" + e.RoutePattern.RawText!.TrimStart('/'),
                    e.Metadata.GetMetadata<ApiGroup>()!,
                    e.Metadata.GetMetadata<ApiCall>()!
                )
            );
}
