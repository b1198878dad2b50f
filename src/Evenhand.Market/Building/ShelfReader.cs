using System.Collections.Concurrent;
using Evenhand.Lake.Editions;
using Evenhand.Ocds.Reading;

namespace Evenhand.Market.Building;

/// <summary>
/// Reads parts of kept source files, from several threads. A packed file is unpacked once, for as long as this is open: its
/// parts are places in the unpacked text.
/// </summary>
internal sealed class ShelfReader(SourceShelf shelf) : IDisposable
{
    private readonly ConcurrentDictionary<string, Lazy<UnfoldedFile>> open = new(
        StringComparer.Ordinal
    );

    /// <summary>Reads a part of a file.</summary>
    /// <param name="sha256">The file.</param>
    /// <param name="offset">Where it begins, from 0, in the unpacked text.</param>
    /// <param name="into">Filled whole.</param>
    /// <exception cref="IOException">The file is not there, or is shorter than it was.</exception>
    public void Read(string sha256, long offset, Span<byte> into) =>
        open.GetOrAdd(sha256, s => new Lazy<UnfoldedFile>(() => Open(s))).Value.Read(offset, into);

    /// <summary>Reads a release.</summary>
    public byte[] Read(KnownRelease release)
    {
        var bytes = new byte[release.Length];
        Read(release.Sha256, release.Offset, bytes);
        return bytes;
    }

    /// <summary>Whether a file is packed, so that its places are those of the unpacked text.</summary>
    public bool IsPacked(string sha256)
    {
        using var file = File.OpenHandle(shelf.PathOf(sha256));
        return StrictGzipStream.Begins(file);
    }

    public void Dispose()
    {
        foreach (var file in open.Values.Where(h => h.IsValueCreated))
        {
            file.Value.Dispose();
        }
    }

    private UnfoldedFile Open(string sha256)
    {
        if (!shelf.Has(sha256))
        {
            throw new FileNotFoundException(
                $"The source file {sha256} is not in {shelf.Folder} any more; load it again.",
                shelf.PathOf(sha256)
            );
        }

        return UnfoldedFile.Open(shelf.PathOf(sha256), CancellationToken.None).Value;
    }
}
