using System.Runtime.InteropServices;

namespace Evenhand.Lake.Editions;

/// <summary>Writes through to disk, so that a rename never leads to bytes that a power cut can take away.</summary>
internal static partial class Durable
{
    private const int ReadOnly = 0;

    public static void FlushFile(string path)
    {
        using var handle = File.OpenHandle(path, FileMode.Open, FileAccess.ReadWrite);
        RandomAccess.FlushToDisk(handle);
    }

    /// <summary>Makes renames in a directory last. .NET cannot open a directory, so this asks the system itself.</summary>
    public static void FlushDirectory(string path)
    {
        if (OperatingSystem.IsWindows())
        {
            // NTFS keeps renames in its journal; there is nothing to flush.
            return;
        }

        var descriptor = Open(path, ReadOnly);
        if (descriptor < 0)
        {
            throw new IOException(
                $"The directory {path} cannot be opened (error {Marshal.GetLastPInvokeError()})."
            );
        }

        try
        {
            if (Fsync(descriptor) != 0)
            {
                throw new IOException(
                    $"The directory {path} cannot be flushed (error {Marshal.GetLastPInvokeError()})."
                );
            }
        }
        finally
        {
            _ = Close(descriptor);
        }
    }

    [LibraryImport(
        "libc",
        EntryPoint = "open",
        SetLastError = true,
        StringMarshalling = StringMarshalling.Utf8
    )]
    private static partial int Open(string path, int flags);

    [LibraryImport("libc", EntryPoint = "fsync", SetLastError = true)]
    private static partial int Fsync(int descriptor);

    [LibraryImport("libc", EntryPoint = "close", SetLastError = true)]
    private static partial int Close(int descriptor);
}
