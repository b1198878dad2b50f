using System.Text.Json.Nodes;

namespace Evenhand.Ocds.Validating;

/// <summary>JSON Merge Patch (RFC 7396), by which an extension changes the release schema.</summary>
internal static class MergePatch
{
    /// <summary>What a value is once a patch was laid over it. Neither is changed.</summary>
    public static JsonNode? Apply(JsonNode? target, JsonNode? patch)
    {
        if (patch is not JsonObject changes)
        {
            return patch?.DeepClone();
        }

        var result = target is JsonObject fields ? (JsonObject)fields.DeepClone() : [];
        foreach (var (name, change) in changes)
        {
            if (change is null)
            {
                result.Remove(name);
            }
            else
            {
                result[name] = Apply(result[name], change);
            }
        }

        return result;
    }
}
