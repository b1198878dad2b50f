using Evenhand.Lake.Editions;

namespace Evenhand.Market.Building;

/// <summary>Copies of the files of one load, made while they are gone through; those that are not kept are gone with this.</summary>
internal sealed class SourceCopies(SourceShelf shelf) : IDisposable
{
    private readonly Dictionary<string, ShelfCopy> copies = new(StringComparer.Ordinal);

    /// <summary>Begins to copy a file.</summary>
    public ShelfCopy Begin(string path, CancellationToken cancel) =>
        copies[path] = shelf.Begin(path, cancel);

    /// <summary>Puts the copy of a file onto the shelf.</summary>
    public void Keep(string path) => copies[path].Keep();

    public void Dispose()
    {
        foreach (var copy in copies.Values)
        {
            copy.Dispose();
        }
    }
}
