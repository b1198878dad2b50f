using System.Buffers;
using System.Security.Cryptography;

namespace Evenhand.Record.Canonical;

/// <summary>SHA-256 as a record writes it: 64 small hexadecimal digits.</summary>
public static class Digest
{
    /// <summary>How many digits there are.</summary>
    public const int Length = 64;

    private static readonly SearchValues<char> Digits = SearchValues.Create("0123456789abcdef");

    /// <summary>The digest of bytes.</summary>
    public static string Of(ReadOnlySpan<byte> bytes)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(bytes, hash);
        return Convert.ToHexStringLower(hash);
    }

    /// <summary>Whether a text is one.</summary>
    public static bool Is(string? text) =>
        text is { Length: Length } && !text.AsSpan().ContainsAnyExcept(Digits);
}
