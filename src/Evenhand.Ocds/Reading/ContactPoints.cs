using System.Buffers;
using System.Text.Json;

namespace Evenhand.Ocds.Reading;

/// <summary>
/// Leaves people out of a release before it is shown or given on: whatever stands in contact points and in lists of persons,
/// and e-mail addresses and telephone numbers wherever they stand. All else keeps its bytes. The Open Government Licence
/// covers no personal data.
/// </summary>
public static class ContactPoints
{
    /// <summary>What stands in place of each value.</summary>
    public const string Instead = "[left out]";

    private static readonly JsonReaderOptions Options = new()
    {
        MaxDepth = ReleaseScanner.MostDepth,
    };

    /// <summary>The JSON with every text and number about a person replaced.</summary>
    /// <param name="json">A JSON value.</param>
    public static byte[] LeaveOut(ReadOnlySpan<byte> json)
    {
        var output = new ArrayBufferWriter<byte>(json.Length + 64);
        var reader = new Utf8JsonReader(json, Options);
        var copied = 0;
        var personal = -1;
        while (reader.Read())
        {
            switch (reader.TokenType)
            {
                case JsonTokenType.PropertyName when personal < 0 && IsPersonal(ref reader):
                    personal = reader.CurrentDepth;
                    break;
                case JsonTokenType.String or JsonTokenType.Number when personal >= 0:
                    output.Write(json[copied..(int)reader.TokenStartIndex]);
                    output.Write("\"[left out]\""u8);
                    copied = (int)reader.BytesConsumed;
                    break;
                case JsonTokenType.String:
                    var said = reader.GetString()!;
                    if (PersonalText.LeaveOut(said) is { } left && left != said)
                    {
                        output.Write(json[copied..(int)reader.TokenStartIndex]);
                        output.Write(JsonSerializer.SerializeToUtf8Bytes(left));
                        copied = (int)reader.BytesConsumed;
                    }

                    break;
            }

            // The value of the field ends where its depth is reached again.
            if (
                personal >= 0
                && reader.CurrentDepth <= personal
                && reader.TokenType
                    is not (
                        JsonTokenType.PropertyName
                        or JsonTokenType.StartObject
                        or JsonTokenType.StartArray
                    )
            )
            {
                personal = -1;
            }
        }

        output.Write(json[copied..]);
        return output.WrittenSpan.ToArray();
    }

    private static bool IsPersonal(ref Utf8JsonReader reader) =>
        reader.ValueTextEquals("contactPoint"u8)
        || reader.ValueTextEquals("contactPoints"u8)
        || reader.ValueTextEquals("additionalContactPoints"u8)
        || reader.ValueTextEquals("persons"u8)
        || reader.ValueTextEquals("beneficialOwners"u8)
        || reader.ValueTextEquals("email"u8)
        || reader.ValueTextEquals("telephone"u8)
        || reader.ValueTextEquals("faxNumber"u8);
}
