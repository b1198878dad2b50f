using System.Text;
using System.Text.Json;
using ICSharpCode.SharpZipLib.GZip;

namespace Evenhand.Tests.Contracts.Fuzz;

/// <summary>Makes damaged inputs, each from its number alone.</summary>
/// <param name="seed">What chance begins with.</param>
internal sealed class Damage(int seed)
{
    private const int Longest = 400_000;
    private const int OneTableIn = 6;

    private static readonly byte[][] Values =
    [
        .. (
            "null|true|false|0|-1|-0|1e400|-1e-400|7.922816251426434e+28|123456789012345678901234567890|0.01|\"\"|\" \"|\"a\"|\"\\ud800\"|\"\\u0000\"|"
            + "\"\\\\\"|\"jo@example.org\"|\"2025-02-30T00:00:00Z\"|\"0001-01-01T00:00:00Z\"|\"9999-12-31T23:59:59-14:00\"|\"2025-01-01\"|\"GBP\"|\"GB-COH\"|"
            + "\"active\"|\"cancelled\"|\"&amp;rnrn\"|[]|{}|[[]]|[{}]|[null]|{\"id\":null}|[{\"id\":1},{\"id\":\"1\"}]|{\"amount\":1}|[[[[{\"id\":[{}]}]]]]"
        )
            .Split('|')
            .Select(Encoding.UTF8.GetBytes),
    ];

    private static readonly byte[][] Pieces =
    [
        .. (
            "{|}|[|]|\"|:|,|\n|\r\n|\\|\\u|\0|\uFEFF|\"releases\":[|\"records\":[|\"ocid\":\"a\",|\"compiledRelease\":{|\"date\":|\"id\":|//x|/*|NaN|1e999999|-|"
            + "\"\"\"|\";|£|(|)|=1+1|\t|'|99999999999999999999.99|Total|REDACTED|31/02/2024"
        )
            .Split('|')
            .Select(Encoding.UTF8.GetBytes),
        [0xFF],
        [0xC3],
        [0xED, 0xA0, 0x80],
        [0x1F, 0x8B, 0x08],
    ];

    /// <summary>Whether the input of a number began as a table of payments.</summary>
    public static bool IsTable(int number) => number % OneTableIn == 0;

    /// <summary>The input of a number.</summary>
    public byte[] Make(int number)
    {
        var random = new Random(HashCode(seed, number));
        var isJson = !IsTable(number);
        var seeds = isJson ? FuzzSeeds.Json : FuzzSeeds.Csv;
        var input = seeds[random.Next(seeds.Count)];
        var changes = 1 + random.Next(6);
        // Most stay JSON, since what is no JSON does not get far.
        var keepsJson = isJson && random.Next(10) < 6;
        for (var i = 0; i < changes && input.Length is > 0 and < Longest; i++)
        {
            input = keepsJson ? Exchange(input, random) : Hurt(input, seeds, random);
        }

        if (random.Next(12) == 0)
        {
            input = Gzip(input);
            for (var i = random.Next(3); i > 0; i--)
            {
                input = Hurt(input, seeds, random);
            }
        }

        return input;
    }

    // Not that of the framework, which differs from run to run.
    private static int HashCode(int one, int other) => unchecked(one * 31 + other * 486_187_739);

    /// <summary>Puts another value in the place of one, so that JSON stays JSON.</summary>
    private static byte[] Exchange(byte[] input, Random random)
    {
        var values = ValuesIn(input);
        if (values.Count == 0)
        {
            return input;
        }

        var (start, length) = values[random.Next(values.Count)];
        var (from, much) = values[random.Next(values.Count)];
        var depth = 1 + random.Next(300);
        byte[] value = random.Next(4) switch
        {
            0 => input[from..(from + much)],
            1 =>
            [
                .. Enumerable.Repeat((byte)'[', depth),
                .. input[start..(start + length)],
                .. Enumerable.Repeat((byte)']', depth),
            ],
            _ => Values[random.Next(Values.Length)],
        };

        return [.. input[..start], .. value, .. input[(start + length)..]];
    }

    private static List<(int Start, int Length)> ValuesIn(byte[] input)
    {
        var values = new List<(int, int)>();
        var open = new Stack<int>();
        var reader = new Utf8JsonReader(
            input,
            new JsonReaderOptions { AllowMultipleValues = true, MaxDepth = 1000 }
        );
        try
        {
            while (reader.Read())
            {
                switch (reader.TokenType)
                {
                    case JsonTokenType.StartArray or JsonTokenType.StartObject:
                        open.Push((int)reader.TokenStartIndex);
                        break;
                    case JsonTokenType.EndArray or JsonTokenType.EndObject:
                        var start = open.Pop();
                        values.Add((start, (int)reader.BytesConsumed - start));
                        break;
                    case not JsonTokenType.PropertyName:
                        values.Add(
                            (
                                (int)reader.TokenStartIndex,
                                (int)(reader.BytesConsumed - reader.TokenStartIndex)
                            )
                        );
                        break;
                }
            }
        }
        catch (JsonException)
        {
            // What came before it is JSON enough.
        }

        return values;
    }

    private static byte[] Hurt(byte[] input, IReadOnlyList<byte[]> seeds, Random random)
    {
        if (input.Length == 0)
        {
            return input;
        }

        var at = random.Next(input.Length);
        var length = Math.Min(1 + random.Next(80), input.Length - at);
        var other = seeds[random.Next(seeds.Count)];
        var part = random.Next(other.Length);
        switch (random.Next(10))
        {
            case 0:
                var flipped = (byte[])input.Clone();
                flipped[at] ^= (byte)(1 << random.Next(8));
                return flipped;
            case 1:
                return input[..at];
            case 2:
                return [.. input[..at], .. input[(at + length)..]];
            case 3:
                return [.. input[..(at + length)], .. input[at..]];
            case 4:
                return [.. input, .. input];
            case 5:
                return
                [
                    .. input[..at],
                    .. other.AsSpan(part, Math.Min(random.Next(400), other.Length - part)),
                    .. input[at..],
                ];
            case 6:
                var piece = Pieces[random.Next(Pieces.Length)];
                return
                [
                    .. input[..at],
                    .. Enumerable
                        .Repeat(piece, 1 + random.Next(random.Next(10) == 0 ? 3000 : 3))
                        .SelectMany(p => p),
                    .. input[at..],
                ];
            case 7:
                return [.. input[..at], .. Values[random.Next(Values.Length)], .. input[at..]];
            case 8:
                var bytes = new byte[length];
                random.NextBytes(bytes);
                return [.. input[..at], .. bytes, .. input[(at + length)..]];
            default:
                return [.. input[at..], .. input[..at]];
        }
    }

    private static byte[] Gzip(byte[] input)
    {
        using var memory = new MemoryStream();
        using (var gzip = new GZipOutputStream(memory) { IsStreamOwner = false })
        {
            gzip.Write(input);
        }

        return memory.ToArray();
    }
}
