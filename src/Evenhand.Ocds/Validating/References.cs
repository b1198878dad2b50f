using System.Text.Json.Nodes;

namespace Evenhand.Ocds.Validating;

/// <summary>What a schema refers to.</summary>
internal static class References
{
    /// <summary>
    /// The schema without references to what is not in it: in their place anything goes. Releases within packages and records
    /// are checked one by one against the release schema that is at hand, whatever version the package's own schema points to.
    /// </summary>
    public static JsonObject KeepLocal(JsonObject schema, out IReadOnlyList<string> outside)
    {
        var found = new SortedSet<string>(StringComparer.Ordinal);
        var kept = (JsonObject)schema.DeepClone();
        // It would make the schema's references relative to an address on the web.
        kept.Remove("id");
        kept.Remove("$id");
        Walk(kept, kept, found);
        outside = [.. found];
        return kept;
    }

    // An extension may rest on definitions of another one that is not at hand.
    private static bool IsWithin(JsonObject root, string address) =>
        address == "#"
        || address.StartsWith("#/", StringComparison.Ordinal)
            && address[2..]
                .Split('/')
                .Aggregate((JsonNode?)root, (node, name) => (node as JsonObject)?[name])
                is not null;

    private static void Walk(JsonNode? node, JsonObject root, SortedSet<string> outside)
    {
        switch (node)
        {
            case JsonObject fields:
                if (
                    fields["$ref"] is JsonValue value
                    && value.TryGetValue<string>(out var address)
                    && !IsWithin(root, address)
                )
                {
                    outside.Add(address);
                    fields.Remove("$ref");
                }

                foreach (var (_, child) in fields)
                {
                    Walk(child, root, outside);
                }

                break;
            case JsonArray items:
                foreach (var item in items)
                {
                    Walk(item, root, outside);
                }

                break;
        }
    }
}
