using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;

namespace Evenhand.Testing.Serving;

/// <summary>An authenticator app (RFC 6238), as people have it on a phone.</summary>
/// <param name="key">The key that was typed into it: Base32.</param>
public sealed class AuthenticatorApp(string key)
{
    private long step;

    /// <summary>What it shows: the code of now, or of the next half minute where that of now was given already.</summary>
    public string Code()
    {
        step = Math.Max(step + 1, TimeProvider.System.GetUtcNow().ToUnixTimeSeconds() / 30);
        return CodeOf(step);
    }

    /// <summary>The code that was given last.</summary>
    public string CodeAgain() => CodeOf(step);

    private string CodeOf(long at)
    {
        var bits = string.Concat(
            key.Select(c =>
                Convert
                    .ToString(
                        "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".IndexOf(c, StringComparison.Ordinal),
                        2
                    )
                    .PadLeft(5, '0')
            )
        );
        var bytes = Enumerable
            .Range(0, bits.Length / 8)
            .Select(i => Convert.ToByte(bits.Substring(i * 8, 8), 2))
            .ToArray();
        var counter = new byte[8];
        BinaryPrimitives.WriteInt64BigEndian(counter, at);
#pragma warning disable CA5350 // What the standard says, and apps do.
        var hash = HMACSHA1.HashData(bytes, counter);
#pragma warning restore CA5350
        var number = BinaryPrimitives.ReadInt32BigEndian(hash.AsSpan(hash[^1] & 15)) & 0x7fffffff;
        return (number % 1_000_000).ToString("D6", CultureInfo.InvariantCulture);
    }
}
