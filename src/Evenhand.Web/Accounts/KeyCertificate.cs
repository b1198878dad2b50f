using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Evenhand.Vocabulary;

namespace Evenhand.Web.Accounts;

/// <summary>The certificate that encrypts the keys for cookies where they lie: a file of its own, which a passphrase opens.</summary>
internal static class KeyCertificate
{
    private const string FileName = "protect.pfx";
    private const int ShortestPassphrase = 12;
    private const int Rounds = 600_000;

    // The library stops at half as many rounds; the file is our own.
    private static readonly Pkcs12LoaderLimits Limits = new()
    {
        MacIterationLimit = Rounds,
        IndividualKdfIterationLimit = Rounds,
        TotalKdfIterationLimit = 4 * Rounds,
    };

    /// <summary>Opens the certificate in a directory, or makes it.</summary>
    /// <param name="directory">Where the keys lie.</param>
    /// <param name="passphrase">Opens it.</param>
    /// <param name="now">The time.</param>
    public static Outcome<X509Certificate2> Open(
        string directory,
        string passphrase,
        DateTimeOffset now
    )
    {
        if (passphrase.Length < ShortestPassphrase)
        {
            return Failed($"is shorter than {ShortestPassphrase} characters");
        }

        var path = Path.Combine(directory, FileName);
        if (!File.Exists(path))
        {
            Make(directory, path, passphrase, now);
        }

        try
        {
            return Outcome<X509Certificate2>.Ok(
                X509CertificateLoader.LoadPkcs12FromFile(
                    path,
                    passphrase,
                    X509KeyStorageFlags.EphemeralKeySet,
                    Limits
                )
            );
        }
        catch (CryptographicException)
        {
            return Failed($"does not open {path}");
        }
    }

    private static void Make(string directory, string path, string passphrase, DateTimeOffset now)
    {
        Directory.CreateDirectory(directory);
        using var key = RSA.Create(3072);
        var request = new CertificateRequest(
            "CN=Evenhand keys",
            key,
            HashAlgorithmName.SHA256,
            RSASignaturePadding.Pkcs1
        );
        using var made = request.CreateSelfSigned(now.AddDays(-1), now.AddYears(20));
        var bytes = made.ExportPkcs12(
            new PbeParameters(PbeEncryptionAlgorithm.Aes256Cbc, HashAlgorithmName.SHA256, Rounds),
            passphrase
        );
        var options = new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.Write,
        };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        using var file = new FileStream(path, options);
        file.Write(bytes);
    }

    private static Outcome<X509Certificate2> Failed(string why) =>
        Outcome<X509Certificate2>.Failed(
            new Problem($"The passphrase {why}")
            {
                Field = AccountServices.PassphraseVariable,
                ToDo =
                    "Set the variable to the passphrase that was used first; it is needed at every start.",
            }
        );
}
