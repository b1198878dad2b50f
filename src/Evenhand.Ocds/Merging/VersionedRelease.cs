using System.Text.Json;

namespace Evenhand.Ocds.Merging;

/// <summary>The whole history of a contracting process: all values of each field, with the releases that they came with.</summary>
/// <param name="rules">The rule of a whole release.</param>
public sealed class VersionedRelease(MergeRule rules) : ReleaseMerger(rules)
{
    private JsonElement? ocid;
    private ReleaseStamp? stamp;

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        if (ocid is { } known)
        {
            writer.WritePropertyName("ocid");
            known.WriteTo(writer);
        }

        State.WriteFields(writer);
        writer.WriteEndObject();
    }

    private protected override void Begin(JsonElement release)
    {
        ocid = Part(release, "ocid") ?? ocid;
        stamp = new ReleaseStamp(Part(release, "id"), Part(release, "date"), Part(release, "tag"));
    }

    private protected override void SetLiteral(ObjectNode parent, string name, JsonElement value)
    {
        if (parent.TryGet(name, out var found) && found is HistoryNode history)
        {
            if (!JsonElement.DeepEquals(history.Latest, value))
            {
                history.Add(stamp!, value);
            }

            return;
        }

        var begun = new HistoryNode();
        begun.Add(stamp!, value);
        parent.Set(name, begun);
    }

    private protected override void SetNull(ObjectNode parent, string name, JsonElement nothing)
    {
        if (parent.TryGet(name, out var found) && found is ObjectNode or ListNode)
        {
            // What was taken away is taken away from every field that was there, so that none of the history is lost.
            Forget(found, nothing);
        }
        else
        {
            SetLiteral(parent, name, nothing);
        }
    }

    // The values that the field had would be lost: the object joins them as one more value.
    private protected override bool Replaces(ObjectNode parent, string name, JsonElement value)
    {
        if (parent.TryGet(name, out var found) && found is HistoryNode)
        {
            SetLiteral(parent, name, value);
            return false;
        }

        return true;
    }

    private void Forget(MergeNode node, JsonElement nothing)
    {
        switch (node)
        {
            case HistoryNode history when history.Latest.ValueKind != JsonValueKind.Null:
                history.Add(stamp!, nothing);
                break;
            case ObjectNode fields:
                foreach (var field in fields.Fields)
                {
                    Forget(field, nothing);
                }

                break;
            case ListNode list:
                foreach (var item in list.Items)
                {
                    Forget(item, nothing);
                }

                break;
        }
    }
}
