using Evenhand.Lake.Editions;
using Evenhand.Market;
using Evenhand.Market.Building;
using Evenhand.Vocabulary;

namespace Evenhand.Testing;

/// <summary>A home directory of its own for one test, deleted at its end.</summary>
public sealed class TemporaryHome : IDisposable
{
    private static int count;

    private readonly DirectoryInfo folder = Make();

    /// <summary>The rules and reference lists of the repository, read once.</summary>
    public static Libraries Libraries { get; } = Libraries.Read(Repository.Root).Value;

    /// <summary>Its path.</summary>
    public string Path => folder.FullName;

    /// <summary>Its editions.</summary>
    public EditionStore Store => new(Path);

    /// <summary>A file in it (not in the editions).</summary>
    public string File(string name) => System.IO.Path.Combine(Path, name);

    /// <summary>Writes a text file in it, in UTF-8, and gives its path.</summary>
    public string Write(string name, string text)
    {
        var path = File(name);
        System.IO.File.WriteAllText(path, text);
        return path;
    }

    /// <summary>Loads files into it.</summary>
    public Outcome<LoadReport> Load(LoadRequest request) =>
        new Loader(Store, Libraries, TimeProvider.System, "test").Load(
            request,
            _ => { },
            CancellationToken.None
        );

    /// <summary>Loads files into it.</summary>
    public Outcome<LoadReport> Load(params string[] paths) => Load(new LoadRequest(paths));

    /// <inheritdoc/>
    public void Dispose() => folder.Delete(recursive: true);

    // In memory where the machine has such a place: a test waits for no disk.
    private static DirectoryInfo Make()
    {
        const string memory = "/dev/shm";
        if (!Directory.Exists(memory))
        {
            return Directory.CreateTempSubdirectory("evenhand-test-");
        }

        var path = System.IO.Path.Combine(
            memory,
            $"evenhand-test-{Environment.ProcessId}-{Interlocked.Increment(ref count)}"
        );
        if (Directory.Exists(path))
        {
            // Left behind by a process of the same number that was killed.
            Directory.Delete(path, recursive: true);
        }

        return Directory.CreateDirectory(path);
    }
}
