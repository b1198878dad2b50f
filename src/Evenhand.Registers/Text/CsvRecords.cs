using System.Text;
using CsvHelper;

namespace Evenhand.Registers.Text;

/// <summary>
/// Cuts a text into CSV records so that one bad record harms no other: a line of 200 MB is passed over without being
/// held, and a quotation mark that is never closed costs its own line, not the rest of the file. CsvHelper then takes
/// each record apart.
/// </summary>
internal sealed class CsvRecords
{
    /// <summary>The longest record, in characters.</summary>
    internal const int MaximumLength = 1_000_000;

    /// <summary>The most lines that one record may spread over.</summary>
    internal const int MaximumLines = 100;

    private const int BufferLength = 1 << 16;

    private readonly TextReader text;
    private readonly Encoding encoding;
    private readonly int bytesPerLineEnd;
    private readonly char[] buffer = new char[BufferLength + 1];
    private readonly LinkedList<Line> waiting = [];
    private int position;
    private int length;
    private long lineNumber;
    private long offset;

    /// <param name="text">The text.</param>
    /// <param name="encoding">How the file encodes it, so that records know their bytes; null where nobody asks for them.</param>
    /// <param name="offset">The bytes before the text: a byte order mark.</param>
    public CsvRecords(TextReader text, Encoding? encoding = null, long offset = 0)
    {
        this.text = text;
        this.encoding = encoding ?? Encoding.UTF8;
        this.offset = offset;
        bytesPerLineEnd = this.encoding.GetByteCount("\n");
    }

    /// <summary>All records in order. Lines without any character are passed over.</summary>
    public IEnumerable<CsvRecord> ReadAll()
    {
        while (NextLine() is { } line)
        {
            if (line.TooLong)
            {
                yield return Faulty(
                    line,
                    line,
                    "The line is too long",
                    $"{line.Length:N0} characters",
                    $"at most {MaximumLength:N0}"
                );
            }
            else if (line.Text.Length > 0)
            {
                yield return Assemble(line);
            }
        }
    }

    private static CsvRecord Faulty(
        Line first,
        Line last,
        string reason,
        string? found,
        string? expected
    ) => Of(first, last, [], new Reject(first.Number, null, reason, found, expected));

    private static CsvRecord Of(Line first, Line last, string[] fields, Reject? fault) =>
        new(first.Number, fields, fault)
        {
            Offset = first.Offset,
            Length = last.Offset + last.Bytes - first.Offset,
        };

    private CsvRecord Assemble(Line first)
    {
        if (!first.Text.Contains('"', StringComparison.Ordinal))
        {
            return Of(first, first, first.Text.Split(','), null);
        }

        var open = EndsInsideQuotes(first.Text, false);
        if (!open)
        {
            return Parse(first, first, first.Text);
        }

        var record = new StringBuilder(first.Text);
        var taken = new List<Line>();
        while (open)
        {
            var next = taken.Count < MaximumLines ? NextLine() : null;
            if (next is not null)
            {
                taken.Add(next);
            }

            if (next is null || next.TooLong || record.Length + next.Text.Length > MaximumLength)
            {
                // Only the line that opened the quotation is at fault; those after it are looked at afresh.
                for (var i = taken.Count - 1; i >= 0; i--)
                {
                    waiting.AddFirst(taken[i]);
                }

                return Faulty(
                    first,
                    first,
                    "A quotation mark is never closed",
                    Vocabulary.Problem.Excerpt(first.Text),
                    "a closing quotation mark"
                );
            }

            record.Append('\n').Append(next.Text);
            open = EndsInsideQuotes(next.Text, true);
        }

        return Parse(first, taken[^1], record.ToString());
    }

    private static CsvRecord Parse(Line first, Line last, string record)
    {
        CsvMalformedReason? malformed = null;
        // A mark in the middle of an unquoted field (5" pipe) is text; text after a closing mark is not to be guessed at.
        var options = CsvReaderOptions.Default with
        {
            Separator = ',',
            HasHeader = false,
            SkipEmptyLines = false,
            OnMalformedRecord = m =>
                malformed = m.Reason == CsvMalformedReason.StrayQuote ? malformed : m.Reason,
        };
        using var reader = CsvReader.FromText(record, options);
        if (!reader.Read())
        {
            return Faulty(
                first,
                last,
                "The line cannot be taken apart",
                Vocabulary.Problem.Excerpt(record),
                "fields separated by commas"
            );
        }

        if (malformed is not null)
        {
            return Faulty(
                first,
                last,
                "Text follows a closing quotation mark",
                Vocabulary.Problem.Excerpt(record),
                "quotation marks around whole fields"
            );
        }

        var fields = new string[reader.FieldCount];
        for (var i = 0; i < fields.Length; i++)
        {
            fields[i] = reader.GetString(i);
        }

        return Of(first, last, fields, null);
    }

    /// <summary>Whether a quotation is open at the end of the line. A mark opens one only at the start of a field.</summary>
    private static bool EndsInsideQuotes(string line, bool inside)
    {
        if (!line.Contains('"', StringComparison.Ordinal))
        {
            return inside;
        }

        var fieldStart = !inside;
        for (var i = 0; i < line.Length; i++)
        {
            var c = line[i];
            if (inside)
            {
                if (c == '"')
                {
                    if (i + 1 < line.Length && line[i + 1] == '"')
                    {
                        i++;
                    }
                    else
                    {
                        inside = false;
                    }
                }
            }
            else
            {
                inside = c == '"' && fieldStart;
                fieldStart = c == ',';
            }
        }

        return inside;
    }

    private Line? NextLine()
    {
        if (waiting.First is { } first)
        {
            waiting.RemoveFirst();
            return first.Value;
        }

        if (!Fill())
        {
            return null;
        }

        lineNumber++;
        var (start, bytes) = (offset, 0L);
        StringBuilder? kept = null;
        var line = "";
        long total = 0;
        while (Fill())
        {
            var rest = buffer.AsSpan(position, length - position);
            var end = rest.IndexOfAny('\r', '\n');
            var part = end < 0 ? rest : rest[..end];
            total += part.Length;
            bytes += encoding.GetByteCount(part);
            if (end >= 0 && kept is null && total <= MaximumLength)
            {
                // Nearly all lines lie in the buffer as a whole.
                line = part.ToString();
            }
            else if (total <= MaximumLength)
            {
                (kept ??= new StringBuilder()).Append(part);
            }

            position += part.Length;
            if (end >= 0)
            {
                EndLine();
                break;
            }
        }

        offset += bytes;
        return new Line(
            lineNumber,
            total > MaximumLength ? "" : kept?.ToString() ?? line,
            total,
            start,
            bytes
        );
    }

    private void EndLine()
    {
        offset += bytesPerLineEnd;
        var wasReturn = buffer[position++] == '\r';
        if (wasReturn && Fill() && buffer[position] == '\n')
        {
            position++;
            offset += bytesPerLineEnd;
        }
    }

    private bool Fill()
    {
        if (position < length)
        {
            return true;
        }

        position = 0;
        length = text.Read(buffer, 0, BufferLength);
        // The two halves of one character are not to be parted: neither has bytes of its own.
        if (
            length > 0
            && char.IsHighSurrogate(buffer[length - 1])
            && text.Read() is >= 0 and var next
        )
        {
            buffer[length++] = (char)next;
        }

        return length > 0;
    }

    private sealed record Line(long Number, string Text, long Length, long Offset, long Bytes)
    {
        public bool TooLong => Length > MaximumLength;
    }
}
