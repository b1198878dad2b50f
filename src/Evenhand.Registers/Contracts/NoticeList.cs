using System.Text.Json;
using Evenhand.Ocds.Reading;
using Evenhand.Vocabulary;

namespace Evenhand.Registers.Contracts;

/// <summary>Files of notices of Contracts Finder's own search: an object with <c>meta</c> and an array <c>contracts</c>.</summary>
internal static class NoticeList
{
    /// <summary>Finds the notices.</summary>
    /// <param name="json">The whole file, UTF-8.</param>
    /// <param name="file">Its name, for messages.</param>
    /// <returns>Where they stand and when they were fetched; null where the file is of another kind.</returns>
    public static ReleaseScan? Find(ReadOnlySpan<byte> json, string file)
    {
        string? generated = null;
        var notices = new List<ReleaseRange>();
        var problems = new List<Problem>();
        var hasContracts = false;
        try
        {
            var reader = new Utf8JsonReader(json);
            if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
            {
                return null;
            }

            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                if (reader.ValueTextEquals("ocid"u8))
                {
                    return null;
                }

                var name = WellFormed.Text(ref reader);
                reader.Read();
                if (name == "meta" && reader.TokenType == JsonTokenType.StartObject)
                {
                    generated = Generated(ref reader);
                }
                else if (name == "contracts" && reader.TokenType == JsonTokenType.StartArray)
                {
                    hasContracts = true;
                    Notices(ref reader, json, file, notices, problems);
                }
                else
                {
                    reader.Skip();
                }
            }
        }
        catch (JsonException)
        {
            return null;
        }

        return hasContracts && OcdsDate.Read(generated) is not null
            ? new ReleaseScan(
                [.. notices.Select(n => n with { Date = generated })],
                [],
                problems,
                1
            )
            : null;
    }

    private static string? Generated(ref Utf8JsonReader reader)
    {
        string? generated = null;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var isIt = reader.ValueTextEquals("generated"u8);
            reader.Read();
            if (isIt && reader.TokenType == JsonTokenType.String)
            {
                generated = WellFormed.Text(ref reader);
            }
            else
            {
                reader.Skip();
            }
        }

        return generated;
    }

    private static void Notices(
        ref Utf8JsonReader reader,
        ReadOnlySpan<byte> json,
        string file,
        List<ReleaseRange> notices,
        List<Problem> problems
    )
    {
        var line = 1L;
        var counted = 0;
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            var start = (int)reader.TokenStartIndex;
            line += json[counted..start].Count((byte)'\n');
            counted = start;
            if (reader.TokenType != JsonTokenType.StartObject)
            {
                reader.Skip();
                problems.Add(
                    new Problem("This is no notice")
                    {
                        File = file,
                        Line = line,
                        Expected = "an object",
                    }
                );
                continue;
            }

            string? id = null;
            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                var isId = reader.ValueTextEquals("id"u8);
                reader.Read();
                if (isId && reader.TokenType == JsonTokenType.String)
                {
                    id = WellFormed.Text(ref reader);
                }
                else
                {
                    reader.Skip();
                }
            }

            notices.Add(
                new ReleaseRange(
                    start,
                    (int)reader.BytesConsumed - start,
                    line,
                    string.IsNullOrWhiteSpace(id) ? null : NoticeRelease.Prefix + id,
                    null,
                    IsCompiled: false
                )
            );
        }
    }
}
