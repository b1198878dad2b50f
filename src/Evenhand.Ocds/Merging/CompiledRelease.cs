using System.Text.Json;

namespace Evenhand.Ocds.Merging;

/// <summary>The present state of a contracting process: the last value of each field.</summary>
/// <param name="rules">The rule of a whole release.</param>
public sealed class CompiledRelease(MergeRule rules) : ReleaseMerger(rules)
{
    private JsonElement? ocid;
    private JsonElement? date;

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteStartArray("tag");
        writer.WriteStringValue("compiled");
        writer.WriteEndArray();
        writer.WriteString("id", $"{ocid}-{date}");
        if (date is { } day)
        {
            writer.WritePropertyName("date");
            day.WriteTo(writer);
        }

        if (ocid is { } known)
        {
            writer.WritePropertyName("ocid");
            known.WriteTo(writer);
        }

        State.WriteFields(writer);
        writer.WriteEndObject();
    }

    private protected override void Begin(JsonElement release) =>
        (ocid, date) = (Part(release, "ocid") ?? ocid, Part(release, "date"));

    private protected override void SetLiteral(ObjectNode parent, string name, JsonElement value)
    {
        if (
            !parent.TryGet(name, out var found)
            || found is not LiteralNode literal
            || !JsonElement.DeepEquals(literal.Value, value)
        )
        {
            parent.Set(name, new LiteralNode(value.Clone()));
        }
    }

    private protected override void SetNull(ObjectNode parent, string name, JsonElement nothing) =>
        parent.Remove(name);

    private protected override bool Replaces(ObjectNode parent, string name, JsonElement value) =>
        true;
}
