using System.Globalization;
using DuckDB.NET.Data;

namespace Evenhand.Lake.Editions;

/// <summary>
/// The editions of one home directory. An edition is a finished DuckDB file <c>editions/NNNN.duckdb</c> whose number is
/// never used again; <c>editions/CURRENT</c> holds the number that readers take.
/// </summary>
/// <remarks>
/// A file is built in <c>editions/.building/</c> and comes to its place by a rename, after it was written through to
/// disk. So at every moment, whatever is interrupted, CURRENT names a whole edition or does not exist yet.
/// </remarks>
public sealed class EditionStore
{
    private readonly string folder;

    /// <summary>Looks at the editions below a home directory, which need not exist yet.</summary>
    public EditionStore(string home)
    {
        Home = home;
        folder = Path.Combine(home, "editions");
    }

    /// <summary>The directory that holds all state.</summary>
    public string Home { get; }

    /// <summary>The number of the edition that is served; null before the first load.</summary>
    public int? Current
    {
        get
        {
            try
            {
                return int.Parse(
                    File.ReadAllText(CurrentFile),
                    NumberStyles.AllowTrailingWhite,
                    CultureInfo.InvariantCulture
                );
            }
            catch (Exception fault)
                when (fault is FileNotFoundException or DirectoryNotFoundException)
            {
                return null;
            }
        }
    }

    /// <summary>
    /// The numbers of all whole editions, in order. One above <see cref="Current"/> was cut off before it was served.
    /// A file with another name than a number is none of ours.
    /// </summary>
    public IReadOnlyList<int> Numbers =>
        Directory.Exists(folder)
            ?
            [
                .. Directory
                    .EnumerateFiles(folder, "*.duckdb")
                    .Select(f =>
                        int.TryParse(
                            Path.GetFileNameWithoutExtension(f),
                            NumberStyles.None,
                            CultureInfo.InvariantCulture,
                            out var number
                        )
                            ? number
                            : 0
                    )
                    .Where(n => n > 0)
                    .Order(),
            ]
            : [];

    private string CurrentFile => Path.Combine(folder, "CURRENT");

    private string Building => Path.Combine(folder, ".building");

    /// <summary>Opens an edition for reading.</summary>
    /// <exception cref="FileNotFoundException">There is no edition of that number.</exception>
    public DuckDBConnection Open(int number)
    {
        var path = PathOf(number);
        return File.Exists(path)
            ? DuckDb.OpenForReading(path)
            : throw new FileNotFoundException($"There is no edition {number} in {folder}.", path);
    }

    /// <summary>What an edition says of itself.</summary>
    public EditionInfo Describe(int number)
    {
        using var connection = Open(number);
        return Describe(connection);
    }

    /// <summary>What an open edition says of itself.</summary>
    public static EditionInfo Describe(DuckDBConnection connection) =>
        connection
            .Query(
                "SELECT number, content_hash, CAST(created_at AS VARCHAR) AS created_at, program_version FROM edition",
                row => new EditionInfo(
                    (int)row.Count("number"),
                    row.Text("content_hash"),
                    DateTimeOffset.Parse(row.Text("created_at"), CultureInfo.InvariantCulture),
                    row.Text("program_version")
                )
            )
            .Single();

    /// <summary>Takes the right to load; other loaders wait.</summary>
    /// <exception cref="LoaderBusyException">Another loader did not end within the time given.</exception>
    public LoaderLock TakeLoaderLock(
        TimeSpan patience,
        Action<string> say,
        CancellationToken cancel
    )
    {
        Directory.CreateDirectory(folder);
        return LoaderLock.Take(Path.Combine(folder, ".lock"), patience, say, cancel);
    }

    /// <summary>
    /// Builds the next edition and makes it current. When <paramref name="build"/> throws, or the machine stops, the
    /// current edition stays as it was.
    /// </summary>
    /// <param name="held">The right to load.</param>
    /// <param name="build">Fills the new, empty file; the edition served until now is attached as <c>before</c> when there is one.</param>
    /// <param name="createdAt">The time of building; it is kept beside the content and is no part of its hash.</param>
    /// <param name="programVersion">Which program built it; likewise.</param>
    public EditionInfo Publish(
        LoaderLock held,
        Action<DuckDBConnection, bool> build,
        DateTimeOffset createdAt,
        string programVersion
    )
    {
        held.ThrowIfReleased();
        ClearBuilding();
        Directory.CreateDirectory(Building);
        var number = Math.Max(Numbers is [.., var last] ? last : 0, Current ?? 0) + 1;
        var draft = Path.Combine(Building, FileName(number));
        try
        {
            var info = Build(draft, number, build, createdAt, programVersion);
            Durable.FlushFile(draft);
            File.Move(draft, PathOf(number));
            Durable.FlushDirectory(folder);
            MakeCurrent(number);
            return info;
        }
        finally
        {
            ClearBuilding();
        }
    }

    private EditionInfo Build(
        string draft,
        int number,
        Action<DuckDBConnection, bool> build,
        DateTimeOffset createdAt,
        string programVersion
    )
    {
        using var connection = DuckDb.OpenDraft(draft);
        var before = Current is { } current && File.Exists(PathOf(current)) ? current : (int?)null;
        if (before is not null)
        {
            connection.Run($"ATTACH {DuckDb.Literal(PathOf(before.Value))} AS before (READ_ONLY)");
        }

        build(connection, before is not null);
        if (before is not null)
        {
            connection.Run("DETACH before");
        }

        var info = new EditionInfo(number, ContentHash.Of(connection), createdAt, programVersion);
        connection.Run(
            "CREATE TABLE edition (number INTEGER, content_hash VARCHAR, created_at VARCHAR, program_version VARCHAR)"
        );
        connection.Run(
            "INSERT INTO edition VALUES ($number, $hash, $created, $version)",
            ("number", number),
            ("hash", info.ContentHash),
            ("created", createdAt.ToString("O", CultureInfo.InvariantCulture)),
            ("version", programVersion)
        );
        connection.Run("CHECKPOINT");
        return info;
    }

    private void MakeCurrent(int number)
    {
        var next = Path.Combine(Building, "CURRENT");
        File.WriteAllText(next, number.ToString(CultureInfo.InvariantCulture) + "\n");
        Durable.FlushFile(next);
        File.Move(next, CurrentFile, overwrite: true);
        Durable.FlushDirectory(folder);
    }

    private void ClearBuilding()
    {
        if (Directory.Exists(Building))
        {
            Directory.Delete(Building, recursive: true);
        }
    }

    private string PathOf(int number) => Path.Combine(folder, FileName(number));

    private static string FileName(int number) =>
        number.ToString("0000", CultureInfo.InvariantCulture) + ".duckdb";
}

/// <summary>What an edition says of itself.</summary>
/// <param name="Number">From 1, never used again.</param>
/// <param name="ContentHash">SHA-256 of its content, see <see cref="Editions.ContentHash"/>.</param>
/// <param name="CreatedAt">When it was built.</param>
/// <param name="ProgramVersion">Which program built it.</param>
public sealed record EditionInfo(
    int Number,
    string ContentHash,
    DateTimeOffset CreatedAt,
    string ProgramVersion
);
