using ICSharpCode.SharpZipLib;
using ICSharpCode.SharpZipLib.GZip;
using Microsoft.Win32.SafeHandles;

namespace Evenhand.Ocds.Reading;

/// <summary>
/// What gzip data unfold to. The framework's own stream takes a file that was cut short for a whole one; this one checks
/// length and checksum, and says every damage in one way.
/// </summary>
/// <param name="content">The gzip data; not closed with this.</param>
public sealed class StrictGzipStream(Stream content) : Stream
{
    private const int Step = 4096;
    private InvalidDataException? damage;
    private readonly GZipInputStream unfolded = new(content) { IsStreamOwner = false };

    /// <inheritdoc/>
    public override bool CanRead => true;

    /// <inheritdoc/>
    public override bool CanSeek => false;

    /// <inheritdoc/>
    public override bool CanWrite => false;

    /// <inheritdoc/>
    public override long Length => throw new NotSupportedException();

    /// <inheritdoc/>
    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <summary>Whether these are the first bytes of gzip data.</summary>
    public static bool Begins(ReadOnlySpan<byte> bytes) => bytes is [0x1F, 0x8B, ..];

    /// <summary>Whether a file holds gzip data, by its first bytes. Where it is read next does not change.</summary>
    public static bool Begins(SafeFileHandle file)
    {
        Span<byte> first = stackalloc byte[2];
        return Begins(first[..RandomAccess.Read(file, first, 0)]);
    }

    /// <summary>What data unfold to; the data themselves where they are not packed.</summary>
    public static Stream Unfold(Stream content, bool packed) =>
        packed ? new StrictGzipStream(content) : content;

    /// <inheritdoc/>
    /// <exception cref="InvalidDataException">The data is cut short or damaged, and what came before the damage was read.</exception>
    public override int Read(byte[] buffer, int offset, int count)
    {
        var read = 0;
        while (read < count && damage is null)
        {
            try
            {
                // The library forgets what it unfolded in the call that meets the damage, so each call is for a little.
                var got = unfolded.Read(buffer, offset + read, Math.Min(count - read, Step));
                if (got == 0)
                {
                    break;
                }

                read += got;
            }
            catch (Exception fault) when (fault is SharpZipBaseException or EndOfStreamException)
            {
                damage = new InvalidDataException(fault.Message.TrimEnd('.'), fault);
            }
            // It walks off the end of its own tables on some damaged files; here that is damage like any other.
            catch (Exception fault) when (fault is IndexOutOfRangeException or ArgumentException)
            {
                damage = new InvalidDataException("the compressed data makes no sense", fault);
            }
        }

        return read == 0 && damage is not null ? throw damage : read;
    }

    /// <inheritdoc/>
    public override void Flush() { }

    /// <inheritdoc/>
    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override void SetLength(long value) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override void Write(byte[] buffer, int offset, int count) =>
        throw new NotSupportedException();

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            unfolded.Dispose();
        }

        base.Dispose(disposing);
    }
}
