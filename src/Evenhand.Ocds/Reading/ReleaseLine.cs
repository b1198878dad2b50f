using System.Text;

namespace Evenhand.Ocds.Reading;

/// <summary>A line that holds one release and nothing else, as nearly all lines of large files do.</summary>
internal readonly ref struct ReleaseLine(int start, int length, string? ocid, string? date)
{
    private const int MostDepth = 64;

    /// <summary>Where its object begins in the line.</summary>
    public int Start { get; } = start;

    /// <summary>How many bytes that takes; 0 for a blank line.</summary>
    public int Length { get; } = length;

    /// <summary>The contracting process that it names; null where it names none.</summary>
    public string? Ocid { get; } = ocid;

    /// <summary>Its date as written; null where it has none.</summary>
    public string? Date { get; } = date;

    /// <summary>Reads a line.</summary>
    /// <param name="json">The line without its end.</param>
    /// <param name="line">What it holds.</param>
    /// <returns>
    /// False where it is not surely one release: it is no JSON, or a package, or deep, or names are written with escapes. The
    /// reader of any JSON then says what it is.
    /// </returns>
    public static bool Read(ReadOnlySpan<byte> json, out ReleaseLine line)
    {
        line = default;
        var start = JsonScan.Blank(json, 0);
        if (start == json.Length)
        {
            return true;
        }

        if (JsonScan.At(json, start) != (byte)'{')
        {
            return false;
        }

        string? ocid = null;
        string? date = null;
        // One bit for each level: whether it is an array.
        var arrays = 0UL;
        var depth = 0;
        var place = start;
        var sought = Sought.Nothing;
        while (true)
        {
            // A value begins.
            var first = JsonScan.At(json, place);
            if (first is (byte)'{' or (byte)'[')
            {
                if (depth == MostDepth)
                {
                    return false;
                }

                var isArray = first == (byte)'[';
                place = JsonScan.Blank(json, place + 1);
                if (JsonScan.At(json, place) == (isArray ? (byte)']' : (byte)'}'))
                {
                    place++;
                }
                else
                {
                    arrays = (arrays << 1) | (isArray ? 1UL : 0);
                    depth++;
                    if (!isArray && !Name(json, ref place, depth == 1, ref sought))
                    {
                        return false;
                    }

                    continue;
                }
            }
            else if (first == (byte)'"')
            {
                var end = JsonScan.Text(json, place + 1, out var isEscaped);
                if (end < 0)
                {
                    return false;
                }

                if (depth == 1 && sought != Sought.Nothing)
                {
                    var text = json[(place + 1)..end];
                    if (isEscaped || !Ascii.IsValid(text))
                    {
                        return false;
                    }

                    if (sought == Sought.Ocid)
                    {
                        ocid = Encoding.ASCII.GetString(text);
                    }
                    else
                    {
                        date = Encoding.ASCII.GetString(text);
                    }
                }

                place = end + 1;
            }
            else
            {
                place = Literal(json, place, first);
                if (place < 0)
                {
                    return false;
                }
            }

            // A value has ended.
            while (true)
            {
                if (depth == 0)
                {
                    line = new ReleaseLine(start, place - start, ocid, date);
                    return JsonScan.Blank(json, place) == json.Length;
                }

                place = JsonScan.Blank(json, place);
                var isInArray = (arrays & 1) != 0;
                var next = JsonScan.At(json, place);
                if (next == (byte)',')
                {
                    place = JsonScan.Blank(json, place + 1);
                    if (!isInArray && !Name(json, ref place, depth == 1, ref sought))
                    {
                        return false;
                    }

                    break;
                }

                if (next != (isInArray ? (byte)']' : (byte)'}'))
                {
                    return false;
                }

                arrays >>= 1;
                depth--;
                place++;
            }
        }
    }

    /// <summary>Goes over a name and its colon to where its value begins.</summary>
    /// <returns>False where there is none, or it may be that of a package.</returns>
    private static bool Name(
        ReadOnlySpan<byte> json,
        ref int place,
        bool isOfRelease,
        ref Sought sought
    )
    {
        if (JsonScan.At(json, place) != (byte)'"')
        {
            return false;
        }

        var end = JsonScan.Text(json, place + 1, out var isEscaped);
        if (end < 0)
        {
            return false;
        }

        if (isOfRelease)
        {
            var name = json[(place + 1)..end];
            if (isEscaped || name.SequenceEqual("releases"u8) || name.SequenceEqual("records"u8))
            {
                return false;
            }

            sought =
                name.SequenceEqual("ocid"u8) ? Sought.Ocid
                : name.SequenceEqual("date"u8) ? Sought.Date
                : Sought.Nothing;
        }

        place = JsonScan.Blank(json, end + 1);
        if (JsonScan.At(json, place) != (byte)':')
        {
            return false;
        }

        place = JsonScan.Blank(json, place + 1);
        return true;
    }

    /// <returns>Where it ends; less than 0 where it is none.</returns>
    private static int Literal(ReadOnlySpan<byte> json, int place, byte first) =>
        first switch
        {
            (byte)'t' => json[place..].StartsWith("true"u8) ? place + 4 : -1,
            (byte)'f' => json[place..].StartsWith("false"u8) ? place + 5 : -1,
            (byte)'n' => json[place..].StartsWith("null"u8) ? place + 4 : -1,
            _ => JsonScan.Number(json, place),
        };

    private enum Sought
    {
        Nothing,
        Ocid,
        Date,
    }
}
