namespace Evenhand.Contracts.Files;

/// <summary>
/// Deals out a file in blocks of whole lines, to any number of threads: reading it and counting its lines is quick, what is done
/// with them is not.
/// </summary>
/// <param name="file">The file.</param>
/// <param name="size">About how long a block is, in bytes.</param>
/// <param name="longestLine">Longer lines are left out.</param>
internal sealed class LineBlocks(Stream file, int size, int longestLine)
{
    private readonly Lock gate = new();
    private byte[] rest = [];
    private int restLength;
    private long offset;
    private long line = 1;
    private bool ended;
    private bool begun;

    /// <summary>Fills a block.</summary>
    /// <returns>Whether there was anything left.</returns>
    public bool Next(LineBlock block)
    {
        lock (gate)
        {
            if (ended && restLength == 0)
            {
                return false;
            }

            // At least as much as a byte order mark.
            var wanted = restLength + Math.Max(size, 3);
            Room(block, wanted);
            rest.AsSpan(0, restLength).CopyTo(block.Buffer);
            var filled = restLength;
            var searched = 0;
            var end = -1;
            while (end < 0)
            {
                filled += Fill(block.Buffer.AsSpan(filled, wanted - filled));
                SkipMark(block.Buffer, ref filled);
                var last = block.Buffer.AsSpan(searched, filled - searched).LastIndexOf((byte)'\n');
                end =
                    last >= 0 ? searched + last + 1
                    : ended ? filled
                    : -1;
                searched = filled;
                if (end < 0 && filled >= longestLine)
                {
                    return TooLong(block, filled);
                }

                if (end < 0)
                {
                    wanted = Math.Max(wanted, filled) * 2;
                    Room(block, wanted);
                }
            }

            Keep(block.Buffer.AsSpan(end, filled - end));
            Give(block, end);
            return true;
        }
    }

    /// <summary>The byte order mark that some programs put first is no part of the first line.</summary>
    private void SkipMark(byte[] buffer, ref int filled)
    {
        if (!begun && buffer.AsSpan(0, filled).StartsWith("\uFEFF"u8))
        {
            buffer.AsSpan(3, filled - 3).CopyTo(buffer);
            (filled, offset) = (filled - 3, 3);
        }

        begun = true;
    }

    private void Give(LineBlock block, int length)
    {
        (block.Length, block.Offset, block.Line, block.IsTooLong) = (length, offset, line, false);
        offset += length;
        line += block.Buffer.AsSpan(0, length).Count((byte)'\n');
    }

    private bool TooLong(LineBlock block, int filled)
    {
        (block.Length, block.Offset, block.Line, block.IsTooLong) = (0, offset, line, true);
        offset += filled;
        var end = -1;
        while (end < 0 && !ended)
        {
            filled = Fill(block.Buffer);
            end = block.Buffer.AsSpan(0, filled).IndexOf((byte)'\n');
            offset += end < 0 ? filled : end + 1;
        }

        line++;
        Keep(end < 0 ? [] : block.Buffer.AsSpan(end + 1, filled - end - 1));
        return true;
    }

    private void Keep(ReadOnlySpan<byte> bytes)
    {
        if (rest.Length < bytes.Length)
        {
            rest = new byte[bytes.Length];
        }

        bytes.CopyTo(rest);
        restLength = bytes.Length;
    }

    private int Fill(Span<byte> into)
    {
        var filled = 0;
        while (filled < into.Length)
        {
            var read = file.Read(into[filled..]);
            if (read == 0)
            {
                ended = true;
                break;
            }

            filled += read;
        }

        return filled;
    }

    private static void Room(LineBlock block, int length)
    {
        if (block.Buffer.Length < length)
        {
            var buffer = block.Buffer;
            Array.Resize(ref buffer, length);
            block.Buffer = buffer;
        }
    }
}
