using System.Globalization;
using Evenhand.Vocabulary;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Net.Http.Headers;

namespace Evenhand.Web.Api;

/// <summary>What is checked of every call before it is answered: how many, which parameters, what kind of file.</summary>
internal static class ApiCheck
{
    /// <summary>Refuses what cannot be answered, in words.</summary>
    public static async ValueTask<object?> Before(
        EndpointFilterInvocationContext context,
        EndpointFilterDelegate next
    )
    {
        var http = context.HttpContext;
        if (http.GetEndpoint()?.Metadata.GetMetadata<ApiCall>() is not { } call)
        {
            return await next(context);
        }

        var limits = http.RequestServices.GetRequiredService<ApiLimits>();
        if (limits.Wait(http) is { } wait)
        {
            http.Response.Headers.RetryAfter = wait.ToString(CultureInfo.InvariantCulture);
            return ApiAnswers.No(StatusCodes.Status429TooManyRequests, limits.TooMany(wait));
        }

        if (Misplaced(http.Request, call) is { Count: > 0 } misplaced)
        {
            return ApiAnswers.No(StatusCodes.Status400BadRequest, misplaced);
        }

        if (call.Body is not { } body)
        {
            return await next(context);
        }

        if (WrongType(http.Request, body) is { } wrong)
        {
            return ApiAnswers.No(StatusCodes.Status415UnsupportedMediaType, wrong);
        }

        if (http.Request.ContentLength > body.MostBytes)
        {
            return ApiAnswers.No(StatusCodes.Status413PayloadTooLarge, ApiFile.TooLarge(body));
        }

        using var turn = await limits.TakeTurnAsync(http);
        return turn.IsAcquired
            ? await next(context)
            : ApiAnswers.No(StatusCodes.Status429TooManyRequests, ApiLimits.TooBusy());
    }

    /// <summary>The statuses with which a call may tell of problems.</summary>
    public static IEnumerable<int> StatusesOf(ApiCall call)
    {
        yield return StatusCodes.Status400BadRequest;
        yield return StatusCodes.Status401Unauthorized;
        if (call.Parameters.Any(p => p.InPath))
        {
            yield return StatusCodes.Status404NotFound;
        }

        if (call.Body is not null)
        {
            yield return StatusCodes.Status413PayloadTooLarge;
            yield return StatusCodes.Status415UnsupportedMediaType;
            yield return StatusCodes.Status422UnprocessableEntity;
        }

        yield return StatusCodes.Status429TooManyRequests;
        yield return StatusCodes.Status500InternalServerError;
        yield return StatusCodes.Status504GatewayTimeout;
    }

    // A parameter that is misspelt would be passed over, and another question answered than was asked.
    private static List<Problem> Misplaced(HttpRequest request, ApiCall call)
    {
        string[] names = [.. call.Parameters.Where(p => !p.InPath).Select(p => p.Name)];
        var problems = request
            .Query.Keys.Where(k => !names.Contains(k, StringComparer.Ordinal))
            .Select(k => new Problem("There is no such parameter of this call")
            {
                Field = Problem.Excerpt(k, 60),
                Expected =
                    names.Length == 0 ? "none"
                    : Plain.Nearest(k, names) is { } near ? $"perhaps {near}"
                    : "one of " + string.Join(", ", names),
            })
            .ToList();
        problems.AddRange(
            request
                .Query.Where(q => q.Value.Count > 1)
                .Select(q => new Problem("This parameter stands there more than once")
                {
                    Field = Problem.Excerpt(q.Key, 60),
                    ToDo = "Where it takes several values, set commas between them.",
                })
        );
        problems.AddRange(
            call.Parameters.Where(p =>
                    p is { Required: true, InPath: false } && request.Query[p.Name].Count == 0
                )
                .Select(p => new Problem("This parameter is needed")
                {
                    Field = p.Name,
                    Expected = p.Description,
                })
        );
        return problems;
    }

    private static Problem? WrongType(HttpRequest request, ApiBody body)
    {
        IReadOnlyList<string> types =
        [
            .. body.Types,
            .. body.TakesForm ? (string[])["multipart/form-data"] : [],
        ];
        return
            MediaTypeHeaderValue.TryParse(request.ContentType, out var type)
            && types.Contains(type.MediaType.Value, StringComparer.OrdinalIgnoreCase)
            && (
                !type.Charset.HasValue
                || type.Charset.Equals("utf-8", StringComparison.OrdinalIgnoreCase)
            )
            ? null
            : new Problem("The file is of another type than this call takes")
            {
                Field = "Content-Type",
                Found = Problem.Excerpt(request.ContentType ?? "none"),
                Expected = string.Join(" or ", types) + ", in UTF-8",
                ToDo = $"With curl: -H 'Content-Type: {types[0]}'.",
            };
    }
}
