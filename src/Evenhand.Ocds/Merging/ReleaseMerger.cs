using System.Text.Json;

namespace Evenhand.Ocds.Merging;

/// <summary>
/// Merges the releases of one contracting process, one after the other, in the order of their dates. Holds the state that
/// they add up to and none of the releases.
/// </summary>
/// <remarks>Source: Open Contracting Data Standard 1.1, schema/merging, "Merge routine".</remarks>
public abstract class ReleaseMerger
{
    private readonly MergeRule rules;
    private readonly Dictionary<(MergeWarningKind, string), MergeWarning> warnings = [];
    private readonly List<string> path = [];

    private protected ReleaseMerger(MergeRule rules) => this.rules = rules;

    /// <summary>What a person should know, by kind and field.</summary>
    public IReadOnlyCollection<MergeWarning> Warnings => warnings.Values;

    private protected ObjectNode State { get; } = new();

    /// <summary>Takes the next release, which is not older than those before it.</summary>
    /// <param name="release">A JSON object; it may be disposed of afterwards.</param>
    /// <exception cref="ArgumentException">It is no object.</exception>
    public void Add(JsonElement release)
    {
        if (release.ValueKind != JsonValueKind.Object)
        {
            throw new ArgumentException("A release is a JSON object.", nameof(release));
        }

        Begin(release);
        foreach (var field in release.EnumerateObject())
        {
            // They speak of the release and not of the process; version 1.1.3 and older do not say so of "tag".
            if (field.Name is not ("ocid" or "id" or "date" or "tag"))
            {
                Merge(State, field.Name, field.Value, rules.Field(field.Name));
            }
        }
    }

    /// <summary>Writes what the releases add up to.</summary>
    public abstract void Write(Utf8JsonWriter writer);

    private protected abstract void Begin(JsonElement release);

    /// <summary>Sets a field to a value that is replaced as a whole.</summary>
    private protected abstract void SetLiteral(ObjectNode parent, string name, JsonElement value);

    /// <summary>A release says null.</summary>
    private protected abstract void SetNull(ObjectNode parent, string name, JsonElement nothing);

    /// <summary>A release has an object or a list where something else stood before; whether to put it there.</summary>
    private protected abstract bool Replaces(ObjectNode parent, string name, JsonElement value);

    private protected static JsonElement? Part(JsonElement release, string name) =>
        release.TryGetProperty(name, out var value) ? value.Clone() : null;

    private protected void Warn(MergeWarningKind kind, string example)
    {
        var where = string.Join('/', path);
        warnings[(kind, where)] = warnings.TryGetValue((kind, where), out var before)
            ? before with
            {
                Count = before.Count + 1,
            }
            : new MergeWarning(kind, where, example, 1);
    }

    private void Merge(ObjectNode parent, string name, JsonElement value, MergeRule rule)
    {
        if (rule.IsOmitted)
        {
            return;
        }

        path.Add(name);
        switch (value.ValueKind)
        {
            case JsonValueKind.Null:
                SetNull(parent, name, value);
                break;
            case JsonValueKind.Object:
                MergeObject(parent, name, value, rule);
                break;
            case JsonValueKind.Array when !rule.IsLiteralArray && HoldsOnlyObjects(value):
                MergeList(parent, name, value, rule);
                break;
            default:
                if (parent.TryGet(name, out var before) && before is ObjectNode or ListNode)
                {
                    Warn(
                        MergeWarningKind.ChangedType,
                        $"an object or array, then {value.ValueKind}"
                    );
                }

                SetLiteral(parent, name, value);
                break;
        }

        path.RemoveAt(path.Count - 1);
    }

    private static bool HoldsOnlyObjects(JsonElement array)
    {
        foreach (var item in array.EnumerateArray())
        {
            if (item.ValueKind != JsonValueKind.Object)
            {
                return false;
            }
        }

        return true;
    }

    private void MergeObject(ObjectNode parent, string name, JsonElement value, MergeRule rule)
    {
        // An empty object says nothing, not even that there is one.
        if (value.EnumerateObject().Any() && NodeOf<ObjectNode>(parent, name, value) is { } node)
        {
            foreach (var field in value.EnumerateObject())
            {
                Merge(node, field.Name, field.Value, rule.Field(field.Name));
            }
        }
    }

    private void MergeList(ObjectNode parent, string name, JsonElement value, MergeRule rule)
    {
        if (value.GetArrayLength() == 0 || NodeOf<ListNode>(parent, name, value) is not { } list)
        {
            return;
        }

        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var item in value.EnumerateArray())
        {
            var id =
                item.TryGetProperty("id", out var given) && given.ValueKind != JsonValueKind.Null
                    ? given
                    : (JsonElement?)null;
            if (id is { } known && !seen.Add(ListNode.Key(known)))
            {
                Warn(MergeWarningKind.DuplicateId, ListNode.Key(known));
            }

            var node = list.ItemOf(id);
            foreach (var field in item.EnumerateObject())
            {
                // The id tells objects apart, and stays what it was.
                if (field.Name != "id")
                {
                    Merge(node, field.Name, field.Value, rule.Field(field.Name));
                }
            }
        }
    }

    private T? NodeOf<T>(ObjectNode parent, string name, JsonElement value)
        where T : MergeNode, new()
    {
        if (parent.TryGet(name, out var found))
        {
            if (found is T same)
            {
                return same;
            }

            Warn(
                MergeWarningKind.ChangedType,
                $"{(found is ObjectNode ? "an object" : found is ListNode ? "an array of objects" : "a value")}, then {value.ValueKind}"
            );
            if (!Replaces(parent, name, value))
            {
                return null;
            }
        }

        var node = new T();
        parent.Set(name, node);
        return node;
    }
}
