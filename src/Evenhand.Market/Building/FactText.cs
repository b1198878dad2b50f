using Evenhand.Contracts.Facts;
using Evenhand.Lake;
using Evenhand.Vocabulary;

namespace Evenhand.Market.Building;

/// <summary>Pieces of a release as values of a table, with as little reading as that needs.</summary>
internal static class FactText
{
    private const int DayLength = 10;

    /// <summary>A text or number as it stands, without blanks around it.</summary>
    public static BulkTable Text(this BulkTable table, ProcessFacts facts, Piece piece) =>
        !piece.Says ? table.Nothing()
        : piece.Kind == PieceKind.EscapedText ? table.Text(facts.Text(piece)?.Trim())
        : table.Text(facts.Raw(piece).Trim(" \t\r\n"u8));

    /// <summary>Some rows of a list of words, joined by a blank; nothing where there are none.</summary>
    public static BulkTable Words(
        this BulkTable table,
        ProcessFacts facts,
        FactTable<LiteralField> list,
        int from,
        int to
    )
    {
        if (to == from + 1 && list[from, LiteralField.Value] is { Says: true } only)
        {
            if (only.Kind != PieceKind.EscapedText)
            {
                return table.Text(facts.Raw(only));
            }
        }

        return table.Text(ProcessRows.Joined(facts, list, from, to));
    }

    /// <summary>The day of a date as it was written, whatever its zone; nothing where it is no date.</summary>
    public static BulkTable Day(this BulkTable table, ProcessFacts facts, Piece piece) =>
        table.Day(Day(facts, piece));

    /// <summary>The day of a date as it was written, whatever its zone; null where it is no date.</summary>
    public static DateOnly? Day(ProcessFacts facts, Piece piece)
    {
        // A zone's plus sign may be written as an escape; the day stands before it.
        if (piece.Kind is not (PieceKind.Text or PieceKind.EscapedText) || piece.Length < DayLength)
        {
            return null;
        }

        var text = facts.Raw(piece)[..DayLength];
        return
            text[4] == (byte)'-'
            && text[7] == (byte)'-'
            && Digits(text[..4]) is { } year
            && Digits(text[5..7]) is { } month
            && Digits(text[8..]) is { } day
            && year >= 1
            && month is >= 1 and <= 12
            && day >= 1
            && day <= DateTime.DaysInMonth(year, month)
            ? new DateOnly(year, month, day)
            : null;
    }

    /// <summary>The letters at the beginning of a British postcode, which tell a part of the country and no address.</summary>
    public static string? PostcodeArea(string? postcode)
    {
        if (postcode is null)
        {
            return null;
        }

        var text = postcode.Trim().ToUpperInvariant();
        var letters = 0;
        while (letters < text.Length && text[letters] is >= 'A' and <= 'Z')
        {
            letters++;
        }

        return letters is 1 or 2 && letters < text.Length && char.IsAsciiDigit(text[letters])
            ? text[..letters]
            : null;
    }

    /// <summary>A name as a key: what two people who write the same name differently would both write.</summary>
    public static string? NameKey(string? name) => EditionTables.OwnerKey(name?.Trim());

    /// <summary>A code of the Common Procurement Vocabulary without its check digit.</summary>
    public static string? CpvKey(string code) =>
        code.IndexOf('-', StringComparison.Ordinal) is > 0 and var check ? code[..check]
        : code.Length > 0 ? code
        : null;

    /// <summary>A place as a key.</summary>
    public static string? PlaceKey(string? place) =>
        string.IsNullOrWhiteSpace(place) ? null : Plain.Fold(place);

    private static int? Digits(ReadOnlySpan<byte> text)
    {
        var number = 0;
        foreach (var digit in text)
        {
            if (digit is < (byte)'0' or > (byte)'9')
            {
                return null;
            }

            number = number * 10 + (digit - '0');
        }

        return number;
    }
}
