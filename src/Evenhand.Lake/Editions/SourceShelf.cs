using System.Security.Cryptography;

namespace Evenhand.Lake.Editions;

/// <summary>
/// The bytes of loaded source files, each kept once under its SHA-256 in <c>HOME/sources</c>. Copies, not links: a later write
/// to the file that was loaded would change a link.
/// </summary>
/// <param name="home">The directory that holds all state.</param>
public sealed class SourceShelf(string home)
{
    private const int Block = 1 << 20;

    /// <summary>Where the files lie.</summary>
    public string Folder { get; } = Path.Combine(home, "sources");

    private string Incoming => Path.Combine(Folder, ".incoming");

    /// <summary>Where the file of a hash lies, or would lie.</summary>
    public string PathOf(string sha256) => Path.Combine(Folder, sha256);

    /// <summary>Whether it is kept.</summary>
    public bool Has(string sha256) => File.Exists(PathOf(sha256));

    /// <summary>Keeps a copy, written through to disk.</summary>
    /// <param name="path">The file.</param>
    /// <param name="sha256">What it was found to be.</param>
    /// <param name="cancel">Ends it.</param>
    /// <returns>False where the file is another one by now; nothing is kept then.</returns>
    public bool Keep(string path, string sha256, CancellationToken cancel)
    {
        if (Has(sha256))
        {
            return true;
        }

        Directory.CreateDirectory(Incoming);
        var draft = Path.Combine(Incoming, sha256);
        try
        {
            if (Copy(path, draft, cancel) != sha256)
            {
                return false;
            }

            File.Move(draft, PathOf(sha256), overwrite: true);
            Durable.FlushDirectory(Folder);
            return true;
        }
        finally
        {
            File.Delete(draft);
        }
    }

    private static string Copy(string path, string draft, CancellationToken cancel)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        using (
            var from = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, 0)
        )
        using (var to = new FileStream(draft, FileMode.Create, FileAccess.Write, FileShare.None, 0))
        {
            var buffer = new byte[Block];
            int read;
            while ((read = from.Read(buffer, 0, buffer.Length)) > 0)
            {
                cancel.ThrowIfCancellationRequested();
                hash.AppendData(buffer, 0, read);
                to.Write(buffer, 0, read);
            }

            to.Flush(flushToDisk: true);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
