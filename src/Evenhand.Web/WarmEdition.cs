using DuckDB.NET.Data;
using Evenhand.Lake.Editions;

namespace Evenhand.Web;

/// <summary>
/// Keeps the current edition open between requests. DuckDB opens a file once in a process and shares it among connections;
/// without one that stays, every request would open it anew.
/// </summary>
internal sealed class WarmEdition(EditionStore store) : IDisposable
{
    private readonly Lock gate = new();
    private DuckDBConnection? connection;
    private int? number;

    /// <summary>Opens the current edition when it is not the one held.</summary>
    public void Refresh()
    {
        if (store.Current == number)
        {
            return;
        }

        lock (gate)
        {
            var current = store.Current;
            if (current == number)
            {
                return;
            }

            var next = current is null ? null : store.Open(current.Value);
            connection?.Dispose();
            (connection, number) = (next, current);
        }
    }

    public void Dispose() => connection?.Dispose();
}
