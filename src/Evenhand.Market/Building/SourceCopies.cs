using Evenhand.Lake.Editions;

namespace Evenhand.Market.Building;

/// <summary>Copies of the files of one load, made while they are gone through; those that are not kept are gone with this.</summary>
internal sealed class SourceCopies(SourceShelf shelf) : IDisposable
{
    private readonly Dictionary<string, ShelfCopy> copies = new(StringComparer.Ordinal);

    /// <summary>Begins to copy a file.</summary>
    public ShelfCopy Begin(string path, CancellationToken cancel) =>
        copies[path] = shelf.Begin(path, cancel);

    /// <summary>Puts the copy of a file onto the shelf; it is made now where it was not begun.</summary>
    /// <param name="path">The file.</param>
    /// <param name="sha256">What it was found to be.</param>
    /// <param name="cancel">Ends it.</param>
    /// <returns>False where the file is another one by now; nothing is kept then.</returns>
    public bool Keep(string path, string sha256, CancellationToken cancel)
    {
        if (shelf.Has(sha256))
        {
            return true;
        }

        var copy = copies.GetValueOrDefault(path) ?? Begin(path, cancel);
        if (copy.Sha256 != sha256)
        {
            return false;
        }

        copy.Keep();
        return true;
    }

    public void Dispose()
    {
        foreach (var copy in copies.Values)
        {
            copy.Dispose();
        }
    }
}
