using System.Collections.Concurrent;
using Evenhand.Lake.Editions;
using Evenhand.Ocds.Reading;
using Microsoft.Win32.SafeHandles;

namespace Evenhand.Market.Building;

/// <summary>
/// Reads parts of kept source files, from several threads. A packed file is unpacked once, beside the shelf, for as long as
/// this is open: its parts are places in the unpacked text.
/// </summary>
internal sealed class ShelfReader(SourceShelf shelf) : IDisposable
{
    private readonly ConcurrentDictionary<string, Lazy<SafeFileHandle>> open = new(
        StringComparer.Ordinal
    );

    private string Unpacked => Path.Combine(shelf.Folder, ".unpacked");

    /// <summary>Reads a part of a file.</summary>
    /// <param name="sha256">The file.</param>
    /// <param name="offset">Where it begins, from 0, in the unpacked text.</param>
    /// <param name="into">Filled whole.</param>
    /// <exception cref="IOException">The file is not there, or is shorter than it was.</exception>
    public void Read(string sha256, long offset, Span<byte> into)
    {
        var handle = open.GetOrAdd(sha256, s => new Lazy<SafeFileHandle>(() => Open(s))).Value;
        var done = 0;
        while (done < into.Length)
        {
            var read = RandomAccess.Read(handle, into[done..], offset + done);
            if (read == 0)
            {
                throw new IOException($"The kept source file {sha256} is shorter than it was.");
            }

            done += read;
        }
    }

    public void Dispose()
    {
        foreach (var handle in open.Values.Where(h => h.IsValueCreated))
        {
            handle.Value.Dispose();
        }

        if (Directory.Exists(Unpacked))
        {
            Directory.Delete(Unpacked, recursive: true);
        }
    }

    private SafeFileHandle Open(string sha256)
    {
        var path = shelf.PathOf(sha256);
        using var file = shelf.Open(sha256);
        var first = new byte[2];
        var read = file.ReadAtLeast(first, first.Length, throwOnEndOfStream: false);
        if (!StrictGzipStream.Begins(first.AsSpan(0, read)))
        {
            return File.OpenHandle(path);
        }

        file.Position = 0;
        Directory.CreateDirectory(Unpacked);
        var plain = Path.Combine(Unpacked, sha256);
        using (var to = File.Create(plain))
        {
            new StrictGzipStream(file).CopyTo(to);
        }

        return File.OpenHandle(plain);
    }
}
