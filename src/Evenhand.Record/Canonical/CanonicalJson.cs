using System.Buffers;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;
using Evenhand.Vocabulary;

namespace Evenhand.Record.Canonical;

/// <summary>
/// JSON in the one form that RFC 8785 (JSON Canonicalization Scheme) gives it, so that the same content always has the same
/// bytes and the same hash. Keys stand in the order of their UTF-16 units, numbers as ECMAScript prints them, nothing between
/// tokens.
/// </summary>
/// <remarks>Numbers are IEEE doubles, as the RFC has it: of one with more than about 16 digits the rest is lost. What must not lose any, such as an amount, is written as a text.</remarks>
public static class CanonicalJson
{
    /// <summary>How deep values may be nested.</summary>
    public const int MaximumDepth = 64;

    private static readonly JsonDocumentOptions Strict = new() { MaxDepth = MaximumDepth };

    private static Problem HalfCharacter =>
        new("A text holds half a character or bytes that are not UTF-8");

    /// <summary>The canonical bytes of a JSON text; or why it has none: no JSON, a key twice, half a character, a number without end.</summary>
    public static Outcome<byte[]> Of(ReadOnlyMemory<byte> json)
    {
        var parsed = Parse(json);
        if (!parsed.IsOk)
        {
            return Outcome<byte[]>.Failed(parsed.Problems);
        }

        using var document = parsed.Value;
        return Of(document.RootElement);
    }

    /// <summary>The canonical bytes of a JSON text.</summary>
    public static Outcome<byte[]> Of(string json) => Of(Encoding.UTF8.GetBytes(json));

    /// <summary>The canonical bytes of a value.</summary>
    public static Outcome<byte[]> Of(JsonElement value)
    {
        var bytes = new ArrayBufferWriter<byte>();
        return Write(bytes, value) is { } problem
            ? Outcome<byte[]>.Failed(problem)
            : Outcome<byte[]>.Ok(bytes.WrittenSpan.ToArray());
    }

    /// <summary>Takes a JSON text apart, strictly; the caller disposes of the document.</summary>
    internal static Outcome<JsonDocument> Parse(ReadOnlyMemory<byte> json)
    {
        try
        {
            return Outcome<JsonDocument>.Ok(JsonDocument.Parse(json, Strict));
        }
        catch (JsonException fault)
        {
            return Outcome<JsonDocument>.Failed(
                new Problem("This is not JSON")
                {
                    Found = Problem.Excerpt(
                        Encoding.UTF8.GetString(json.Span[..Math.Min(60, json.Length)])
                    ),
                    Expected = $"JSON nested at most {MaximumDepth} deep",
                    ToDo = fault.BytePositionInLine is { } at ? $"Look at byte {at + 1}." : null,
                }
            );
        }
    }

    /// <summary>Writes the canonical bytes of a value; gives what stood in the way, or null.</summary>
    internal static Problem? Write(ArrayBufferWriter<byte> bytes, JsonElement value)
    {
        try
        {
            Element(bytes, value);
            return null;
        }
        catch (InvalidOperationException)
        {
            // The framework's word for a text that holds half a character or bytes that are no UTF-8.
            return HalfCharacter;
        }
        catch (KeyTwiceException)
        {
            return new Problem("An object has a key twice");
        }
        catch (ArgumentOutOfRangeException)
        {
            return new Problem("A number is too great to be held");
        }
    }

    private static void Element(ArrayBufferWriter<byte> bytes, JsonElement value)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                Object(bytes, value);
                break;
            case JsonValueKind.Array:
                bytes.Write("["u8);
                var first = true;
                foreach (var item in value.EnumerateArray())
                {
                    bytes.Write(first ? ""u8 : ","u8);
                    first = false;
                    Element(bytes, item);
                }

                bytes.Write("]"u8);
                break;
            case JsonValueKind.String:
                var raw = JsonMarshal.GetRawUtf8Value(value);
                if (!raw.Contains((byte)'\\') && Utf8.IsValid(raw))
                {
                    bytes.Write(raw);
                }
                else
                {
                    Text(bytes, value.GetString()!);
                }

                break;
            case JsonValueKind.Number:
                Number(bytes, value);
                break;
            default:
                bytes.Write(JsonMarshal.GetRawUtf8Value(value));
                break;
        }
    }

    private static void Object(ArrayBufferWriter<byte> bytes, JsonElement value)
    {
        if (InOrder(value))
        {
            bytes.Write("{"u8);
            var first = true;
            foreach (var member in value.EnumerateObject())
            {
                bytes.Write(first ? "\""u8 : ",\""u8);
                first = false;
                bytes.Write(JsonMarshal.GetRawUtf8PropertyName(member));
                bytes.Write("\":"u8);
                Element(bytes, member.Value);
            }

            bytes.Write("}"u8);
            return;
        }

        var members = value.EnumerateObject().Select(p => (p.Name, p.Value)).ToList();
        members.Sort((a, b) => string.CompareOrdinal(a.Name, b.Name));
        bytes.Write("{"u8);
        for (var i = 0; i < members.Count; i++)
        {
            if (i > 0 && members[i].Name == members[i - 1].Name)
            {
                throw new KeyTwiceException();
            }

            bytes.Write(i == 0 ? ""u8 : ","u8);
            Text(bytes, members[i].Name);
            bytes.Write(":"u8);
            Element(bytes, members[i].Value);
        }

        bytes.Write("}"u8);
    }

    // Plain keys, as nearly all are, that already stand in their order, each once. Of such the order of bytes is that of UTF-16 units.
    private static bool InOrder(JsonElement value)
    {
        ReadOnlySpan<byte> before = default;
        foreach (var member in value.EnumerateObject())
        {
            var name = JsonMarshal.GetRawUtf8PropertyName(member);
            if (
                !Ascii.IsValid(name)
                || name.Contains((byte)'\\')
                || (!before.IsEmpty && before.SequenceCompareTo(name) >= 0)
                || name.IsEmpty
            )
            {
                return false;
            }

            before = name;
        }

        return true;
    }

    // A whole number that a double holds to its last digit is already as ECMAScript has it.
    private static void Number(ArrayBufferWriter<byte> bytes, JsonElement value)
    {
        var raw = JsonMarshal.GetRawUtf8Value(value);
        var plain =
            raw.Length <= 15
            && raw[0] != '-'
            && !raw.ContainsAnyExceptInRange((byte)'0', (byte)'9');
        bytes.Write(plain ? raw : Encoding.ASCII.GetBytes(EcmaNumber.Text(value.GetDouble())));
    }

    // RFC 8785, section 3.2.2.2: the two-letter escapes where there is one, \u00xx for other control characters, and no others.
    private static void Text(ArrayBufferWriter<byte> bytes, string text)
    {
        bytes.Write("\""u8);
        var from = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] >= ' ' && text[i] is not ('"' or '\\'))
            {
                continue;
            }

            Encoding.UTF8.GetBytes(text.AsSpan(from, i - from), bytes);
            from = i + 1;
            bytes.Write(
                text[i] switch
                {
                    '"' => "\\\""u8,
                    '\\' => "\\\\"u8,
                    '\b' => "\\b"u8,
                    '\t' => "\\t"u8,
                    '\n' => "\\n"u8,
                    '\f' => "\\f"u8,
                    '\r' => "\\r"u8,
                    var control => Encoding.ASCII.GetBytes($"\\u{(int)control:x4}"),
                }
            );
        }

        Encoding.UTF8.GetBytes(text.AsSpan(from), bytes);
        bytes.Write("\""u8);
    }

    private sealed class KeyTwiceException : Exception;
}
