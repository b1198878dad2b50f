using System.Security.Cryptography;
using System.Text;
using Evenhand.Ocds.Reading;
using Evenhand.Vocabulary;

namespace Evenhand.Registers.Text;

/// <summary>
/// The text of a source file: plain or gzip, told by its first bytes. The file is gone through once to learn its hash,
/// its encoding and whether it is whole; then it is read, and the hash is compared, so that a file which changed in
/// between is refused.
/// </summary>
public sealed class SourceText
{
    /// <summary>The most that a file may unfold to, in bytes.</summary>
    public const long MaximumBytes = 4L * 1024 * 1024 * 1024;

    private readonly Encoding encoding;
    private readonly int mark;

    private SourceText(
        string path,
        string sha256,
        long bytes,
        Encoding encoding,
        string encodingName,
        int mark
    )
    {
        Path = path;
        Sha256 = sha256;
        Bytes = bytes;
        this.encoding = encoding;
        EncodingName = encodingName;
        this.mark = mark;
    }

    /// <summary>Where the file lies, as the person named it.</summary>
    public string Path { get; }

    /// <summary>SHA-256 of the bytes on disk.</summary>
    public string Sha256 { get; }

    /// <summary>Size on disk.</summary>
    public long Bytes { get; }

    /// <summary>UTF-8, UTF-16, Windows-1252 or Mac Roman.</summary>
    public string EncodingName { get; }

    /// <summary>Goes through the file once.</summary>
    public static Outcome<SourceText> Examine(string path, CancellationToken cancel)
    {
        try
        {
            if (Directory.Exists(path))
            {
                return Refuse(
                    path,
                    "This is a folder, not a file",
                    null,
                    "a CSV file, plain or gzip"
                );
            }

            if (!File.Exists(path))
            {
                return Refuse(
                    path,
                    "There is no such file",
                    null,
                    "the path of a CSV file, plain or gzip"
                );
            }

            return ExamineExisting(path, cancel);
        }
        catch (UnauthorizedAccessException)
        {
            return Refuse(
                path,
                "The file may not be read",
                null,
                "a file that you have the right to read"
            );
        }
        catch (InvalidDataException fault)
        {
            return Refuse(
                path,
                "The gzip data is cut short or damaged",
                fault.Message,
                "a whole gzip file",
                "Fetch the file again."
            );
        }
    }

    /// <summary>Reads the text; <paramref name="read"/> sees it as a stream of characters.</summary>
    /// <returns>What was read, or the problem that the file is no longer the one that was examined.</returns>
    public Outcome<T> Read<T>(Func<TextReader, T> read) => Read(read, whole: true);

    /// <summary>The same bytes at another place.</summary>
    internal SourceText At(string path) => new(path, Sha256, Bytes, encoding, EncodingName, mark);

    /// <summary>
    /// Looks at the first records only. That the file has changed is then found by the reading that follows; to go through all
    /// of a large file to learn of what kind it is would be a waste.
    /// </summary>
    internal Outcome<T> Peek<T>(Func<IEnumerable<CsvRecord>, T> read) =>
        Read(text => read(new CsvRecords(text, encoding, mark).ReadAll()), whole: false);

    private Outcome<T> Read<T>(Func<TextReader, T> read, bool whole)
    {
        try
        {
            using var sha = SHA256.Create();
            using var file = OpenFile(Path);
            using var hashed = new CryptoStream(file, sha, CryptoStreamMode.Read, leaveOpen: true);
            T result;
            // The text reader is closed without closing what lies below it, so that the rest can be hashed.
            using (
                var text = new StreamReader(
                    StrictGzipStream.Unfold(hashed, StrictGzipStream.Begins(file.SafeFileHandle)),
                    encoding,
                    detectEncodingFromByteOrderMarks: true,
                    1 << 16,
                    leaveOpen: true
                )
            )
            {
                result = read(text);
            }

            if (!whole)
            {
                return Outcome<T>.Ok(result);
            }

            hashed.CopyTo(Stream.Null);
            hashed.Dispose();
            if (Convert.ToHexStringLower(sha.Hash!) == Sha256)
            {
                return Outcome<T>.Ok(result);
            }
        }
        catch (Exception fault)
            when (fault is InvalidDataException or DecoderFallbackException or FileNotFoundException
            )
        {
            // It was there and whole a moment ago: it is being written to, or was taken away.
        }

        return Outcome<T>.Failed(
            new Problem("The file changed while it was read")
            {
                File = Path,
                Expected = "a file that nobody is writing to",
                ToDo = "Wait until it is complete and load it again.",
            }
        );
    }

    /// <summary>Reads the text as CSV records that know their bytes in the unpacked file.</summary>
    internal Outcome<T> ReadRecords<T>(Func<IEnumerable<CsvRecord>, T> read) =>
        Read(text => read(new CsvRecords(text, encoding, mark).ReadAll()));

    private static Outcome<SourceText> ExamineExisting(string path, CancellationToken cancel)
    {
        using var sha = SHA256.Create();
        using var file = OpenFile(path);
        if (file.Length == 0)
        {
            return Refuse(
                path,
                "The file is empty",
                "0 bytes",
                "a CSV file with a header and rows"
            );
        }

        var examiner = new TextExaminer();
        using (var hashed = new CryptoStream(file, sha, CryptoStreamMode.Read, leaveOpen: true))
        {
            var buffer = new byte[1 << 16];
            var content = StrictGzipStream.Unfold(
                hashed,
                StrictGzipStream.Begins(file.SafeFileHandle)
            );
            int read;
            while ((read = content.Read(buffer, 0, buffer.Length)) > 0)
            {
                cancel.ThrowIfCancellationRequested();
                examiner.Look(buffer.AsSpan(0, read));
                if (examiner.Length > MaximumBytes)
                {
                    return Refuse(
                        path,
                        "The file unfolds to too much",
                        $"over {MaximumBytes:N0} bytes",
                        $"at most {MaximumBytes:N0} bytes"
                    );
                }
            }

            hashed.CopyTo(Stream.Null);
        }

        var verdict = examiner.Conclude();
        return verdict.Refusal is { } refusal
            ? Refuse(
                path,
                refusal.What,
                refusal.Found,
                "a CSV file with a header and rows",
                refusal.ToDo
            )
            : Outcome<SourceText>.Ok(
                new SourceText(
                    path,
                    Convert.ToHexStringLower(sha.Hash!),
                    file.Length,
                    verdict.Encoding!,
                    verdict.Name!,
                    examiner.Mark
                )
            );
    }

    // Others may write meanwhile: that is found out by the hash and told in words, rather than by a refusal to open.
    internal static FileStream OpenFile(string path) =>
        new(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, 1 << 16);

    private static Outcome<SourceText> Refuse(
        string path,
        string what,
        string? found,
        string expected,
        string? toDo = null
    ) =>
        Outcome<SourceText>.Failed(
            new Problem(what)
            {
                File = path,
                Found = found,
                Expected = expected,
                ToDo = toDo,
            }
        );
}
