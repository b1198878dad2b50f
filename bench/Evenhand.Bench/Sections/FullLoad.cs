using DuckDB.NET.Data;
using Evenhand.Lake;
using Evenhand.Testing;

namespace Evenhand.Bench.Sections;

/// <summary>A whole file of releases into tables: into an edition, and by hand into a DuckDB file. Both give the number of rows of each table.</summary>
internal static class FullLoad
{
    /// <summary>Into an edition, as <c>evenhand load</c> does it.</summary>
    public static string IntoEdition(string path)
    {
        using var home = new TemporaryHome();
        var report = home.Load(path).Value;
        using var edition = home.Store.Open(report.Edition);
        return Counts(edition);
    }

    /// <summary>A file of very many releases of one process; gives the title that the last of them sets.</summary>
    public static string OneProcess(string path)
    {
        using var home = new TemporaryHome();
        var report = home.Load(path).Value;
        using var edition = home.Store.Open(report.Edition);
        return edition
            .Query(
                "SELECT concat_ws(' ', (SELECT count(*) FROM release), (SELECT count(*) FROM lot), releases, title) AS told FROM process",
                r => r.Text("told")
            )
            .Single();
    }

    /// <summary>By hand into a file of DuckDB, laid out as an edition is, which is also quicker than as DuckDB does it of its own accord; checkpointed.</summary>
    public static string IntoDuckDb(string path)
    {
        using var home = new TemporaryHome();
        using var connection = DuckDb.OpenDraft(home.File("alternative.duckdb"));
        connection.Run($"SET threads = {Environment.ProcessorCount}");
        connection.Run(FullLoadSql.Stage(path));
        foreach (var (table, statement) in FullLoadSql.Tables)
        {
            connection.Run($"CREATE TABLE {table} AS {statement}");
        }

        connection.Run("DROP TABLE staged");
        connection.Run("CHECKPOINT");
        return Counts(connection);
    }

    private static string Counts(DuckDBConnection connection) =>
        string.Join(
            ' ',
            FullLoadSql.Tables.Select(t =>
                $"{t.Table}:{connection.Query($"SELECT count(*) AS n FROM {t.Table}", r => r.Count("n")).Single()}"
            )
        );
}
