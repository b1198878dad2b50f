using System.Buffers;
using System.Globalization;
using Evenhand.Vocabulary;

namespace Evenhand.Registers.Text;

/// <summary>What can be wrong with a record of a table before anybody asks what stands in it.</summary>
internal static class RecordFaults
{
    private static readonly SearchValues<char> Odd = SearchValues.Create([
        .. Enumerable
            .Range(0, 0xA0)
            .Select(c => (char)c)
            .Where(c => char.IsControl(c) && c is not ('\n' or '\t')),
    ]);

    /// <summary>The fault of a record below a header; null for a sound one.</summary>
    public static Reject? Of(CsvRecord record, IReadOnlyList<string> header)
    {
        if (record.Fault is not null)
        {
            return record.Fault;
        }

        if (record.Fields.Length != header.Count)
        {
            return new Reject(
                record.Line,
                null,
                record.Fields.Length < header.Count ? "Too few columns" : "Too many columns",
                record.Fields.Length.ToString(CultureInfo.InvariantCulture),
                header.Count.ToString(CultureInfo.InvariantCulture)
            );
        }

        for (var i = 0; i < record.Fields.Length; i++)
        {
            if (record.Fields[i].AsSpan().IndexOfAny(Odd) >= 0)
            {
                return new Reject(
                    record.Line,
                    Plain.OneLine(header[i]),
                    "A control character stands in the text",
                    Problem.Excerpt(record.Fields[i]),
                    "text"
                );
            }
        }

        return null;
    }
}
