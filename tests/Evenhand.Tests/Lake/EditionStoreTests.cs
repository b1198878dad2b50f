using DuckDB.NET.Data;
using Evenhand.Lake;
using Evenhand.Lake.Editions;
using Evenhand.Testing;
using Xunit;

namespace Evenhand.Tests.Lake;

public sealed class EditionStoreTests : IDisposable
{
    private static readonly DateTimeOffset Then = new(2026, 11, 22, 9, 30, 0, TimeSpan.Zero);

    private readonly TemporaryHome home = new();

    private string Folder => home.File("editions");

    public void Dispose() => home.Dispose();

    [Fact]
    public void Before_the_first_load_there_is_nothing()
    {
        Assert.Null(home.Store.Current);
        Assert.Empty(home.Store.Numbers);
        Assert.Null(new EditionStore(home.File("nowhere")).Current);
    }

    [Fact]
    public void Editions_are_numbered_from_one_and_the_last_is_current()
    {
        Assert.Equal([1, 2, 3], Enumerable.Range(0, 3).Select(_ => Publish().Number));

        Assert.Equal(3, home.Store.Current);
        Assert.Equal([1, 2, 3], home.Store.Numbers);
    }

    [Fact]
    public void The_file_that_names_the_current_edition_is_one_line()
    {
        Publish();
        Publish();

        Assert.Equal("2\n", File.ReadAllText(Path.Combine(Folder, "CURRENT")));
        Assert.Equal([".lock", "0001.duckdb", "0002.duckdb", "CURRENT"], Entries());
    }

    [Fact]
    public void An_edition_tells_its_number_its_content_and_who_built_it_when()
    {
        var published = Publish("CREATE TABLE a AS SELECT 7 AS n");

        Assert.Equal(published, home.Store.Describe(1));
        Assert.Equal(
            (1, Then, "test 1.0"),
            (published.Number, published.CreatedAt, published.ProgramVersion)
        );
        using var connection = home.Store.Open(1);
        Assert.Equal(published.ContentHash, ContentHash.Of(connection));
    }

    [Fact]
    public void The_same_content_has_the_same_hash_in_every_edition() =>
        Assert.Equal(
            Publish("CREATE TABLE a AS SELECT 7 AS n").ContentHash,
            Publish("CREATE TABLE a AS SELECT 7 AS n").ContentHash
        );

    [Fact]
    public void The_edition_before_is_there_to_carry_over_from()
    {
        Publish("CREATE TABLE a AS SELECT 7 AS n");
        var seen = new List<bool>();

        using var held = Take(home.Store);
        home.Store.Publish(
            held,
            (connection, hasBefore) =>
            {
                seen.Add(hasBefore);
                connection.Run("CREATE TABLE a AS SELECT n + 1 AS n FROM before.a");
            },
            Then,
            "test"
        );

        Assert.Equal([true], seen);
        Assert.Equal(8, Number(2));
        Assert.Equal(7, Number(1));
    }

    [Fact]
    public void The_number_of_an_edition_that_was_cut_off_before_it_was_served_is_not_used_again()
    {
        Publish("CREATE TABLE a AS SELECT 1 AS n");
        File.Copy(Path.Combine(Folder, "0001.duckdb"), Path.Combine(Folder, "0005.duckdb"));

        Assert.Equal(6, Publish("CREATE TABLE a AS SELECT n + 1 AS n FROM before.a").Number);

        Assert.Equal(6, home.Store.Current);
        Assert.Equal([1, 5, 6], home.Store.Numbers);
        Assert.Equal(2, Number(6));
    }

    [Fact]
    public void The_number_of_an_edition_that_was_deleted_is_not_used_again()
    {
        Publish();
        Publish();
        File.Delete(Path.Combine(Folder, "0002.duckdb"));

        Assert.Equal(3, Publish().Number);
        Assert.Equal(3, home.Store.Current);
    }

    [Fact]
    public void A_number_of_five_digits_is_a_number_too()
    {
        Publish();
        File.Copy(Path.Combine(Folder, "0001.duckdb"), Path.Combine(Folder, "10000.duckdb"));

        Assert.Equal(10001, Publish().Number);
        Assert.Equal([1, 10000, 10001], home.Store.Numbers);
    }

    [Fact]
    public void A_file_that_is_no_edition_is_left_alone()
    {
        Publish();
        File.Copy(Path.Combine(Folder, "0001.duckdb"), Path.Combine(Folder, "copy of 0001.duckdb"));

        Assert.Equal([1], home.Store.Numbers);
        Assert.Equal(2, Publish().Number);
    }

    [Fact]
    public void A_build_that_throws_leaves_the_edition_before_and_nothing_half_built()
    {
        Publish();

        var fault = Assert.Throws<IOException>(() =>
            Publish(
                (connection, _) =>
                {
                    connection.Run("CREATE TABLE a AS SELECT range AS n FROM range(100000)");
                    throw new IOException("The disk is full.");
                }
            )
        );

        Assert.Equal("The disk is full.", fault.Message);
        Assert.Equal(1, home.Store.Current);
        Assert.Equal([".lock", "0001.duckdb", "CURRENT"], Entries());
        Assert.Equal(2, Publish().Number);
    }

    [Fact]
    public void A_first_build_that_throws_leaves_nothing()
    {
        Assert.Throws<InvalidOperationException>(() =>
            Publish((_, _) => throw new InvalidOperationException("no"))
        );

        Assert.Null(home.Store.Current);
        Assert.Equal([".lock"], Entries());
    }

    [Fact]
    public void What_an_interrupted_build_left_is_cleared()
    {
        var building = Directory
            .CreateDirectory(Path.Combine(Folder, ".building", "deep"))
            .Parent!.FullName;
        File.WriteAllText(Path.Combine(building, "0001.duckdb"), "half an edition");
        File.WriteAllText(Path.Combine(building, "0001.duckdb.wal"), "half a log");
        File.WriteAllText(Path.Combine(building, "CURRENT"), "99\n");

        Assert.Equal(1, Publish("CREATE TABLE a AS SELECT 7 AS n").Number);

        Assert.Equal(7, Number(1));
        Assert.Equal([".lock", "0001.duckdb", "CURRENT"], Entries());
    }

    [Fact]
    public void A_reader_keeps_its_edition_while_the_next_is_built_and_served()
    {
        Publish("CREATE TABLE a AS SELECT 1 AS n");
        using var reader = home.Store.Open(1);

        Publish(
            (connection, _) =>
            {
                connection.Run("CREATE TABLE a AS SELECT n + 1 AS n FROM before.a");
                Assert.Equal([1], reader.Query("SELECT n FROM a", r => r.Count("n")));
                Assert.Equal(1, home.Store.Current);
                Assert.Equal([1], home.Store.Numbers);
            }
        );

        Assert.Equal([1], reader.Query("SELECT n FROM a", r => r.Count("n")));
        Assert.Equal(1, EditionStore.Describe(reader).Number);
        Assert.Equal(2, home.Store.Current);
        Assert.Equal(2, Number(2));
    }

    [Fact]
    public void An_edition_that_is_not_there_is_a_clear_fault()
    {
        Publish();

        var fault = Assert.Throws<FileNotFoundException>(() => home.Store.Open(7));

        Assert.Contains("There is no edition 7", fault.Message, StringComparison.Ordinal);
        Assert.Contains(Folder, fault.Message, StringComparison.Ordinal);
        Assert.Equal([".lock", "0001.duckdb", "CURRENT"], Entries());
    }

    [Theory]
    [InlineData("INSERT INTO a VALUES (1)")]
    [InlineData("UPDATE a SET n = 0")]
    [InlineData("DROP TABLE a")]
    [InlineData("CREATE TABLE b (n INTEGER)")]
    public void A_reader_cannot_write(string sql)
    {
        Publish("CREATE TABLE a AS SELECT 7 AS n");
        using var reader = home.Store.Open(1);

        var fault = Assert.Throws<DuckDBException>(() => reader.Run(sql));

        Assert.Contains("read-only", fault.Message, StringComparison.Ordinal);
        Assert.Equal([7], reader.Query("SELECT n FROM a", r => r.Count("n")));
    }

    [Theory]
    [InlineData("SELECT * FROM read_csv('{0}')")]
    [InlineData("SELECT * FROM '{0}'")]
    [InlineData("SELECT * FROM read_text('{0}')")]
    [InlineData("SELECT * FROM read_blob('{0}')")]
    [InlineData("SELECT * FROM glob('{0}')")]
    [InlineData("COPY (SELECT 1) TO '{0}.out'")]
    [InlineData("EXPORT DATABASE '{0}.out'")]
    [InlineData("ATTACH '{0}.duckdb' AS other")]
    [InlineData("LOAD '{0}'")]
    [InlineData("INSTALL httpfs")]
    public void A_reader_reaches_no_other_file(string sql)
    {
        Publish("CREATE TABLE a AS SELECT 7 AS n");
        var secret = home.Write("secret.csv", "word\nsesame\n");
        using var reader = home.Store.Open(1);

        var fault = Assert.Throws<DuckDBException>(() =>
            reader.Query(sql.Replace("{0}", secret, StringComparison.Ordinal), _ => 1)
        );

        Assert.Contains("Permission Error", fault.Message, StringComparison.Ordinal);

        Assert.False(Path.Exists(secret + ".out"));
        Assert.False(Path.Exists(secret + ".duckdb"));
    }

    [Fact]
    public void A_reader_cannot_give_itself_the_right_to_reach_files()
    {
        Publish();
        using var reader = home.Store.Open(1);

        var fault = Assert.Throws<DuckDBException>(() =>
            reader.Run("SET enable_external_access = true")
        );

        Assert.Contains("Cannot enable external access", fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("it's a home")]
    [InlineData("one;two")]
    [InlineData("one=two")]
    [InlineData("\"quoted\"")]
    [InlineData("Tŷ Hafan")]
    public void A_home_may_have_any_name(string name)
    {
        var store = new EditionStore(home.File(name));
        using var held = Take(store);

        store.Publish(held, (c, _) => c.Run("CREATE TABLE a AS SELECT 1 AS n"), Then, "test");
        store.Publish(
            held,
            (c, _) => c.Run("CREATE TABLE a AS SELECT n + 1 AS n FROM before.a"),
            Then,
            "test"
        );

        using var connection = store.Open(2);
        Assert.Equal([2], connection.Query("SELECT n FROM a", r => r.Count("n")));
        Assert.Equal(
            [name],
            Directory.EnumerateFileSystemEntries(home.Path).Select(Path.GetFileName)
        );
    }

    [Fact]
    public void Who_has_given_the_right_to_load_back_cannot_publish()
    {
        var held = Take(home.Store);
        held.Dispose();

        Assert.Throws<ObjectDisposedException>(() =>
            home.Store.Publish(held, (_, _) => { }, Then, "test")
        );
        Assert.Null(home.Store.Current);
    }

    [Fact]
    public void A_second_loader_waits_says_so_once_and_gives_up_after_its_patience()
    {
        using var held = Take(home.Store);
        var said = new List<string>();

        var fault = Assert.Throws<LoaderBusyException>(() =>
            home.Store.TakeLoaderLock(
                TimeSpan.FromMilliseconds(350),
                said.Add,
                CancellationToken.None
            )
        );

        Assert.Contains(".lock", fault.Message, StringComparison.Ordinal);
        Assert.Contains("waiting", Assert.Single(said), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_second_loader_goes_on_when_the_first_ends()
    {
        var first = Take(home.Store);
        var waits = new TaskCompletionSource();
        var second = Task.Run(
            () =>
                home.Store.TakeLoaderLock(
                    TimeSpan.FromSeconds(30),
                    _ => waits.SetResult(),
                    CancellationToken.None
                ),
            TestContext.Current.CancellationToken
        );
        await waits.Task.WaitAsync(TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken);
        Assert.False(second.IsCompleted);

        first.Dispose();

        using var held = await second.WaitAsync(
            TimeSpan.FromSeconds(20),
            TestContext.Current.CancellationToken
        );
        Assert.Equal(1, home.Store.Publish(held, (_, _) => { }, Then, "test").Number);
    }

    [Fact]
    public void A_loader_that_waits_can_be_stopped()
    {
        using var held = Take(home.Store);
        using var cancel = new CancellationTokenSource();

        Assert.Throws<OperationCanceledException>(() =>
            home.Store.TakeLoaderLock(TimeSpan.FromMinutes(1), _ => cancel.Cancel(), cancel.Token)
        );
    }

    [Fact]
    public void Loaders_of_two_homes_do_not_wait_for_each_other()
    {
        using var held = Take(home.Store);
        using var other = Take(new EditionStore(home.File("other")));
    }

    private static LoaderLock Take(EditionStore store) =>
        store.TakeLoaderLock(TimeSpan.Zero, _ => { }, CancellationToken.None);

    private EditionInfo Publish(params string[] statements) =>
        Publish(
            (connection, _) =>
            {
                foreach (var statement in statements)
                {
                    connection.Run(statement);
                }
            }
        );

    private EditionInfo Publish(Action<DuckDBConnection, bool> build)
    {
        using var held = Take(home.Store);
        return home.Store.Publish(held, build, Then, "test 1.0");
    }

    private long Number(int edition)
    {
        using var connection = home.Store.Open(edition);
        return Assert.Single(connection.Query("SELECT n FROM a", r => r.Count("n")));
    }

    private IEnumerable<string?> Entries() =>
        Directory
            .EnumerateFileSystemEntries(Folder)
            .Select(Path.GetFileName)
            .Order(StringComparer.Ordinal);
}
