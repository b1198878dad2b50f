using System.IO.Compression;

namespace Evenhand.Testing;

/// <summary>Packs bytes as they are packed where the data comes from.</summary>
public static class Pack
{
    /// <summary>As a gzip file.</summary>
    public static byte[] Gzip(ReadOnlySpan<byte> content)
    {
        if (content.IsEmpty)
        {
            // GZipStream writes nothing at all when nothing is written to it; the program gzip writes this.
            return [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3, 3, 0, 0, 0, 0, 0, 0, 0, 0, 0];
        }

        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            gzip.Write(content);
        }

        return packed.ToArray();
    }

    /// <summary>The bytes of a file, out of its gzip where its name says that it is in one.</summary>
    public static byte[] Unpacked(string path)
    {
        using var file = File.OpenRead(path);
        using Stream content = path.EndsWith(".gz", StringComparison.Ordinal)
            ? new GZipStream(file, CompressionMode.Decompress)
            : file;
        using var memory = new MemoryStream();
        content.CopyTo(memory);
        return memory.ToArray();
    }
}
