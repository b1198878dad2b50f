using System.Text.Json.Nodes;
using Evenhand.Testing;
using Xunit;

namespace Evenhand.Tests.Ocds.Merging;

/// <summary>The cases that the keepers of the standard publish for its merge routine.</summary>
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
    public void A_published_case_compiles_to_its_published_result(string name) =>
        AssertSame(name, "compiled");

    [Theory]
    [MemberData(nameof(Versioned))]
    public void A_published_case_has_its_published_history(string name) =>
        AssertSame(name, "versioned");

    [Fact]
    public void There_are_published_cases() =>
        Assert.True(Compiled.Count >= 7 && Versioned.Count >= 5);

    private static void AssertSame(string name, string kind)
    {
        var schema = name.StartsWith("schema", StringComparison.Ordinal)
            ? "schema.json"
            : "release-schema-1__1__4.json";
        var merged = Merge.File(
            Path.Combine(Folder, name + ".json"),
            Path.Combine(Folder, schema),
            kind == "versioned"
        );
        var expected = JsonNode.Parse(
            File.ReadAllText(Path.Combine(Folder, $"{name}-{kind}.json"))
        )!;
        Assert.True(
            JsonNode.DeepEquals(expected, merged),
            $"expected {expected}\nbut got  {merged}"
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
