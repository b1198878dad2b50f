using System.Text;
using Evenhand.Market.Publishing;
using Evenhand.Vocabulary;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;

namespace Evenhand.Web.Api;

/// <summary>Why a call has no result, as RFC 9457 has it.</summary>
/// <param name="Type">Where the kind of problem is explained.</param>
/// <param name="Title">The kind in words.</param>
/// <param name="Status">The status of the answer.</param>
/// <param name="Detail">The first problem as a sentence.</param>
/// <param name="Instance">The address that was called.</param>
/// <param name="Problems">All that stood in the way.</param>
public sealed record ApiProblem(
    string Type,
    string Title,
    int Status,
    string Detail,
    string Instance,
    IReadOnlyList<Problem> Problems
);

/// <summary>Answers to programs.</summary>
internal static class ApiAnswers
{
    /// <summary>The media type of results.</summary>
    public const string Json = "application/json";

    /// <summary>The media type of problems.</summary>
    public const string ProblemJson = "application/problem+json";

    /// <summary>A result: the bytes that the prompt prints with <c>--format json</c>.</summary>
    public static IResult Ok<T>(T result) => new Text(ResultJson.Write(result) + "\n", Json, 200);

    /// <summary>A result, or why there is none.</summary>
    /// <param name="outcome">What came of the call.</param>
    /// <param name="otherwise">The status where there is none.</param>
    public static IResult Of<T>(Outcome<T> outcome, int otherwise) =>
        outcome.IsOk ? Ok(outcome.Value) : No(otherwise, outcome.Problems);

    /// <summary>No result.</summary>
    public static IResult No(int status, params IReadOnlyList<Problem> problems) =>
        new Refused(status, problems);

    /// <summary>Says in words what an answer without a body says by its status alone.</summary>
    public static Task OfStatusAsync(StatusCodeContext context) =>
        OfStatusAsync(context.HttpContext);

    /// <summary>The same after a fault of ours.</summary>
    public static Task OfStatusAsync(HttpContext context) =>
        No(
                context.Response.StatusCode,
                new Problem(
                    context.Response.StatusCode switch
                    {
                        StatusCodes.Status401Unauthorized => "This installation asks who calls",
                        StatusCodes.Status403Forbidden => "The token does not allow this",
                        StatusCodes.Status404NotFound => "There is no such call",
                        StatusCodes.Status405MethodNotAllowed =>
                            "This address does not take this method",
                        StatusCodes.Status413PayloadTooLarge => "The file is too large",
                        StatusCodes.Status504GatewayTimeout =>
                            "The answer took too long and was given up",
                        StatusCodes.Status500InternalServerError =>
                            "This is a fault of Evenhand, or of the machine that it runs on",
                        var status => ReasonPhrases.GetReasonPhrase(status),
                    }
                )
                {
                    Found = $"{context.Request.Method} {Problem.Excerpt(context.Request.Path)}",
                    ToDo = context.Response.StatusCode switch
                    {
                        StatusCodes.Status404NotFound or StatusCodes.Status405MethodNotAllowed =>
                            "The calls are listed at /api.",
                        StatusCodes.Status401Unauthorized =>
                            "Send a token of your account, made at /account/tokens, in the header Authorization: Bearer TOKEN.",
                        StatusCodes.Status504GatewayTimeout =>
                            "Ask for fewer draws or a smaller file, or use the prompt, which has no limit.",
                        _ => null,
                    },
                }
            )
            .ExecuteAsync(context);

    private static Task WriteAsync(HttpContext context, string text, string type, int status)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        context.Response.StatusCode = status;
        context.Response.ContentType = type + "; charset=utf-8";
        context.Response.ContentLength = bytes.Length;
        context.Response.Headers.CacheControl = "no-store";
        return HttpMethods.IsHead(context.Request.Method)
            ? Task.CompletedTask
            : context.Response.Body.WriteAsync(bytes, context.RequestAborted).AsTask();
    }

    private sealed class Text(string text, string type, int status) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext) =>
            WriteAsync(httpContext, text, type, status);
    }

    private sealed class Refused(int status, IReadOnlyList<Problem> problems) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext) =>
            WriteAsync(
                httpContext,
                ResultJson.Write(
                    new ApiProblem(
                        "/api#problems",
                        ReasonPhrases.GetReasonPhrase(status),
                        status,
                        problems[0].ToString(),
                        httpContext.Request.Path,
                        problems
                    )
                ) + "\n",
                ProblemJson,
                status
            );
    }
}
