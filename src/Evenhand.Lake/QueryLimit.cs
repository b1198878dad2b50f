namespace Evenhand.Lake;

/// <summary>
/// When the queries of the present piece of work are to be given up. A door that answers many people sets it once for each
/// request; the stages that ask do not know of it.
/// </summary>
public static class QueryLimit
{
    private static readonly AsyncLocal<CancellationToken> Current = new();

    /// <summary>Ends the queries of the present piece of work; never where no limit is set.</summary>
    internal static CancellationToken Token => Current.Value;

    /// <summary>Sets the limit for all that is done before the result is disposed of.</summary>
    public static IDisposable Until(CancellationToken end)
    {
        var before = Current.Value;
        Current.Value = end;
        return new Restore(before);
    }

    private sealed class Restore(CancellationToken before) : IDisposable
    {
        public void Dispose() => Current.Value = before;
    }
}
