using System.Diagnostics;

namespace Evenhand.Lake.Editions;

/// <summary>The right to load into one home. The system takes it back when the process ends, however it ends.</summary>
public sealed class LoaderLock : IDisposable
{
    private FileStream? file;

    private LoaderLock(FileStream file) => this.file = file;

    /// <inheritdoc/>
    public void Dispose()
    {
        file?.Dispose();
        file = null;
    }

    internal static LoaderLock Take(
        string path,
        TimeSpan patience,
        Action<string> say,
        CancellationToken cancel
    )
    {
        var waited = Stopwatch.StartNew();
        var said = false;
        while (true)
        {
            try
            {
                return new LoaderLock(
                    new FileStream(
                        path,
                        FileMode.OpenOrCreate,
                        FileAccess.ReadWrite,
                        FileShare.None
                    )
                );
            }
            catch (IOException fault)
                when (fault.GetType() == typeof(IOException) && File.Exists(path))
            {
                if (waited.Elapsed > patience)
                {
                    throw new LoaderBusyException(path, fault);
                }

                if (!said)
                {
                    say("Another load is running in this home; waiting for it to end.");
                    said = true;
                }

                cancel.WaitHandle.WaitOne(TimeSpan.FromMilliseconds(100));
                cancel.ThrowIfCancellationRequested();
            }
        }
    }

    internal void ThrowIfReleased() => ObjectDisposedException.ThrowIf(file is null, this);
}

/// <summary>Another process is loading into the same home.</summary>
public sealed class LoaderBusyException(string path, Exception inner)
    : IOException($"Another load holds {path}. Try again when it has ended.", inner);
