using System.Text;
using System.Text.Json;
using Evenhand.Ocds.Reading;

namespace Evenhand.Contracts.Facts;

/// <summary>Finds the names in a release that a later one of the same object replaces. Rare, and so a walk of its own.</summary>
internal static class RepeatedNames
{
    private static readonly JsonReaderOptions Options = new()
    {
        MaxDepth = ReleaseScanner.MostDepth,
    };

    /// <summary>Where each replaced name begins.</summary>
    /// <param name="release">A JSON value, or what is none: then those before it breaks.</param>
    public static HashSet<int> Find(ReadOnlySpan<byte> release)
    {
        var replaced = new HashSet<int>();
        try
        {
            Find(release, replaced);
        }
        catch (JsonException)
        {
            // The walk comes to the same place and says what is wrong there.
        }

        return replaced;
    }

    private static void Find(ReadOnlySpan<byte> release, HashSet<int> replaced)
    {
        var open = new Stack<Dictionary<string, int>>();
        var reader = new Utf8JsonReader(release, Options);
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

                open.Peek()[text] = (int)reader.TokenStartIndex;
            }
        }
    }
}
