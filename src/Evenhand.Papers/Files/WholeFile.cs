using Evenhand.Vocabulary;

namespace Evenhand.Papers.Files;

/// <summary>Writes files whole or not at all: under another name beside the place, which a rename then takes.</summary>
public static class WholeFile
{
    /// <summary>Whether a file could be put there, as far as can be told before: its folder is there, and no folder is in its place.</summary>
    public static Problem? Obstacle(string path)
    {
        var full = Path.GetFullPath(path);
        return Directory.Exists(full)
                ? new Problem("A folder has this name") { File = path, Field = "out" }
            : !Directory.Exists(Path.GetDirectoryName(full))
                ? new Problem("There is no such folder to write to")
                {
                    File = path,
                    Field = "out",
                    ToDo = "Make the folder first, or name a file in another one.",
                }
            : null;
    }

    /// <summary>Writes the bytes, replacing what was there.</summary>
    /// <returns>The full path, or what stood in the way.</returns>
    /// <exception cref="IOException">The machine failed, for instance because its disk is full; nothing is left behind.</exception>
    public static Outcome<string> Write(string path, byte[] bytes)
    {
        // Nothing in there waits for anything, so that the task has ended when it is given.
        var written = WriteAsync(
                path,
                file =>
                {
                    file.Write(bytes);
                    return Task.FromResult(Outcome<int>.Ok(bytes.Length));
                }
            )
            .GetAwaiter();
        return written.GetResult().Then(_ => Outcome<string>.Ok(Path.GetFullPath(path)));
    }

    /// <summary>Writes a file as it is made, replacing what was there once it is whole.</summary>
    /// <param name="path">The file.</param>
    /// <param name="make">Makes it; where it comes back with problems, what was there stays.</param>
    /// <param name="ownerOnly">Whether nobody but its owner may read it, where the system knows such a thing.</param>
    /// <exception cref="IOException">The machine failed, for instance because its disk is full; nothing is left behind.</exception>
    public static async Task<Outcome<T>> WriteAsync<T>(
        string path,
        Func<Stream, Task<Outcome<T>>> make,
        bool ownerOnly = false
    )
    {
        if (Obstacle(path) is { } obstacle)
        {
            return Outcome<T>.Failed(obstacle);
        }

        var full = Path.GetFullPath(path);
        var beside = Path.Combine(
            Path.GetDirectoryName(full)!,
            $".{Path.GetFileName(full)}.{Environment.ProcessId}.part"
        );
        try
        {
            Outcome<T> made;
            await using (var file = new FileStream(beside, Options(ownerOnly)))
            {
                made = await make(file);
                file.Flush(flushToDisk: true);
            }

            if (made.IsOk)
            {
                File.Move(beside, full, overwrite: true);
            }

            return made;
        }
        catch (UnauthorizedAccessException)
        {
            return Outcome<T>.Failed(
                new Problem("This file may not be written")
                {
                    File = path,
                    Field = "out",
                    ToDo =
                        "Close it if it is open in another program, or name a file in a folder of your own.",
                }
            );
        }
        finally
        {
            if (File.Exists(beside))
            {
                File.Delete(beside);
            }
        }
    }

    private static FileStreamOptions Options(bool ownerOnly)
    {
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (ownerOnly && !OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        return options;
    }
}
