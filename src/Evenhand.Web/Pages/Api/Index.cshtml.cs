using Evenhand.Vocabulary;
using Evenhand.Web.Api;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Timeouts;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Evenhand.Web.Pages.Api;

/// <summary>A subject with its calls.</summary>
/// <param name="Name">Its anchor.</param>
/// <param name="Title">What a person calls it.</param>
/// <param name="Calls">Its calls.</param>
public sealed record ShownGroup(string Name, string Title, IReadOnlyList<ShownCall> Calls);

/// <summary>A parameter in words.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Meaning">What it means and may hold.</param>
public sealed record ShownParameter(string Name, string Meaning);

/// <summary>A call in words.</summary>
/// <param name="Id">Its anchor.</param>
/// <param name="Summary">What it does.</param>
/// <param name="Method">GET or POST.</param>
/// <param name="Path">Its address.</param>
/// <param name="Verb">The same at the prompt; empty where there is none.</param>
/// <param name="Takes">What is posted; null for nothing.</param>
/// <param name="Curl">A line that calls it.</param>
/// <param name="Parameters">Its parameters.</param>
public sealed record ShownCall(
    string Id,
    string Summary,
    string Method,
    string Path,
    string Verb,
    string? Takes,
    string Curl,
    IReadOnlyList<ShownParameter> Parameters
);

/// <summary>Lists the calls of programs, from what they were mapped with.</summary>
/// <param name="endpoints">All routes of the app.</param>
/// <param name="services">Where the limits are.</param>
/// <param name="timeouts">How long an answer may take.</param>
public sealed class IndexModel(
    EndpointDataSource endpoints,
    IServiceProvider services,
    IOptions<RequestTimeoutOptions> timeouts
) : PageModel
{
    /// <summary>The address of the OpenAPI document.</summary>
    public static string Document => ApiRoutes.Document;

    /// <summary>What statuses mean.</summary>
    public static IReadOnlyList<(int Status, string Meaning)> Statuses { get; } =
    [.. ApiDescription.Statuses.Where(s => s != 200).Select(s => (s, ApiDescription.Meaning(s)))];

    /// <summary>The most calls in a minute.</summary>
    public int CallsAMinute => services.GetRequiredService<ApiLimits>().CallsAMinute;

    /// <summary>The longest that an answer may take, in seconds.</summary>
    public long Seconds => (long)(timeouts.Value.DefaultPolicy?.Timeout ?? default).TotalSeconds;

    /// <summary>The subjects.</summary>
    public IReadOnlyList<ShownGroup> Groups { get; private set; } = [];

    /// <summary>Lists them.</summary>
    public void OnGet()
    {
        var host = $"{Request.Scheme}://{Request.Host}";
        var calls = ApiRoutes.Calls(endpoints).ToList();
        Groups =
        [
            .. ApiRoutes.Groups.Select(g => new ShownGroup(
                g.Name,
                g.Title,
                [.. calls.Where(c => c.Group == g).Select(c => Shown(c.Pattern, c.Call, host))]
            )),
        ];
    }

    private static ShownCall Shown(string pattern, ApiCall call, string host)
    {
        var path = call
            .Parameters.Where(p => p.InPath)
            .Aggregate(
                pattern,
                (at, p) => at.Replace($"{{{p.Name}}}", p.Example, StringComparison.Ordinal)
            );
        var address = $"'{host}{path}{(call.Example is { } query ? "?" + query : "")}'";
        return new ShownCall(
            call.Id,
            call.Summary,
            call.Body is null ? HttpMethods.Get : HttpMethods.Post,
            pattern,
            call.Verb,
            call.Body is { } body
                ? $"{body.Description}. At most {Plain.Count(body.MostBytes)} bytes."
                : null,
            call.Body is not { } posted ? $"curl {address}"
                : posted.Types.Count > 0
                    ? $"curl -H 'Content-Type: {posted.Types[0]}' --data-binary @{posted.FileName} {address}"
                : "curl "
                    + string.Join(
                        ' ',
                        posted
                            .Parts.Where(p => p.Required)
                            .Select(p => $"-F {p.Name}=@{p.Name}.yaml")
                    )
                    + " "
                    + address,
            [
                .. call.Parameters.Select(p => new ShownParameter(
                    p.Name,
                    p.Description
                        + (
                            p.Words is { } words ? $". One of {string.Join(", ", words)}."
                            : p.Value == ApiValue.Box ? ". The value is yes."
                            : p.Value == ApiValue.Day ? ". A date as 2025-03-31."
                            : "."
                        )
                )),
            ]
        );
    }
}
