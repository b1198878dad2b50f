using System.Security.Cryptography;

namespace Evenhand.Lake.Editions;

/// <summary>A copy of a source file that is being made. It stays only if it is kept.</summary>
public sealed class ShelfCopy : IDisposable
{
    private const int Block = 1 << 20;
    private readonly SourceShelf shelf;
    private readonly string draft;
    private readonly CancellationTokenSource stop;
    private readonly FileStream to;
    private readonly Task<string> copied;
    private bool kept;

    internal ShelfCopy(SourceShelf shelf, string path, string draft, CancellationToken cancel)
    {
        (this.shelf, this.draft) = (shelf, draft);
        stop = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        to = new FileStream(draft, FileMode.Create, FileAccess.Write, FileShare.None, 0);
        copied = Task.Run(() => Copy(path), CancellationToken.None);
    }

    /// <summary>SHA-256 of the file's bytes in hexadecimal digits. Waits until the file is copied.</summary>
    /// <exception cref="IOException">It cannot be read, or not be written.</exception>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public string Sha256 => copied.GetAwaiter().GetResult();

    /// <summary>Puts the copy, written through to disk, onto the shelf, unless the same bytes are there already.</summary>
    public void Keep()
    {
        var place = shelf.PathOf(Sha256);
        if (shelf.Has(Sha256))
        {
            return;
        }

        to.Dispose();
        File.Move(draft, place, overwrite: true);
        Durable.FlushDirectory(shelf.Folder);
        kept = true;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        stop.Cancel();
        // Whatever it ended with was told to whoever asked for the hash.
        copied.ContinueWith(_ => { }, TaskScheduler.Default).Wait();
        to.Dispose();
        stop.Dispose();
        if (!kept)
        {
            File.Delete(draft);
        }
    }

    private string Copy(string path)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        using (
            var from = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, 0)
        )
        {
            var buffer = new byte[Block];
            int read;
            while ((read = from.Read(buffer, 0, buffer.Length)) > 0)
            {
                stop.Token.ThrowIfCancellationRequested();
                hash.AppendData(buffer, 0, read);
                to.Write(buffer, 0, read);
            }
        }

        to.Flush(flushToDisk: true);
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
