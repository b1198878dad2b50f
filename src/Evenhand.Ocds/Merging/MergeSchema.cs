using System.Text.Json;
using Evenhand.Vocabulary;

namespace Evenhand.Ocds.Merging;

/// <summary>A release schema, read for what it says of merging.</summary>
public sealed class MergeSchema
{
    private const int MostReferences = 32;
    private readonly JsonElement root;

    private MergeSchema(JsonElement root)
    {
        this.root = root;
        Release =
            root.TryGetProperty("properties", out var properties)
            && properties.ValueKind == JsonValueKind.Object
                ? MergeRule.OfObject(this, properties)
                : MergeRule.Ordinary;
    }

    /// <summary>The rule of a whole release.</summary>
    public MergeRule Release { get; }

    /// <summary>Reads a schema. References are followed within it; those to other documents are taken for nothing said.</summary>
    /// <param name="file">Its name, for messages.</param>
    /// <param name="json">Its bytes, UTF-8.</param>
    public static Outcome<MergeSchema> Read(string file, ReadOnlyMemory<byte> json)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            return document.RootElement.ValueKind == JsonValueKind.Object
                ? Outcome<MergeSchema>.Ok(new MergeSchema(document.RootElement.Clone()))
                : Outcome<MergeSchema>.Failed(
                    new Problem("This is no release schema")
                    {
                        File = file,
                        Found = document.RootElement.ValueKind.ToString(),
                        Expected = "a JSON object with \"properties\"",
                    }
                );
        }
        catch (JsonException broken)
        {
            return Outcome<MergeSchema>.Failed(
                new Problem("This is no JSON")
                {
                    File = file,
                    Line = broken.LineNumber + 1,
                    Found = broken.Message,
                    Expected = "a release schema of the Open Contracting Data Standard",
                }
            );
        }
    }

    /// <summary>What a part of the schema refers to, or the part itself.</summary>
    internal JsonElement Resolve(JsonElement part)
    {
        // A loop of references says nothing, however long it is followed.
        for (var step = 0; step < MostReferences; step++)
        {
            if (
                part.ValueKind != JsonValueKind.Object
                || !part.TryGetProperty("$ref", out var reference)
                || reference.ValueKind != JsonValueKind.String
            )
            {
                return part;
            }

            if (Find(reference.GetString()!) is not { } found)
            {
                return part;
            }

            part = found;
        }

        return part;
    }

    private JsonElement? Find(string reference)
    {
        if (!reference.StartsWith('#'))
        {
            return null;
        }

        var found = root;
        foreach (var name in reference.TrimStart('#').Split('/').Skip(1))
        {
            var plain = name.Replace("~1", "/", StringComparison.Ordinal)
                .Replace("~0", "~", StringComparison.Ordinal);
            if (
                found.ValueKind != JsonValueKind.Object
                || !found.TryGetProperty(Uri.UnescapeDataString(plain), out found)
            )
            {
                return null;
            }
        }

        return found;
    }
}
