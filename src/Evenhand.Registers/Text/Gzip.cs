using ICSharpCode.SharpZipLib.GZip;

namespace Evenhand.Registers.Text;

/// <summary>Files that may be packed with gzip, told by their first bytes.</summary>
public static class Gzip
{
    /// <summary>Whether a file is packed.</summary>
    public static bool Is(string path)
    {
        using var file = OpenFile(path);
        return file.ReadByte() == 0x1F && file.ReadByte() == 0x8B;
    }

    /// <summary>The content of a stream that is packed, or the stream itself.</summary>
    /// <remarks>
    /// The framework's own GZipStream takes a file that was cut short for a whole one; this one checks length and checksum.
    /// </remarks>
    public static Stream Unfold(Stream content, bool gzip) =>
        gzip ? new StrictGzip(content) { IsStreamOwner = false } : content;

    // Others may write meanwhile: that is found out by the hash and told in words, rather than by a refusal to open.
    internal static FileStream OpenFile(string path) =>
        new(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, 1 << 16);

    /// <summary>The library walks off the end of its own tables on some damaged files; here that is damage like any other.</summary>
    private sealed class StrictGzip(Stream content) : GZipInputStream(content)
    {
        public override int Read(byte[] buffer, int offset, int count)
        {
            try
            {
                return base.Read(buffer, offset, count);
            }
            catch (Exception fault) when (fault is IndexOutOfRangeException or ArgumentException)
            {
                throw new GZipException("the compressed data makes no sense", fault);
            }
        }
    }
}
