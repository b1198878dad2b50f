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
        if (Obstacle(path) is { } obstacle)
        {
            return Outcome<string>.Failed(obstacle);
        }

        var full = Path.GetFullPath(path);
        var beside = Path.Combine(
            Path.GetDirectoryName(full)!,
            $".{Path.GetFileName(full)}.{Environment.ProcessId}.part"
        );
        try
        {
            using (var file = new FileStream(beside, FileMode.Create, FileAccess.Write))
            {
                file.Write(bytes);
                file.Flush(flushToDisk: true);
            }

            File.Move(beside, full, overwrite: true);
            return Outcome<string>.Ok(full);
        }
        catch (UnauthorizedAccessException)
        {
            return Outcome<string>.Failed(
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
}
