using Evenhand.Web.Questions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Evenhand.Web.Api;

/// <summary>Calls about one subject.</summary>
/// <param name="Name">The subject, which is also the name of the policy that says who may call: <c>api:evidence</c> for <c>evidence</c>.</param>
/// <param name="Title">What a person calls it.</param>
internal sealed record ApiGroup(string Name, string Title)
{
    /// <summary>
    /// The policy of its calls. Where people sign in, a token that holds is asked for and is enough: what the calls answer from
    /// is the same for everybody, and what is posted is not kept. Where a subject asks for more, <see cref="Begin"/> is the one
    /// place that requires this policy of its calls.
    /// </summary>
    public string Policy => "api:" + Name;

    /// <summary>The routes of the subject, with what holds for all of them.</summary>
    public IEndpointRouteBuilder Begin(IEndpointRouteBuilder api) =>
        api.MapGroup("")
            .WithTags(Title)
            .WithMetadata(this, new ForProgramsAttribute())
            .AddEndpointFilter(ApiCheck.Before);
}

/// <summary>Maps calls.</summary>
internal static class ApiMapping
{
    /// <summary>Maps a call: a GET, or a POST where it takes a file.</summary>
    /// <typeparam name="T">What it gives.</typeparam>
    /// <param name="routes">Where to.</param>
    /// <param name="pattern">Below <c>/api/v1</c>.</param>
    /// <param name="call">The call.</param>
    /// <param name="handler">What answers.</param>
    public static void MapCall<T>(
        this IEndpointRouteBuilder routes,
        string pattern,
        ApiCall call,
        Delegate handler
    )
    {
        // Posts take no token against forgery: no call looks at a cookie, so that a page of another site can send nothing in
        // anybody's name, and none changes anything.
        var route = call.Body is { } body
            ? routes
                .MapPost(pattern, handler)
                .WithMetadata(new TakesPostsAttribute())
                .WithMetadata(
                    new Microsoft.AspNetCore.Mvc.RequestSizeLimitAttribute(body.MostBytes)
                )
                .DisableAntiforgery()
            : routes.MapGet(pattern, handler);
        route
            .WithName(call.Id)
            .WithSummary(call.Summary)
            .WithMetadata(call)
            .Produces<T>(StatusCodes.Status200OK, ApiAnswers.Json);
        foreach (var status in ApiCheck.StatusesOf(call))
        {
            route.Produces<ApiProblem>(status, ApiAnswers.ProblemJson);
        }
    }
}
