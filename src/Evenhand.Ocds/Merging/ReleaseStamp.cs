using System.Text.Json;

namespace Evenhand.Ocds.Merging;

/// <summary>What a versioned value says of the release that it came with.</summary>
internal sealed class ReleaseStamp(JsonElement? id, JsonElement? date, JsonElement? tag)
{
    public void Write(Utf8JsonWriter writer)
    {
        Write(writer, "releaseID", id);
        Write(writer, "releaseDate", date);
        Write(writer, "releaseTag", tag);
    }

    private static void Write(Utf8JsonWriter writer, string name, JsonElement? value)
    {
        writer.WritePropertyName(name);
        if (value is { } known)
        {
            known.WriteTo(writer);
        }
        else
        {
            writer.WriteNullValue();
        }
    }
}
