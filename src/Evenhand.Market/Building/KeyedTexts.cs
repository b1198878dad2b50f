using System.IO.Hashing;
using System.Text;
using Evenhand.Contracts.Facts;

namespace Evenhand.Market.Building;

/// <summary>
/// Texts with a key that is made from each. The same names stand in a process several times, and in process after process, so
/// that what was made of the last few thousand is kept. One for each thread.
/// </summary>
/// <param name="keyOf">Makes the key of a text without blanks around it; null where it has none.</param>
internal sealed class KeyedTexts(Func<string, string?> keyOf)
{
    private const int Slots = 1 << 12;
    private const int Longest = 256;
    private readonly (byte[]? Raw, KeyedText Text)[] kept = new (byte[]?, KeyedText)[Slots];

    /// <summary>The text of a piece; nothing where that says nothing.</summary>
    public KeyedText Of(ProcessFacts facts, Piece piece)
    {
        if (!piece.Says)
        {
            return KeyedText.None;
        }

        // A text with escapes in it has a backslash, and one without has none: the bytes tell them apart.
        var raw = facts.Raw(piece);
        if (raw.Length > Longest)
        {
            return Make(facts, piece);
        }

        ref var slot = ref kept[XxHash3.HashToUInt64(raw) & (Slots - 1)];
        if (slot.Raw is null || !raw.SequenceEqual(slot.Raw))
        {
            slot = (raw.ToArray(), Make(facts, piece));
        }

        return slot.Text;
    }

    private KeyedText Make(ProcessFacts facts, Piece piece)
    {
        var text = facts.Text(piece)!.Trim();
        return new KeyedText(text, keyOf(text));
    }
}

/// <summary>A text and its key.</summary>
/// <param name="Written">Without blanks around it; null where there is none.</param>
/// <param name="Key">What is made from it; null where there is none.</param>
internal sealed record KeyedText(string? Written, string? Key)
{
    /// <summary>Nothing.</summary>
    public static KeyedText None { get; } = new(null, null);

    /// <summary>The text in UTF-8, empty where there is none.</summary>
    public byte[] WrittenBytes { get; } = Encoding.UTF8.GetBytes(Written ?? "");

    /// <summary>The key in UTF-8, empty where there is none.</summary>
    public byte[] KeyBytes { get; } = Encoding.UTF8.GetBytes(Key ?? "");
}

/// <summary>The kinds of text in a process that have keys.</summary>
internal sealed class ProcessTexts
{
    /// <summary>Names of organisations.</summary>
    public KeyedTexts Names { get; } = new(FactText.NameKey);

    /// <summary>Regions.</summary>
    public KeyedTexts Places { get; } = new(FactText.PlaceKey);

    /// <summary>Codes, with what they are in the Common Procurement Vocabulary.</summary>
    public KeyedTexts Codes { get; } = new(FactText.CpvKey);

    /// <summary>Schemes of codes.</summary>
    public KeyedTexts Schemes { get; } = new(scheme => scheme);

    /// <summary>A code of the Common Procurement Vocabulary, without its check digit as a key; null where it has none or the scheme is another.</summary>
    public KeyedText? Cpv(ProcessFacts facts, Piece scheme, Piece code) =>
        (facts.Is(scheme, "CPV"u8) || facts.Is(scheme, "cpv"u8))
        && Codes.Of(facts, code) is { Key: not null } known
            ? known
            : null;

    /// <summary>Postcodes, with their letters.</summary>
    public KeyedTexts Postcodes { get; } = new(FactText.PostcodeArea);
}
