using CsCheck;
using Evenhand.Lake;
using Evenhand.Lake.Editions;
using Evenhand.Testing;
using Xunit;

namespace Evenhand.Tests.Lake;

public sealed class ContentHashTests
{
    private const string Table = "CREATE TABLE home (id INTEGER, name VARCHAR, places INTEGER)";
    private const string First = "INSERT INTO home VALUES (1, 'Elm', 4)";
    private const string Second = "INSERT INTO home VALUES (2, NULL, 6)";

    private static readonly string Usual = Hash(Table, First, Second);

    [Fact]
    public void It_is_written_as_64_hexadecimal_digits() => Assert.Matches("^[0-9a-f]{64}$", Usual);

    [Fact]
    public void Rows_put_in_in_another_order_are_the_same_content() =>
        Assert.Equal(Usual, Hash(Table, Second, First));

    [Fact]
    public void Tables_made_in_another_order_are_the_same_content() =>
        Assert.Equal(
            Hash(Table, "CREATE TABLE a (n INTEGER)", First),
            Hash("CREATE TABLE a (n INTEGER)", Table, First)
        );

    [Fact]
    public void A_row_that_was_taken_out_again_leaves_no_trace() =>
        Assert.Equal(
            Usual,
            Hash(
                Table,
                First,
                "INSERT INTO home VALUES (3, 'Ash', 1)",
                Second,
                "DELETE FROM home WHERE id = 3"
            )
        );

    [Fact]
    public void The_table_that_says_where_and_when_does_not_count()
    {
        Assert.Equal(
            Usual,
            Hash(
                Table,
                First,
                Second,
                "CREATE TABLE edition (number INTEGER)",
                "INSERT INTO edition VALUES (7)"
            )
        );
        Assert.NotEqual(
            Usual,
            Hash(Table, First, Second, "CREATE TABLE editions (number INTEGER)")
        );
    }

    [Theory]
    [InlineData("a value", Table, First, "INSERT INTO home VALUES (2, NULL, 7)")]
    [InlineData(
        "a nothing that becomes an empty text",
        Table,
        First,
        "INSERT INTO home VALUES (2, '', 6)"
    )]
    [InlineData(
        "a nothing that becomes the word null",
        Table,
        First,
        "INSERT INTO home VALUES (2, 'null', 6)"
    )]
    [InlineData(
        "a number that becomes nothing",
        Table,
        First,
        "INSERT INTO home VALUES (2, NULL, NULL)"
    )]
    [InlineData("case", Table, "INSERT INTO home VALUES (1, 'elm', 4)", Second)]
    [InlineData(
        "a column's name",
        "CREATE TABLE home (id INTEGER, title VARCHAR, places INTEGER)",
        First,
        Second
    )]
    [InlineData(
        "a column's type",
        "CREATE TABLE home (id INTEGER, name VARCHAR, places BIGINT)",
        First,
        Second
    )]
    [InlineData("a row left out", Table, First)]
    [InlineData("a row twice", Table, First, Second, Second)]
    [InlineData("an empty table more", Table, First, Second, "CREATE TABLE other (id INTEGER)")]
    public void Another_content_is_another_hash(string difference, params string[] statements) =>
        Assert.True(Usual != Hash(statements), $"The hash does not tell {difference}.");

    [Fact]
    public void The_name_of_a_table_counts()
    {
        Assert.NotEqual(Hash("CREATE TABLE a (n INTEGER)"), Hash("CREATE TABLE b (n INTEGER)"));
        Assert.NotEqual(
            Hash("CREATE TABLE a AS SELECT 1 AS n", "CREATE TABLE b (n INTEGER)"),
            Hash("CREATE TABLE a (n INTEGER)", "CREATE TABLE b AS SELECT 1 AS n")
        );
    }

    [Fact]
    public void The_order_of_columns_counts() =>
        Assert.NotEqual(
            Hash("CREATE TABLE a (x INTEGER, y INTEGER)", "INSERT INTO a VALUES (1, 1)"),
            Hash("CREATE TABLE a (y INTEGER, x INTEGER)", "INSERT INTO a VALUES (1, 1)")
        );

    [Theory]
    [InlineData("t")]
    [InlineData("row")]
    [InlineData("home")]
    [InlineData("a \"quoted\" name")]
    public void Every_column_counts_whatever_a_column_is_called(string column)
    {
        var name = DuckDb.Identifier(column);

        Assert.NotEqual(
            Hash($"CREATE TABLE home AS SELECT 1 AS n, 1 AS {name}"),
            Hash($"CREATE TABLE home AS SELECT 2 AS n, 1 AS {name}")
        );
        Assert.NotEqual(
            Hash($"CREATE TABLE home AS SELECT 1 AS n, 1 AS {name}"),
            Hash($"CREATE TABLE home AS SELECT 1 AS n, 2 AS {name}")
        );
    }

    [Fact]
    public void Numbers_that_differ_in_their_last_digit_differ() =>
        Assert.NotEqual(
            Hash("CREATE TABLE a AS SELECT 0.1::DOUBLE + 0.2::DOUBLE AS n"),
            Hash("CREATE TABLE a AS SELECT 0.3::DOUBLE AS n")
        );

    [Fact]
    public void Many_rows_in_any_order_are_the_same_content() =>
        Assert.Equal(
            Hash(
                "CREATE TABLE a AS SELECT i AS n, i % 7 AS m, CASE WHEN i % 5 > 0 THEN 'x' || i END AS t FROM range(50000) r(i)"
            ),
            Hash(
                "CREATE TABLE a AS SELECT i AS n, i % 7 AS m, CASE WHEN i % 5 > 0 THEN 'x' || i END AS t FROM range(50000) r(i) ORDER BY hash(i)"
            )
        );

    [Fact]
    public void Random_rows_have_one_hash_exactly_when_they_are_the_same_rows() =>
        Gen.Select(Rows(), Rows(), Gen.Int[0, 1000])
            .Sample(
                (a, b, seed) =>
                {
                    var shuffled = a.ToArray();
                    new Random(seed).Shuffle(shuffled);
                    var hash = HashOf(a);
                    Assert.Equal(hash, HashOf(shuffled));
                    Assert.Equal(
                        a.Order(StringComparer.Ordinal)
                            .SequenceEqual(b.Order(StringComparer.Ordinal)),
                        hash == HashOf(b)
                    );
                },
                iter: 10
            );

    [Fact]
    public void Two_files_of_one_content_have_one_hash_though_their_bytes_differ()
    {
        using var home = new TemporaryHome();
        using (var a = DuckDb.OpenForBuilding(home.File("a.duckdb")))
        {
            Run(a, Table, First, Second);
        }

        using (var b = DuckDb.OpenForBuilding(home.File("b.duckdb")))
        {
            Run(
                b,
                Table,
                Second,
                "INSERT INTO home SELECT i, 'gone', i FROM range(10, 5000) r(i)",
                "CHECKPOINT"
            );
            Run(b, "DELETE FROM home WHERE id >= 10", First);
        }

        Assert.NotEqual(
            File.ReadAllBytes(home.File("a.duckdb")),
            File.ReadAllBytes(home.File("b.duckdb"))
        );
        Assert.Equal(Usual, HashOfFile(home.File("a.duckdb")));
        Assert.Equal(Usual, HashOfFile(home.File("b.duckdb")));
    }

    [Fact]
    public void Rows_that_follow_from_sources_hash_alike_in_any_order_and_only_if_they_are_the_same() =>
        Gen.Select(Rows(), Rows(), Gen.Shuffle(new[] { 0, 1, 2 }))
            .Sample(
                (one, other, order) =>
                {
                    var shuffled = order.Where(i => i < one.Length).Select(i => one[i]).ToArray();
                    Assert.Equal(HashOfFollowing(one), HashOfFollowing(shuffled));
                    Assert.Equal(
                        one.Order(StringComparer.Ordinal)
                            .SequenceEqual(other.Order(StringComparer.Ordinal)),
                        HashOfFollowing(one) == HashOfFollowing(other)
                    );
                },
                iter: 100
            );

    private static string HashOfFollowing(string[] rows) =>
        Hash([
            "CREATE TABLE t (n INTEGER, t VARCHAR)",
            $"COMMENT ON TABLE t IS '{ContentHash.Follows}'",
            .. rows.Select(r => "INSERT INTO t VALUES " + r),
        ]);

    private static Gen<string[]> Rows() =>
        Gen.Select(
            Gen.OneOf("NULL", "1", "2"),
            Gen.OneOf("NULL", "''", "'null'", "'a'", "'A'"),
            (n, t) => $"({n}, {t})"
        ).Array[0, 3];

    private static string HashOf(string[] rows) =>
        Hash([
            "CREATE TABLE t (n INTEGER, t VARCHAR)",
            .. rows.Select(r => "INSERT INTO t VALUES " + r),
        ]);

    private static string HashOfFile(string path)
    {
        using var connection = DuckDb.OpenForReading(path);
        return ContentHash.Of(connection);
    }

    private static string Hash(params IEnumerable<string> statements)
    {
        using var connection = DuckDb.OpenForBuilding(":memory:");
        Run(connection, statements);
        return ContentHash.Of(connection);
    }

    private static void Run(
        DuckDB.NET.Data.DuckDBConnection connection,
        params IEnumerable<string> statements
    )
    {
        foreach (var statement in statements)
        {
            connection.Run(statement);
        }
    }
}
