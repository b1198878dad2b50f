using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Evenhand.Store.Accounts;

/// <summary>Codes that open something: 256 bits of chance, kept as their SHA-256 alone, which is enough for what cannot be guessed.</summary>
internal static class OneTimeCode
{
    public static string New(string prefix = "") =>
        prefix + Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));

    public static string Hash(string code) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(code)));
}
