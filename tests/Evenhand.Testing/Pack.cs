using System.IO.Compression;

namespace Evenhand.Testing;

/// <summary>Packs bytes as they are packed where the data comes from.</summary>
public static class Pack
{
    /// <summary>As a gzip file.</summary>
    public static byte[] Gzip(ReadOnlySpan<byte> content)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            gzip.Write(content);
        }

        return packed.ToArray();
    }
}
