using System.Diagnostics;
using Evenhand.Lake;
using Evenhand.Testing;
using Evenhand.Vocabulary;
using Xunit;

namespace Evenhand.Tests.Lake;

public sealed class WorkLimitTests : IDisposable
{
    // Some minutes of work.
    private const string Long =
        "SELECT sum(hash(a.range + b.range) % 7) AS n FROM range(2000000) a, range(2000000) b";

    private readonly TemporaryHome home = new();

    [Fact]
    public void A_query_that_takes_over_its_time_is_given_up()
    {
        using var connection = DuckDb.OpenForBuilding(home.File("x.duckdb"));
        using var end = new CancellationTokenSource(TimeSpan.FromMilliseconds(200));
        var watch = Stopwatch.StartNew();

        using (WorkLimit.Until(end.Token))
        {
            Assert.ThrowsAny<OperationCanceledException>(() =>
                connection.Query(Long, r => r.OptionalCount("n"))
            );
        }

        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(30), $"{watch.Elapsed}");
    }

    [Fact]
    public void A_limit_that_is_over_ends_with_the_work_it_was_set_for()
    {
        using var connection = DuckDb.OpenForBuilding(home.File("x.duckdb"));
        using var end = new CancellationTokenSource();
        using (WorkLimit.Until(end.Token))
        {
            end.Cancel();
            Assert.ThrowsAny<OperationCanceledException>(() => Ask());
        }

        Assert.Equal(1, Ask());

        long Ask() => connection.Query("SELECT 1 AS n", r => r.Count("n"))[0];
    }

    public void Dispose() => home.Dispose();
}
