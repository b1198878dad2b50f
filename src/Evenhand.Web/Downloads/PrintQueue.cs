using Evenhand.Vocabulary;

namespace Evenhand.Web.Downloads;

/// <summary>Lets papers be printed one at a time: a browser takes much of a small machine, and pages must be answered beside it.</summary>
public sealed class PrintQueue : IDisposable
{
    /// <summary>How many may wait.</summary>
    public const int MostWaiting = 8;

    private readonly SemaphoreSlim turn = new(1, 1);
    private int waiting;

    /// <summary>Waits for a turn and prints; where too many wait already, says so at once.</summary>
    /// <param name="print">Prints.</param>
    /// <param name="cancel">Ends the waiting.</param>
    /// <exception cref="OperationCanceledException">It was ended.</exception>
    public async Task<Outcome<byte[]>> TakeTurnAsync(
        Func<Outcome<byte[]>> print,
        CancellationToken cancel
    )
    {
        try
        {
            if (Interlocked.Increment(ref waiting) > MostWaiting)
            {
                return Outcome<byte[]>.Failed(
                    new Problem("Too many papers are being printed just now")
                    {
                        Expected = $"at most {MostWaiting} at a time",
                        ToDo = "Try again in a minute, or take another form.",
                    }
                );
            }

            await turn.WaitAsync(cancel);
            try
            {
                return await Task.Run(print, cancel);
            }
            finally
            {
                turn.Release();
            }
        }
        finally
        {
            Interlocked.Decrement(ref waiting);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => turn.Dispose();
}
