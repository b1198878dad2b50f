using System.Text.Json;

namespace Evenhand.Ocds.Merging;

/// <summary>How one field of a release is merged, and where to find the rules of the fields below it.</summary>
/// <remarks>
/// Source: Open Contracting Data Standard 1.1, schema/merging, "Merge routine". A field that the schema does not name has
/// <see cref="Ordinary"/>: literals are replaced, objects are merged field by field, arrays of objects by their ids.
/// </remarks>
public sealed class MergeRule
{
    private readonly MergeSchema? schema;
    private readonly JsonElement? properties;
    private Dictionary<string, MergeRule>? known;

    private MergeRule(bool isOmitted, bool isLiteral, MergeSchema? schema, JsonElement? properties)
    {
        IsOmitted = isOmitted;
        IsLiteralArray = isLiteral;
        this.schema = schema;
        this.properties = properties;
    }

    /// <summary>The field is left out of what is merged (<c>omitWhenMerged</c>).</summary>
    public bool IsOmitted { get; }

    /// <summary>An array of this field is replaced as a whole, like a number or a text (<c>wholeListMerge</c>).</summary>
    public bool IsLiteralArray { get; }

    /// <summary>The rule of a field that the schema does not name.</summary>
    public static MergeRule Ordinary { get; } = new(false, false, null, null);

    /// <summary>The rule of a field of this object, or of the objects in this array.</summary>
    public MergeRule Field(string name)
    {
        if (schema is null || properties is null)
        {
            return Ordinary;
        }

        // Only what the schema names is remembered: what files name has no end.
        return (known ??= Known(schema, properties.Value)).GetValueOrDefault(name) ?? Ordinary;
    }

    // Whole before it is seen: several threads may merge by one rule.
    private static Dictionary<string, MergeRule> Known(MergeSchema schema, JsonElement properties)
    {
        var rules = new Dictionary<string, MergeRule>(StringComparer.Ordinal);
        foreach (var declared in properties.EnumerateObject())
        {
            rules[declared.Name] = Of(schema, declared.Value);
        }

        return rules;
    }

    /// <summary>The rule of an object whose fields a schema lists.</summary>
    internal static MergeRule OfObject(MergeSchema schema, JsonElement properties) =>
        new(false, false, schema, properties);

    private static MergeRule Of(MergeSchema schema, JsonElement declared)
    {
        // What a reference says beside "$ref" holds as well: the standard sets omitWhenMerged and wholeListMerge there.
        var field = schema.Resolve(declared);
        var types = Types(field);
        if (Says(declared, field, "omitWhenMerged", "ocdsOmit"))
        {
            return new MergeRule(true, false, null, null);
        }

        if (types.Contains("array") && Says(declared, field, "wholeListMerge", "ocdsVersion"))
        {
            return new MergeRule(false, true, null, null);
        }

        if (types.Contains("object") && Properties(field) is { } own)
        {
            return OfObject(schema, own);
        }

        if (!types.Contains("array") || !field.TryGetProperty("items", out var declaredItems))
        {
            return Ordinary;
        }

        var items = schema.Resolve(declaredItems);
        var itemTypes = Types(items);
        if (itemTypes.Any(t => t != "object"))
        {
            return new MergeRule(false, true, null, null);
        }

        return !itemTypes.Contains("object") || Properties(items) is not { } inner ? Ordinary
            : inner.TryGetProperty("id", out _) ? OfObject(schema, inner)
            : new MergeRule(false, true, null, null);
    }

    // mergeStrategy is how version 1.0 of the standard said the same.
    private static bool Says(
        JsonElement declared,
        JsonElement field,
        string keyword,
        string strategy
    ) =>
        new[] { declared, field }.Any(e =>
            e.ValueKind == JsonValueKind.Object
            && (
                (e.TryGetProperty(keyword, out var flag) && flag.ValueKind == JsonValueKind.True)
                || (
                    e.TryGetProperty("mergeStrategy", out var named)
                    && named.ValueKind == JsonValueKind.String
                    && named.ValueEquals(strategy)
                )
            )
        );

    private static JsonElement? Properties(JsonElement schema) =>
        schema.TryGetProperty("properties", out var properties)
        && properties.ValueKind == JsonValueKind.Object
            ? properties
            : null;

    private static List<string> Types(JsonElement schema) =>
        schema.ValueKind != JsonValueKind.Object || !schema.TryGetProperty("type", out var type)
            ? []
            : type.ValueKind switch
            {
                JsonValueKind.String => [type.GetString()!],
                JsonValueKind.Array =>
                [
                    .. type.EnumerateArray()
                        .Where(t => t.ValueKind == JsonValueKind.String)
                        .Select(t => t.GetString()!),
                ],
                _ => [],
            };
}
