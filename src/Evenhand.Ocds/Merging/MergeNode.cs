using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace Evenhand.Ocds.Merging;

/// <summary>A part of what is being merged.</summary>
internal abstract class MergeNode
{
    /// <summary>Writes it as JSON.</summary>
    public abstract void Write(Utf8JsonWriter writer);
}

/// <summary>A text, number, true, false, null, or an array that is replaced as a whole.</summary>
/// <param name="value">Detached from the document that it was read from.</param>
internal sealed class LiteralNode(JsonElement value) : MergeNode
{
    public JsonElement Value => value;

    public override void Write(Utf8JsonWriter writer) => value.WriteTo(writer);
}

/// <summary>All values that a field has had, each with the release that it came with.</summary>
internal sealed class HistoryNode : MergeNode
{
    private readonly List<(ReleaseStamp Stamp, JsonElement Value)> versions = [];

    public JsonElement Latest => versions[^1].Value;

    public void Add(ReleaseStamp stamp, JsonElement value) => versions.Add((stamp, value.Clone()));

    public override void Write(Utf8JsonWriter writer)
    {
        writer.WriteStartArray();
        foreach (var (stamp, value) in versions)
        {
            writer.WriteStartObject();
            stamp.Write(writer);
            writer.WritePropertyName("value");
            value.WriteTo(writer);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }
}

/// <summary>An object, its fields in the order in which they came.</summary>
internal sealed class ObjectNode : MergeNode
{
    private readonly OrderedDictionary<string, MergeNode> fields = new(StringComparer.Ordinal);

    public IEnumerable<MergeNode> Fields => fields.Values;

    public bool TryGet(string name, [NotNullWhen(true)] out MergeNode? node) =>
        fields.TryGetValue(name, out node);

    public void Set(string name, MergeNode node) => fields[name] = node;

    public void Remove(string name) => fields.Remove(name);

    public override void Write(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        WriteFields(writer);
        writer.WriteEndObject();
    }

    /// <summary>Writes the fields into an object that was begun.</summary>
    public void WriteFields(Utf8JsonWriter writer)
    {
        foreach (var (name, node) in fields)
        {
            writer.WritePropertyName(name);
            node.Write(writer);
        }
    }
}

/// <summary>An array of objects that are told apart by their ids.</summary>
internal sealed class ListNode : MergeNode
{
    private readonly List<ObjectNode> items = [];
    private readonly Dictionary<string, ObjectNode> byId = new(StringComparer.Ordinal);

    public IReadOnlyList<ObjectNode> Items => items;

    /// <summary>The object of that id, which is added when it is not there; without an id always a new one.</summary>
    public ObjectNode ItemOf(JsonElement? id)
    {
        var key = id is { } known ? Key(known) : null;
        if (key is not null && byId.TryGetValue(key, out var found))
        {
            return found;
        }

        var item = new ObjectNode();
        if (id is { } given)
        {
            item.Set("id", new LiteralNode(given.Clone()));
            byId.Add(key!, item);
        }

        items.Add(item);
        return item;
    }

    /// <summary>What an id is told apart by: 1 and "1" are one id, as publishers take one for the other.</summary>
    public static string Key(JsonElement id) =>
        id.ValueKind == JsonValueKind.String ? id.GetString()! : id.GetRawText();

    public override void Write(Utf8JsonWriter writer)
    {
        writer.WriteStartArray();
        foreach (var item in items)
        {
            item.Write(writer);
        }

        writer.WriteEndArray();
    }
}
