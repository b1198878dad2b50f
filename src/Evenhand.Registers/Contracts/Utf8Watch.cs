using System.Text.Unicode;

namespace Evenhand.Registers.Contracts;

/// <summary>Looks at the bytes that are read through it, whether they are UTF-8.</summary>
internal sealed class Utf8Watch(Stream content) : Stream
{
    private const int LongestCharacter = 4;
    private readonly byte[] rest = new byte[2 * LongestCharacter];
    private int left;

    /// <summary>Whether all that was read so far is UTF-8, but for a last character that may not be whole yet.</summary>
    public bool IsValid { get; private set; } = true;

    public override bool CanRead => true;
    public override bool CanSeek => false;
    public override bool CanWrite => false;
    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count)
    {
        var read = content.Read(buffer, offset, count);
        if (IsValid)
        {
            Look(buffer.AsSpan(offset, read));
        }

        return read;
    }

    public override void Flush() { }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) =>
        throw new NotSupportedException();

    private void Look(ReadOnlySpan<byte> bytes)
    {
        if (bytes.IsEmpty)
        {
            IsValid = left == 0;
            return;
        }

        if (left > 0)
        {
            // The character that was cut, with what follows it.
            var more = Math.Min(bytes.Length, LongestCharacter - left);
            var length = Whole(rest[0]) - left;
            if (length > more)
            {
                bytes[..more].CopyTo(rest.AsSpan(left));
                left += more;
                return;
            }

            bytes[..length].CopyTo(rest.AsSpan(left));
            IsValid = Utf8.IsValid(rest.AsSpan(0, left + length));
            bytes = bytes[length..];
            left = 0;
        }

        var end = bytes.Length;
        for (var back = 1; back < LongestCharacter && back <= bytes.Length; back++)
        {
            if (bytes[^back] >= 0xC0)
            {
                end = Whole(bytes[^back]) > back ? bytes.Length - back : end;
                break;
            }

            if (bytes[^back] < 0x80)
            {
                break;
            }
        }

        IsValid &= Utf8.IsValid(bytes[..end]);
        bytes[end..].CopyTo(rest);
        left = bytes.Length - end;
    }

    private static int Whole(byte first) =>
        first switch
        {
            >= 0xF0 => 4,
            >= 0xE0 => 3,
            _ => 2,
        };
}
