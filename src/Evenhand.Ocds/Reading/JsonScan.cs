using System.Buffers;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Evenhand.Ocds.Reading;

/// <summary>
/// Finds where the parts of a JSON text end, as strictly as RFC 8259 has it. For one purpose it is several times as quick as a
/// reader for all: see the section on contracts in bench/RESULTS.md. That the bytes are UTF-8 is for the caller to know.
/// </summary>
public static class JsonScan
{
    /// <summary>What ends a text or is not allowed in it as it stands.</summary>
    private static readonly SearchValues<byte> Special = SearchValues.Create([
        .. Enumerable.Range(0, 0x20).Select(b => (byte)b),
        (byte)'"',
        (byte)'\\',
    ]);

    /// <summary>The first byte from a place on that is no white space, or where the bytes end.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Blank(ReadOnlySpan<byte> json, int at)
    {
        while ((uint)at < (uint)json.Length && json[at] <= (byte)' ' && IsBlank(json[at]))
        {
            at++;
        }

        return at;
    }

    /// <summary>The byte at a place; 0, which is allowed nowhere, after the end.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static byte At(ReadOnlySpan<byte> json, int at) =>
        (uint)at < (uint)json.Length ? json[at] : (byte)0;

    /// <summary>Where a text ends.</summary>
    /// <param name="json">The bytes.</param>
    /// <param name="at">The place after its first quotation mark.</param>
    /// <param name="isEscaped">It has escapes in it.</param>
    /// <returns>The place of its last quotation mark; less than 0 where it is broken.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Text(ReadOnlySpan<byte> json, int at, out bool isEscaped)
    {
        isEscaped = false;
        if (Vector256.IsHardwareAccelerated && at <= json.Length - Vector256<byte>.Count)
        {
            // Most texts are short.
            var found = SpecialIn(Vector256.Create(json.Slice(at, Vector256<byte>.Count)));
            at += found == 0 ? Vector256<byte>.Count : BitOperations.TrailingZeroCount(found);
            if (found != 0 && json[at] == (byte)'"')
            {
                return at;
            }
        }

        return LongText(json, at, out isEscaped);
    }

    /// <summary>Where a number ends; less than 0 where it is none.</summary>
    public static int Number(ReadOnlySpan<byte> json, int at)
    {
        if (At(json, at) == (byte)'-')
        {
            at++;
        }

        var end = At(json, at) == (byte)'0' ? at + 1 : Digits(json, at);
        if (end == at)
        {
            return -1;
        }

        if (At(json, end) == (byte)'.')
        {
            at = end + 1;
            end = Digits(json, at);
            if (end == at)
            {
                return -1;
            }
        }

        if (At(json, end) is (byte)'e' or (byte)'E')
        {
            at = At(json, end + 1) is (byte)'+' or (byte)'-' ? end + 2 : end + 1;
            end = Digits(json, at);
            if (end == at)
            {
                return -1;
            }
        }

        return end;
    }

    private static bool IsBlank(byte letter) =>
        letter is (byte)' ' or (byte)'\n' or (byte)'\r' or (byte)'\t';

    private static uint SpecialIn(Vector256<byte> bytes) =>
        (
            Vector256.Equals(bytes, Vector256.Create((byte)'"'))
            | Vector256.Equals(bytes, Vector256.Create((byte)'\\'))
            // No larger than 0x1F.
            | Vector256.Equals(Vector256.Min(bytes, Vector256.Create((byte)0x1F)), bytes)
        ).ExtractMostSignificantBits();

    private static int LongText(ReadOnlySpan<byte> json, int at, out bool isEscaped)
    {
        isEscaped = false;
        while (true)
        {
            var found = at <= json.Length ? json[at..].IndexOfAny(Special) : -1;
            if (found < 0)
            {
                return -1;
            }

            at += found;
            if (json[at] == (byte)'"')
            {
                return at;
            }

            if (json[at] != (byte)'\\')
            {
                return -1;
            }

            isEscaped = true;
            switch (At(json, at + 1))
            {
                case (byte)'"'
                or (byte)'\\'
                or (byte)'/'
                or (byte)'b'
                or (byte)'f'
                or (byte)'n'
                or (byte)'r'
                or (byte)'t':
                    at += 2;
                    break;
                case (byte)'u'
                    when char.IsAsciiHexDigit((char)At(json, at + 2))
                        && char.IsAsciiHexDigit((char)At(json, at + 3))
                        && char.IsAsciiHexDigit((char)At(json, at + 4))
                        && char.IsAsciiHexDigit((char)At(json, at + 5)):
                    at += 6;
                    break;
                default:
                    return -1;
            }
        }
    }

    private static int Digits(ReadOnlySpan<byte> json, int at)
    {
        while (char.IsAsciiDigit((char)At(json, at)))
        {
            at++;
        }

        return at;
    }
}
