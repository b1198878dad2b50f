using System.Text.Json.Nodes;
using Evenhand.Testing;
using Evenhand.Tests.Cli;
using Xunit;

namespace Evenhand.Tests.Ocds.Merging;

/// <summary>The cases that the keepers of the standard publish for its merge routine, asked of the command line.</summary>
public sealed class PublishedCasesTests
{
    private static readonly string Folder = Repository.At(
        "tests",
        "Evenhand.Tests",
        "Ocds",
        "Merging",
        "published"
    );

    public static TheoryData<string> Compiled => Cases("compiled");

    public static TheoryData<string> Versioned => Cases("versioned");

    [Theory]
    [MemberData(nameof(Compiled))]
    public Task A_published_case_compiles_to_its_published_result(string name) =>
        AssertSame(name, SchemaOf(name), "compiled");

    [Theory]
    [MemberData(nameof(Versioned))]
    public Task A_published_case_has_its_published_history(string name) =>
        AssertSame(name, SchemaOf(name), "versioned", "--versioned");

    [Fact]
    public async Task The_cases_of_the_standard_hold_by_the_schema_that_ships_as_well()
    {
        foreach (var name in Compiled.Select(r => r.Data).Where(n => SchemaOf(n) != "schema.json"))
        {
            await AssertSame(name, null, "compiled");
        }
    }

    [Fact]
    public void Every_published_case_has_a_result_to_compare_with()
    {
        var inputs = Directory
            .EnumerateFiles(Folder, "*.json", SearchOption.AllDirectories)
            .Where(f => Path.GetDirectoryName(f) != Folder)
            .Select(f => Path.GetRelativePath(Folder, f)[..^".json".Length])
            .Where(n =>
                !n.EndsWith("-compiled", StringComparison.Ordinal)
                && !n.EndsWith("-versioned", StringComparison.Ordinal)
            );
        var compared = Compiled.Concat(Versioned).Select(r => r.Data).ToHashSet();
        Assert.Equal(7, inputs.Count(compared.Contains));
        Assert.All(inputs, n => Assert.Contains(n, compared));
    }

    private static string SchemaOf(string name) =>
        name.StartsWith("schema", StringComparison.Ordinal)
            ? "schema.json"
            : "release-schema-1__1__4.json";

    private static async Task AssertSame(
        string name,
        string? schema,
        string kind,
        params IReadOnlyList<string> more
    )
    {
        var said = await Prompt.Run([
            "ocds",
            "compile",
            Path.Combine(Folder, name + ".json"),
            .. schema is null ? (string[])[] : ["--schema", Path.Combine(Folder, schema)],
            .. more,
        ]);
        Assert.Equal(0, said.Code);
        var expected = JsonNode.Parse(
            await File.ReadAllTextAsync(
                Path.Combine(Folder, $"{name}-{kind}.json"),
                TestContext.Current.CancellationToken
            )
        )!;
        Assert.True(
            JsonNode.DeepEquals(expected, JsonNode.Parse(said.Out)),
            $"expected {expected}\nbut got  {said.Out}"
        );
    }

    private static TheoryData<string> Cases(string kind)
    {
        var cases = new TheoryData<string>();
        foreach (
            var file in Directory
                .EnumerateFiles(Folder, $"*-{kind}.json", SearchOption.AllDirectories)
                .Order(StringComparer.Ordinal)
        )
        {
            cases.Add(
                Path.GetRelativePath(Folder, file)
                    .Replace($"-{kind}.json", "", StringComparison.Ordinal)
            );
        }

        return cases;
    }
}
