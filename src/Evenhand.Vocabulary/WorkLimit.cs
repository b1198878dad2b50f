namespace Evenhand.Vocabulary;

/// <summary>
/// When the present piece of work is to be given up. A door that answers many people sets it once for each request; long
/// queries and long calculations look at it, and the stages between them do not know of it.
/// </summary>
public static class WorkLimit
{
    private static readonly AsyncLocal<CancellationToken> Current = new();

    /// <summary>Ends the present piece of work; never where no limit is set.</summary>
    public static CancellationToken Token => Current.Value;

    /// <summary>Ends here where the work was given up. For loops that may take long.</summary>
    /// <exception cref="OperationCanceledException">The limit was reached.</exception>
    public static void Check() => Current.Value.ThrowIfCancellationRequested();

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
