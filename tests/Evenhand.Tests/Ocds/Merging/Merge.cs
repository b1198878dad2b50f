using System.Text.Json;
using System.Text.Json.Nodes;
using Evenhand.Ocds.Merging;
using Evenhand.Ocds.Reading;
using Xunit;

namespace Evenhand.Tests.Ocds.Merging;

/// <summary>Merges releases as a test has them.</summary>
internal static class Merge
{
    /// <summary>The releases of the one process of a file, by the rules of a schema.</summary>
    public static JsonNode File(string path, string schema, bool versioned)
    {
        using var file = ReleaseFile.Open(path, TestContext.Current.CancellationToken).Value;
        var merger = Start(schema, versioned);
        foreach (var release in file.Releases(Assert.Single(file.Processes)))
        {
            merger.Add(release);
        }

        return Written(merger);
    }

    /// <summary>Releases as JSON texts, in this order, by the rules of a schema.</summary>
    public static JsonNode Texts(
        string schema,
        bool versioned,
        params IEnumerable<string> releases
    ) => Written(All(Start(schema, versioned), releases));

    /// <summary>The same, for a look at its warnings.</summary>
    public static ReleaseMerger All(ReleaseMerger merger, IEnumerable<string> releases)
    {
        foreach (var release in releases)
        {
            using var document = JsonDocument.Parse(release);
            merger.Add(document.RootElement);
        }

        return merger;
    }

    public static ReleaseMerger Start(string schema, bool versioned)
    {
        var rules = MergeSchema
            .Read("schema.json", System.Text.Encoding.UTF8.GetBytes(schema))
            .Value;
        return versioned ? new VersionedRelease(rules.Release) : new CompiledRelease(rules.Release);
    }

    public static JsonNode Written(ReleaseMerger merger)
    {
        using var memory = new MemoryStream();
        using (var writer = new Utf8JsonWriter(memory))
        {
            merger.Write(writer);
        }

        return JsonNode.Parse(memory.ToArray())!;
    }
}
