using System.Globalization;
using System.Text.Json.Nodes;
using Evenhand.Market.Publishing;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.OpenApi;

namespace Evenhand.Web.Api;

/// <summary>The OpenAPI document, which is made once: it hangs on the program alone.</summary>
/// <param name="services">Where the maker of documents is.</param>
internal sealed class ApiDocument(IServiceProvider services) : IDisposable
{
    /// <summary>The name of the document.</summary>
    public const string Name = "v1";

    private readonly SemaphoreSlim gate = new(1);
    private string? text;

    /// <summary>The document, OpenAPI 3.1 as JSON.</summary>
    public async Task<string> TextAsync(CancellationToken cancel)
    {
        await gate.WaitAsync(cancel);
        try
        {
            if (text is null)
            {
                var made = await services
                    .GetRequiredKeyedService<IOpenApiDocumentProvider>(Name)
                    .GetOpenApiDocumentAsync(cancel);
                text = await made.SerializeAsJsonAsync(OpenApiSpecVersion.OpenApi3_1, cancel);
            }

            return text;
        }
        finally
        {
            gate.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => gate.Dispose();
}

/// <summary>What is said of the calls in the OpenAPI document.</summary>
internal static class ApiDescription
{
    /// <summary>Adds the document.</summary>
    public static void AddApiDocument(this IServiceCollection services)
    {
        services.AddSingleton<ApiDocument>();
        // Schemas are made with the options by which results are written, so that they say what comes.
        services.ConfigureHttpJsonOptions(o => ResultJson.Configure(o.SerializerOptions));
        services.AddOpenApi(
            ApiDocument.Name,
            o =>
            {
                o.OpenApiVersion = OpenApiSpecVersion.OpenApi3_1;
                o.ShouldInclude = d => d.ActionDescriptor.EndpointMetadata.OfType<ApiCall>().Any();
                o.AddDocumentTransformer((document, _, _) => Describe(document));
                o.AddOperationTransformer((operation, context, _) => Describe(operation, context));
            }
        );
    }

    private static Task Describe(OpenApiDocument document)
    {
        document.Info = new OpenApiInfo
        {
            Title = "Evenhand",
            Version = "1",
            Summary =
                "Who should deliver a public service, decided on evidence and within the law.",
            Description =
                "The JSON of each call is what the program prints at the prompt with --format json. Nothing that is posted is kept. "
                + "Names are in snake_case, dates in ISO form, shares from 0 to 1; what is not known is null. "
                + "Fields may be added under /api/v1, never renamed or taken away.",
            License = new OpenApiLicense { Name = "MIT", Identifier = "MIT" },
        };
        document.Servers = [new OpenApiServer { Url = "/", Description = "This installation" }];
        document.ExternalDocs = new OpenApiExternalDocs
        {
            Description = "The calls in plain English",
            Url = new Uri("/api", UriKind.Relative),
        };
        return Task.CompletedTask;
    }

    private static Task Describe(
        OpenApiOperation operation,
        OpenApiOperationTransformerContext context
    )
    {
        var call = context.Description.ActionDescriptor.EndpointMetadata.OfType<ApiCall>().Single();
        operation.Description = Words(call);
        operation.Parameters = [.. call.Parameters.Select(Parameter)];
        foreach (var (status, response) in operation.Responses ?? [])
        {
            response.Description = Meaning(int.Parse(status, CultureInfo.InvariantCulture));
        }

        if (call.Body is { } body)
        {
            operation.RequestBody = Body(body);
        }

        return Task.CompletedTask;
    }

    private static string Words(ApiCall call) =>
        (call.Verb.Length > 0 ? $"At the prompt: `evenhand {call.Verb} --format json`." : "")
        + (call.Result.Length > 0 ? $" Schema by itself: `evenhand schema {call.Result}`." : "");

    /// <summary>The statuses that calls answer with.</summary>
    public static IReadOnlyList<int> Statuses { get; } =
    [200, 400, 401, 404, 405, 413, 415, 422, 429, 500, 504];

    /// <summary>What a status means, in words.</summary>
    public static string Meaning(int status) =>
        status switch
        {
            200 => "The result",
            400 =>
                "A parameter, or a part of a form, is not right, or nothing is loaded that could answer",
            401 => "This installation asks who calls, and no token that holds was sent",
            404 => "There is no such thing",
            405 => "The address takes another method",
            413 => "The file is too large",
            415 => "The file is of a type that is not taken",
            422 =>
                "The file was read, and something in it is not right: each problem with its line",
            429 => "There were too many calls; the header Retry-After says when to call again",
            500 => "A fault of Evenhand or of its machine",
            504 => "The answer took too long and was given up",
            _ => throw new ArgumentOutOfRangeException(nameof(status), status, null),
        };

    private static IOpenApiParameter Parameter(ApiParameter parameter) =>
        new OpenApiParameter
        {
            Name = parameter.Name,
            In = parameter.InPath ? ParameterLocation.Path : ParameterLocation.Query,
            Required = parameter.InPath || parameter.Required,
            Description = parameter.Description,
            Schema = Schema(parameter),
            Example = parameter.Example is { } example ? JsonValue.Create(example) : null,
        };

    private static OpenApiSchema Schema(ApiParameter parameter) =>
        parameter switch
        {
            { Words: { } words } => new()
            {
                Type = JsonSchemaType.String,
                Enum = [.. words.Select(w => (JsonNode)JsonValue.Create(w))],
            },
            { Value: ApiValue.Whole } => new() { Type = JsonSchemaType.Integer, Minimum = "0" },
            { Value: ApiValue.Number } => new() { Type = JsonSchemaType.Number },
            { Value: ApiValue.Day } => new() { Type = JsonSchemaType.String, Format = "date" },
            { Value: ApiValue.Box } => new()
            {
                Type = JsonSchemaType.String,
                Enum = [JsonValue.Create("yes")],
            },
            _ => new() { Type = JsonSchemaType.String, MaxLength = 200 },
        };

    private static OpenApiRequestBody Body(ApiBody body)
    {
        var made = new OpenApiRequestBody
        {
            Required = true,
            Description = $"{body.Description}. At most {body.MostBytes:N0} bytes, UTF-8.",
            Content = new Dictionary<string, OpenApiMediaType>(StringComparer.Ordinal),
        };
        foreach (var type in body.Types)
        {
            made.Content[type] = new OpenApiMediaType
            {
                Schema =
                    IsJson(type) && IsJson(body.Types[0])
                        ? new OpenApiSchema { Type = JsonSchemaType.Object }
                        : new OpenApiSchema { Type = JsonSchemaType.String },
                Example =
                    !IsJson(type) && IsJson(body.Types[0]) ? null
                    : IsJson(type) && !IsJson(body.Types[0]) ? null
                    : IsJson(type) ? JsonNode.Parse(body.Example)
                    : JsonValue.Create(body.Example),
            };
        }

        if (body.TakesForm)
        {
            made.Content["multipart/form-data"] = new OpenApiMediaType
            {
                Schema = new OpenApiSchema
                {
                    Type = JsonSchemaType.Object,
                    Properties = body.Parts.ToDictionary(
                        p => p.Name,
                        p =>
                            (IOpenApiSchema)
                                new OpenApiSchema
                                {
                                    Type = JsonSchemaType.String,
                                    Format = "binary",
                                    Description = p.Description,
                                },
                        StringComparer.Ordinal
                    ),
                    Required = body
                        .Parts.Where(p => p.Required)
                        .Select(p => p.Name)
                        .ToHashSet(StringComparer.Ordinal),
                },
            };
        }

        return made;
    }

    private static bool IsJson(string type) => type == ApiAnswers.Json;
}
