using System.Security.Cryptography;
using Evenhand.Record.Canonical;
using Evenhand.Vocabulary;

namespace Evenhand.Record.Keys;

/// <summary>A key by which an exported record is signed or its signature checked: ECDSA over the curve P-256 with SHA-256.</summary>
public sealed class RecordKey : IDisposable
{
    /// <summary>The name of the algorithm, as in RFC 7518.</summary>
    public const string Algorithm = "ES256";

    private const int KeyBits = 256;
    private const int LongestPem = 20_000;

    private readonly ECDsa key;

    private RecordKey(ECDsa key, bool isPrivate)
    {
        this.key = key;
        IsPrivate = isPrivate;
        Id = Digest.Of(key.ExportSubjectPublicKeyInfo());
    }

    /// <summary>Which key it is: SHA-256 of its public part (SubjectPublicKeyInfo, DER).</summary>
    public string Id { get; }

    /// <summary>Whether it can sign.</summary>
    public bool IsPrivate { get; }

    /// <summary>A new key.</summary>
    public static RecordKey New() => new(ECDsa.Create(ECCurve.NamedCurves.nistP256), true);

    /// <summary>A key from a PEM text; a private one can check too.</summary>
    public static Outcome<RecordKey> Read(TextFile pem) => Read(pem, null);

    /// <summary>A key from a PEM text that a password may have encrypted.</summary>
    /// <param name="pem">The text.</param>
    /// <param name="password">What opens it; null where it is not encrypted.</param>
    public static Outcome<RecordKey> Read(TextFile pem, string? password)
    {
        if (pem.Text.Length > LongestPem)
        {
            return Refused(pem, "a file of another size");
        }

        var read = ECDsa.Create();
        try
        {
            if (password is null)
            {
                read.ImportFromPem(pem.Text);
            }
            else
            {
                read.ImportFromEncryptedPem(pem.Text, password);
            }

            var parameters = read.ExportParameters(includePrivateParameters: false);
            if (
                read.KeySize == KeyBits
                && parameters.Curve.Oid.Value == ECCurve.NamedCurves.nistP256.Oid.Value
            )
            {
                return Outcome<RecordKey>.Ok(
                    new RecordKey(read, pem.Text.Contains("PRIVATE KEY", StringComparison.Ordinal))
                );
            }
        }
        catch (Exception fault) when (fault is ArgumentException or CryptographicException)
        {
            read.Dispose();
            return Refused(pem, "something else");
        }

        read.Dispose();
        return Refused(pem, "a key over another curve");
    }

    /// <summary>The public part as PEM.</summary>
    public string PublicPem() => key.ExportSubjectPublicKeyInfoPem() + "\n";

    /// <summary>The private part as PEM (PKCS #8), not protected by a password.</summary>
    /// <exception cref="CryptographicException">There is none.</exception>
    public string PrivatePem() => key.ExportPkcs8PrivateKeyPem() + "\n";

    /// <summary>The private part as PEM (PKCS #8), encrypted (AES-256, 600,000 rounds of PBKDF2 with SHA-256).</summary>
    /// <exception cref="CryptographicException">There is none.</exception>
    public string PrivatePem(string password) =>
        key.ExportEncryptedPkcs8PrivateKeyPem(
            password,
            new PbeParameters(PbeEncryptionAlgorithm.Aes256Cbc, HashAlgorithmName.SHA256, 600_000)
        ) + "\n";

    /// <summary>Signs bytes; the signature is in DER, as openssl writes it.</summary>
    /// <exception cref="CryptographicException">The key is a public one.</exception>
    public byte[] Sign(ReadOnlySpan<byte> bytes) =>
        key.SignData(bytes, HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence);

    /// <summary>Whether a signature is by this key over these bytes.</summary>
    public bool Verify(ReadOnlySpan<byte> bytes, ReadOnlySpan<byte> signature) =>
        key.VerifyData(
            bytes,
            signature,
            HashAlgorithmName.SHA256,
            DSASignatureFormat.Rfc3279DerSequence
        );

    /// <inheritdoc/>
    public void Dispose() => key.Dispose();

    private static Outcome<RecordKey> Refused(TextFile pem, string found) =>
        Outcome<RecordKey>.Failed(
            new Problem("This is no key for a record")
            {
                File = pem.Name,
                Field = "key",
                Found = found,
                Expected = "an ECDSA key over P-256 as PEM, without a password",
                ToDo = "'evenhand record key new' makes a pair.",
            }
        );
}
