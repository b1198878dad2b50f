using System.Text;
using System.Text.Json;

namespace Evenhand.Contracts.Facts;

/// <summary>Finds the names in a release that a later one of the same object replaces. Rare, and so a walk of its own.</summary>
internal static class RepeatedNames
{
    /// <summary>Where each replaced name begins.</summary>
    public static HashSet<long> Find(ReadOnlySpan<byte> release, JsonReaderOptions options)
    {
        var replaced = new HashSet<long>();
        var open = new Stack<Dictionary<string, long>>();
        var reader = new Utf8JsonReader(release, options);
        while (reader.Read())
        {
            if (reader.TokenType == JsonTokenType.StartObject)
            {
                open.Push(new(StringComparer.Ordinal));
            }
            else if (reader.TokenType == JsonTokenType.EndObject)
            {
                open.Pop();
            }
            else if (reader.TokenType == JsonTokenType.PropertyName)
            {
                var name = new byte[reader.ValueSpan.Length];
                var length = JsonText.Unescape(reader.ValueSpan, name);
                var text = Encoding.UTF8.GetString(name, 0, length);
                if (open.Peek().TryGetValue(text, out var before))
                {
                    replaced.Add(before);
                }

                open.Peek()[text] = reader.TokenStartIndex;
            }
        }

        return replaced;
    }
}
