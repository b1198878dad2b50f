using Evenhand.Record.Entries;

namespace Evenhand.Record.Files;

/// <summary>Some lines of a file, good until the next are asked for.</summary>
/// <param name="Lines">Whole lines without their line feeds.</param>
/// <param name="Rest">Why the file cannot be read on after them; null where it can.</param>
/// <param name="Last">Whether the file ends here.</param>
internal sealed record LineBatch(
    IReadOnlyList<ReadOnlyMemory<byte>> Lines,
    string? Rest,
    bool Last
);

/// <summary>Reads the lines of a file some megabytes at a time, so that memory does not grow with the file.</summary>
internal sealed class LineBatches(Stream file)
{
    private const int Chunk = 4 * EntrySeal.LongestLine;

    // A byte more than a short file has, so that its end is seen at once.
    private readonly byte[] buffer = new byte[
        file.CanSeek ? Math.Clamp(file.Length - file.Position + 1, 1, Chunk) : Chunk
    ];
    private int kept;
    private (int From, int Length) carry;

    public async Task<LineBatch> NextAsync(CancellationToken cancel)
    {
        var read = await file.ReadAtLeastAsync(
            buffer.AsMemory(kept),
            buffer.Length - kept,
            throwOnEndOfStream: false,
            cancel
        );
        var filled = kept + read;
        var last = filled < buffer.Length;
        var lines = new List<ReadOnlyMemory<byte>>();
        var from = 0;
        while (buffer.AsSpan(from, filled - from).IndexOf((byte)'\n') is >= 0 and var length)
        {
            if (length > EntrySeal.LongestLine)
            {
                return new LineBatch(lines, TooLong, true);
            }

            lines.Add(buffer.AsMemory(from, length));
            from += length + 1;
        }

        var rest = filled - from;
        if (rest > EntrySeal.LongestLine)
        {
            return new LineBatch(lines, TooLong, true);
        }

        if (last)
        {
            return new LineBatch(
                lines,
                rest > 0 ? "the line does not end with a line feed" : null,
                true
            );
        }

        // The lines that were given still lie in front; what is left over is moved when they were used.
        carry = (from, rest);
        return new LineBatch(lines, null, false);
    }

    /// <summary>Says that the lines given last are no longer looked at.</summary>
    public void Release()
    {
        buffer.AsSpan(carry.From, carry.Length).CopyTo(buffer);
        kept = carry.Length;
        carry = (0, 0);
    }

    private static string TooLong => $"the line is longer than {EntrySeal.LongestLine:N0} bytes";
}
