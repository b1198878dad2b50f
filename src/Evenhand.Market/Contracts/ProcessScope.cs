using DuckDB.NET.Data;
using Evenhand.Lake;
using Evenhand.Lake.Editions;
using Evenhand.Market.Providers;
using Evenhand.Vocabulary;

namespace Evenhand.Market.Contracts;

/// <summary>Opens an edition to ask of contracting processes.</summary>
internal static class ProcessScope
{
    /// <summary>Asks an edition; one that was built before releases could be loaded is a problem.</summary>
    /// <param name="store">The editions.</param>
    /// <param name="edition">Which; null takes the current one.</param>
    /// <param name="ask">The question; the connection is closed after it.</param>
    public static Outcome<T> Ask<T>(
        EditionStore store,
        int? edition,
        Func<DuckDBConnection, EditionInfo, Outcome<T>> ask
    ) =>
        Scope
            .OpenEdition(store, edition)
            .Then(opened =>
            {
                using var connection = opened.Connection;
                var tables = connection
                    .Query(
                        "SELECT count(*) AS n FROM duckdb_tables() WHERE table_name = 'process'",
                        r => r.Count("n")
                    )
                    .Single();
                return tables > 0
                    ? ask(connection, opened.Edition)
                    : Outcome<T>.Failed(
                        new Problem("This edition was built before Evenhand read contracts")
                        {
                            Field = "edition",
                            Found = $"{opened.Edition.Number}",
                            ToDo = "Load the data again, or ask a newer edition.",
                        }
                    );
            });

    /// <summary>The files of these hashes, in words.</summary>
    public static IReadOnlyList<string> Sources(
        DuckDBConnection connection,
        IEnumerable<string> sha256
    )
    {
        var used = sha256.ToHashSet(StringComparer.Ordinal);
        return
        [
            .. connection
                .Query(
                    "SELECT sha256, title, file, licence FROM source ORDER BY source_id",
                    r =>
                        (
                            Sha: r.Text("sha256"),
                            Words: $"{r.Text("title")} ({r.Text("file")}). {r.Text("licence")}."
                        )
                )
                .Where(s => used.Contains(s.Sha))
                .Select(s => s.Words),
        ];
    }
}
