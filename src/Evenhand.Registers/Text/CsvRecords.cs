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

    private readonly TextReader text;
    private readonly char[] buffer = new char[1 << 16];
    private readonly LinkedList<Line> waiting = [];
    private int position;
    private int length;
    private long lineNumber;

    public CsvRecords(TextReader text) => this.text = text;

    /// <summary>All records in order. Lines without any character are passed over.</summary>
    public IEnumerable<CsvRecord> ReadAll()
    {
        while (NextLine() is { } line)
        {
            if (line.TooLong)
            {
                yield return Faulty(
                    line.Number,
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

    private static CsvRecord Faulty(long line, string reason, string? found, string? expected) =>
        new(line, [], new Reject(line, null, reason, found, expected));

    private CsvRecord Assemble(Line first)
    {
        var open = EndsInsideQuotes(first.Text, false);
        if (!open)
        {
            return Parse(first.Number, first.Text);
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
                    first.Number,
                    "A quotation mark is never closed",
                    Vocabulary.Problem.Excerpt(first.Text),
                    "a closing quotation mark"
                );
            }

            record.Append('\n').Append(next.Text);
            open = EndsInsideQuotes(next.Text, true);
        }

        return Parse(first.Number, record.ToString());
    }

    private static CsvRecord Parse(long line, string record)
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
                line,
                "The line cannot be taken apart",
                Vocabulary.Problem.Excerpt(record),
                "fields separated by commas"
            );
        }

        if (malformed is not null)
        {
            return Faulty(
                line,
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

        return new CsvRecord(line, fields, null);
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
        var kept = new StringBuilder();
        long total = 0;
        while (Fill())
        {
            var rest = buffer.AsSpan(position, length - position);
            var end = rest.IndexOfAny('\r', '\n');
            var part = end < 0 ? rest : rest[..end];
            total += part.Length;
            if (total <= MaximumLength)
            {
                kept.Append(part);
            }

            position += part.Length;
            if (end >= 0)
            {
                EndLine();
                break;
            }
        }

        return new Line(lineNumber, total > MaximumLength ? "" : kept.ToString(), total);
    }

    private void EndLine()
    {
        var wasReturn = buffer[position++] == '\r';
        if (wasReturn && Fill() && buffer[position] == '\n')
        {
            position++;
        }
    }

    private bool Fill()
    {
        if (position < length)
        {
            return true;
        }

        position = 0;
        length = text.Read(buffer, 0, buffer.Length);
        return length > 0;
    }

    private sealed record Line(long Number, string Text, long Length)
    {
        public bool TooLong => Length > MaximumLength;
    }
}
