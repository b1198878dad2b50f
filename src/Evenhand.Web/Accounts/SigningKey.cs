using Evenhand.Record.Keys;
using Evenhand.Vocabulary;

namespace Evenhand.Web.Accounts;

/// <summary>The key by which this Evenhand signs the records that it gives out: a file of the home that its owner alone may read, encrypted where there is a passphrase.</summary>
/// <param name="home">The directory that holds all state.</param>
/// <param name="passphrase">What encrypts it; null where nobody signs in.</param>
public sealed class SigningKey(string home, string? passphrase)
{
    private const string FileName = "records.pem";
    private readonly Lock gate = new();
    private Outcome<RecordKey>? opened;

    /// <summary>The key, which is made when it is first asked for; or why it cannot be opened.</summary>
    public Outcome<RecordKey> Open()
    {
        lock (gate)
        {
            return opened ??= Find();
        }
    }

    private Outcome<RecordKey> Find()
    {
        var path = Path.Combine(home, "keys", FileName);
        if (!File.Exists(path))
        {
            Make(path);
        }

        var text = File.ReadAllText(path);
        var isEncrypted = text.Contains("ENCRYPTED", StringComparison.Ordinal);
        return isEncrypted && passphrase is null
            ? Outcome<RecordKey>.Failed(
                new Problem("The key that signs records was made where people sign in")
                {
                    Field = "key",
                    ToDo = "Serve with --accounts and the passphrase that was used then.",
                }
            )
            : RecordKey.Read(new TextFile(FileName, text), isEncrypted ? passphrase : null);
    }

    private void Make(string path)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        using var key = RecordKey.New();
        var options = new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.Write,
        };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        using var file = new StreamWriter(new FileStream(path, options));
        file.Write(passphrase is null ? key.PrivatePem() : key.PrivatePem(passphrase));
    }
}
