using System.Text.Json;
using System.Text.Json.Nodes;
using Evenhand.Vocabulary;

namespace Evenhand.Ocds.Validating;

/// <summary>The schemas and extensions that are at hand. What is not on the shelf is not fetched from anywhere.</summary>
public sealed class SchemaShelf
{
    private const string PatchName = "release-schema.json";
    private readonly string schemas;
    private readonly IReadOnlyDictionary<string, string> extensions;

    private SchemaShelf(string schemas, IReadOnlyDictionary<string, string> extensions)
    {
        this.schemas = schemas;
        this.extensions = extensions;
    }

    /// <summary>Looks through the folders.</summary>
    /// <param name="bundled">The folder that holds <c>1.1/</c> and <c>extensions/</c>.</param>
    /// <param name="own">A folder of more extensions, each in a folder with an extension.json; null for none.</param>
    public static Outcome<SchemaShelf> Open(string bundled, string? own)
    {
        if (own is not null && !Directory.Exists(own))
        {
            return Outcome<SchemaShelf>.Failed(
                new Problem("There is no such folder") { File = own, Field = "extensions" }
            );
        }

        var found = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var folder in new[] { Path.Combine(bundled, "extensions"), own })
        {
            if (folder is null || !Directory.Exists(folder))
            {
                continue;
            }

            foreach (
                var file in Directory
                    .EnumerateFiles(folder, "extension.json", SearchOption.AllDirectories)
                    .Order(StringComparer.Ordinal)
            )
            {
                var extension = Path.GetDirectoryName(file)!;
                found[Path.GetFileName(extension)] = extension;
            }
        }

        if (own is not null && !found.Values.Any(e => e.StartsWith(own, StringComparison.Ordinal)))
        {
            return Outcome<SchemaShelf>.Failed(
                new Problem("This folder holds no extension")
                {
                    File = own,
                    Field = "extensions",
                    Expected =
                        "folders named as in the address of an extension, with its extension.json and release-schema.json",
                }
            );
        }

        var broken = found
            .Values.Select(e => Broken(Path.Combine(e, PatchName)))
            .OfType<Problem>()
            .ToList();
        return broken.Count > 0
            ? Outcome<SchemaShelf>.Failed(broken)
            : Outcome<SchemaShelf>.Ok(new SchemaShelf(Path.Combine(bundled, "1.1"), found));
    }

    /// <summary>The folder of the extension that an address names; null where it is not at hand.</summary>
    public string? Find(string address) =>
        address
            .Split('/')
            .Select(part => extensions.GetValueOrDefault(part))
            .FirstOrDefault(folder => folder is not null);

    /// <summary>A schema as it ships, with what it refers to elsewhere taken out (see <see cref="References"/>).</summary>
    public JsonObject Read(string name) =>
        References.KeepLocal(Parse(Path.Combine(schemas, name)), out _);

    /// <summary>The release schema with these extensions laid over it, in their order.</summary>
    /// <param name="folders">Folders of extensions.</param>
    /// <param name="outside">References to other documents that the extensions make, which are not followed.</param>
    public JsonObject Release(IEnumerable<string> folders, out IReadOnlyList<string> outside)
    {
        JsonNode? schema = Parse(Path.Combine(schemas, "release-schema.json"));
        foreach (var patch in folders.Select(f => Path.Combine(f, PatchName)).Where(File.Exists))
        {
            schema = MergePatch.Apply(schema, Parse(patch));
        }

        return References.KeepLocal(schema!.AsObject(), out outside);
    }

    private static Problem? Broken(string patch)
    {
        if (!File.Exists(patch))
        {
            return null;
        }

        try
        {
            Parse(patch);
            return null;
        }
        catch (JsonException fault)
        {
            return new Problem("This extension is no JSON object")
            {
                File = patch,
                Line = fault.LineNumber + 1,
                Field = "extensions",
                Found = Problem.Excerpt(fault.Message),
            };
        }
    }

    private static JsonObject Parse(string file) =>
        JsonNode.Parse(File.ReadAllBytes(file)) as JsonObject
        ?? throw new JsonException($"{file} is no JSON object.");
}
