namespace Evenhand.Lake.Editions;

/// <summary>
/// The bytes of loaded source files, each kept once under its SHA-256 in <c>HOME/sources</c>. Copies, not links: a later write
/// to the file that was loaded would change a link.
/// </summary>
/// <param name="home">The directory that holds all state.</param>
public sealed class SourceShelf(string home)
{
    private static int count;

    /// <summary>Where the files lie.</summary>
    public string Folder { get; } = Path.Combine(home, "sources");

    private string Incoming => Path.Combine(Folder, ".incoming");

    /// <summary>Where the file of a hash lies, or would lie.</summary>
    public string PathOf(string sha256) => Path.Combine(Folder, sha256);

    /// <summary>Whether it is kept.</summary>
    public bool Has(string sha256) => File.Exists(PathOf(sha256));

    /// <summary>Begins to copy a file, and to learn its SHA-256, while it is gone through for other purposes.</summary>
    /// <param name="path">The file.</param>
    /// <param name="cancel">Ends it.</param>
    public ShelfCopy Begin(string path, CancellationToken cancel)
    {
        Directory.CreateDirectory(Incoming);
        foreach (var left in Directory.EnumerateFiles(Incoming))
        {
            DeleteUnlessInUse(left);
        }

        var number = Interlocked.Increment(ref count);
        return new ShelfCopy(
            this,
            path,
            Path.Combine(Incoming, $"{Environment.ProcessId}-{number}"),
            cancel
        );
    }

    // What a load that was killed left behind. One that is still copied is held open by whoever copies it.
    private static void DeleteUnlessInUse(string path)
    {
        try
        {
            using (new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.None))
            {
                File.Delete(path);
            }
        }
        catch (IOException)
        {
            // In use, or gone by now.
        }
    }
}
