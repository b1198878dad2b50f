using Evenhand.Vocabulary;
using Microsoft.Win32.SafeHandles;

namespace Evenhand.Ocds.Reading;

/// <summary>
/// A file whose bytes can be had from any place: the file itself, or, of gzip data, what they unfold to, in a file of its
/// own that is gone once this is closed.
/// </summary>
public sealed class UnfoldedFile : IDisposable
{
    /// <summary>The most that gzip data may unfold to, in bytes.</summary>
    public const long MaximumBytes = 16L * 1024 * 1024 * 1024;

    private readonly FileStream content;

    private UnfoldedFile(string name, FileStream content, Problem? damage) =>
        (Name, this.content, Damage) = (name, content, damage);

    /// <summary>The file, as the person named it.</summary>
    public string Name { get; }

    /// <summary>How many bytes there are.</summary>
    public long Length => content.Length;

    /// <summary>Gzip data that could be unfolded in part; null where all is well.</summary>
    public Problem? Damage { get; }

    /// <summary>Opens a file.</summary>
    public static Outcome<UnfoldedFile> Open(string path, CancellationToken cancel)
    {
        if (!File.Exists(path))
        {
            return Outcome<UnfoldedFile>.Failed(
                new Problem(
                    Directory.Exists(path)
                        ? "This is a folder, not a file"
                        : "There is no such file"
                )
                {
                    File = path,
                }
            );
        }

        var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, 1);
        if (!StrictGzipStream.Begins(file.SafeFileHandle))
        {
            return Outcome<UnfoldedFile>.Ok(new UnfoldedFile(path, file, null));
        }

        using (file)
        {
            var unfolded = new FileStream(
                Path.GetTempFileName(),
                FileMode.Create,
                FileAccess.ReadWrite,
                FileShare.None,
                1,
                FileOptions.DeleteOnClose
            );
            return Outcome<UnfoldedFile>.Ok(
                new UnfoldedFile(path, unfolded, Unfold(file, unfolded, path, cancel))
            );
        }
    }

    /// <summary>All bytes from the first. One such stream at a time.</summary>
    public Stream Read()
    {
        content.Position = 0;
        return content;
    }

    /// <summary>The bytes of one place.</summary>
    /// <exception cref="EndOfStreamException">The file became shorter since it was opened.</exception>
    public byte[] Read(long offset, int length)
    {
        var bytes = new byte[length];
        Read(offset, bytes);
        return bytes;
    }

    /// <summary>The bytes of one place; from several threads, if need be.</summary>
    /// <param name="offset">Where they begin.</param>
    /// <param name="into">Filled whole.</param>
    /// <exception cref="EndOfStreamException">The file became shorter since it was opened.</exception>
    public void Read(long offset, Span<byte> into)
    {
        var read = 0;
        while (read < into.Length)
        {
            var got = RandomAccess.Read(Handle, into[read..], offset + read);
            read += got > 0 ? got : throw new EndOfStreamException($"{Name} became shorter.");
        }
    }

    private SafeFileHandle Handle => content.SafeFileHandle;

    /// <inheritdoc/>
    public void Dispose() => content.Dispose();

    private static Problem? Unfold(
        FileStream from,
        FileStream to,
        string path,
        CancellationToken cancel
    )
    {
        using var gzip = new StrictGzipStream(from);
        var buffer = new byte[1 << 16];
        try
        {
            int read;
            while ((read = gzip.Read(buffer, 0, buffer.Length)) > 0)
            {
                cancel.ThrowIfCancellationRequested();
                to.Write(buffer, 0, read);
                if (to.Length > MaximumBytes)
                {
                    return new Problem("The file unfolds to too much")
                    {
                        File = path,
                        Expected =
                            $"at most {Plain.Count(MaximumBytes)} bytes; the rest is left out",
                    };
                }
            }
        }
        catch (InvalidDataException damage)
        {
            return new Problem("The gzip data is cut short or damaged")
            {
                File = path,
                Found = Problem.Excerpt(damage.Message),
                Expected = "a whole gzip file; what comes before the damage is used",
                ToDo = "Fetch the file again.",
            };
        }
        finally
        {
            to.Flush();
        }

        return null;
    }
}
