using System.Security.Cryptography;

namespace Evenhand.Record.Entries;

/// <summary>Where the salts of fields come from.</summary>
public interface ISaltSource
{
    /// <summary>How many bytes a salt has.</summary>
    public const int Bytes = 32;

    /// <summary>Fills a span with bytes that nobody can guess.</summary>
    void Fill(Span<byte> salt);
}

/// <summary>Salts from the machine's own source of randomness.</summary>
public sealed class RandomSalts : ISaltSource
{
    /// <inheritdoc/>
    public void Fill(Span<byte> salt) => RandomNumberGenerator.Fill(salt);
}
