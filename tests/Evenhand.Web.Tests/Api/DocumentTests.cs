using System.Text;
using System.Text.Json;
using Evenhand.Testing;
using Evenhand.Testing.Serving;
using Evenhand.Web.Tests.Serving;
using Microsoft.OpenApi;
using Microsoft.OpenApi.Reader;
using Xunit;

namespace Evenhand.Web.Tests.Api;

public sealed class DocumentTests(Sites sites)
{
    private const string Path = "/api/v1/openapi.json";

    [Fact]
    public async Task The_document_is_valid_OpenAPI_3_1()
    {
        var read = await ReadAsync();

        Assert.Equal(OpenApiSpecVersion.OpenApi3_1, read.Diagnostic!.SpecificationVersion);
        Assert.Empty(read.Diagnostic.Errors.Select(e => $"{e.Pointer}: {e.Message}"));
        Assert.Empty(read.Diagnostic.Warnings.Select(e => $"{e.Pointer}: {e.Message}"));
    }

    [Fact]
    public async Task Every_route_of_the_API_is_in_it_and_nothing_else()
    {
        var document = (await ReadAsync()).Document!;

        var routes = (await ServedApp.AllRoutesAsync(sites.Homes.EmptyHome))
            .Where(e =>
                e.Pattern.StartsWith("/api/v1/", StringComparison.Ordinal) && e.Pattern != Path
            )
            .Select(e => $"{e.Methods.Single()} {e.Pattern}");

        Assert.Equal(
            routes.Order(StringComparer.Ordinal),
            document
                .Paths.SelectMany(p => p.Value.Operations!.Keys.Select(m => $"{m.Method} {p.Key}"))
                .Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public async Task Every_call_parameter_answer_and_file_is_described()
    {
        var operations = Operations((await ReadAsync()).Document!).ToList();

        Assert.True(operations.Count >= 20, $"{operations.Count} calls");
        Assert.All(
            operations,
            o =>
            {
                Assert.NotEmpty(o.Value.Summary!);
                Assert.NotEmpty(o.Value.OperationId!);
                Assert.All(o.Value.Parameters ?? [], p => Assert.NotEmpty(p.Description!));
                Assert.All(o.Value.Responses!, r => Assert.NotEmpty(r.Value.Description!));
                Assert.True(
                    o.Value.RequestBody is null || o.Value.RequestBody.Description!.Length > 0
                );
                Assert.NotNull(o.Value.Responses!["200"].Content!["application/json"].Schema);
            }
        );
    }

    [Fact]
    public async Task Every_example_of_a_file_is_answered_when_it_is_posted_as_it_stands()
    {
        var document = JsonDocument.Parse((await sites.GetAsync(Path)).Text).RootElement;
        var posted = 0;
        foreach (var path in document.GetProperty("paths").EnumerateObject())
        {
            if (
                !path.Value.TryGetProperty("post", out var post)
                || !post.TryGetProperty("requestBody", out var body)
            )
            {
                continue;
            }

            foreach (var type in body.GetProperty("content").EnumerateObject())
            {
                if (!type.Value.TryGetProperty("example", out var example))
                {
                    continue;
                }

                var text =
                    example.ValueKind == JsonValueKind.String
                        ? example.GetString()!
                        : example.GetRawText();
                var answer = await sites.Homes.Real.PostAsync(
                    path.Name,
                    type.Name,
                    Encoding.UTF8.GetBytes(text)
                );
                Assert.True(answer.Status == 200, $"{path.Name} {type.Name}: {answer.Text}");
                posted++;
            }
        }

        Assert.True(posted >= 15, $"{posted} examples");
    }

    [Fact]
    public async Task What_a_result_holds_is_what_the_document_says_of_it()
    {
        var document = JsonDocument.Parse((await sites.GetAsync(Path)).Text).RootElement;
        foreach (
            var visit in Visit.Files.Where(v =>
                v.Route.StartsWith("/api/v1/", StringComparison.Ordinal) && v.Route != Path
            )
        )
        {
            var schema = document
                .GetProperty("paths")
                .GetProperty(visit.Route)
                .GetProperty("get")
                .GetProperty("responses")
                .GetProperty("200")
                .GetProperty("content")
                .GetProperty("application/json")
                .GetProperty("schema");
            var named = schema.GetProperty("$ref").GetString()!.Split('/')[^1];
            var properties = document
                .GetProperty("components")
                .GetProperty("schemas")
                .GetProperty(named)
                .GetProperty("properties")
                .EnumerateObject()
                .Select(p => p.Name);

            var given = JsonDocument
                .Parse((await sites.GetAsync(visit)).Text)
                .RootElement.EnumerateObject()
                .Select(p => p.Name);

            Assert.Empty(given.Except(properties));
        }
    }

    [Fact]
    public async Task The_document_changes_only_on_purpose()
    {
        var differs = Golden.Differs(
            Repository.At("docs", "api", "openapi.json"),
            (await sites.GetAsync(Path)).Text + "\n"
        );

        Assert.True(differs is null, differs);
    }

    private async Task<ReadResult> ReadAsync()
    {
        var text = (await sites.GetAsync(Path)).Text;
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(text));
        return await OpenApiDocument.LoadAsync(
            stream,
            "json",
            cancellationToken: TestContext.Current.CancellationToken
        );
    }

    private static IEnumerable<KeyValuePair<HttpMethod, OpenApiOperation>> Operations(
        OpenApiDocument document
    ) => document.Paths.Values.SelectMany(p => p.Operations ?? []);
}
