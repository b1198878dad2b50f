namespace Evenhand.Market.Payments;

/// <summary>One payment with the record of the source file that it was read from.</summary>
public sealed record PaymentRecord
{
    /// <summary>The edition.</summary>
    public required int Edition { get; init; }

    /// <summary>Its content hash.</summary>
    public required string ContentHash { get; init; }

    /// <summary>The payment.</summary>
    public required Payment Payment { get; init; }

    /// <summary>What the source is called.</summary>
    public required string Title { get; init; }

    /// <summary>In which encoding the file is written.</summary>
    public required string Encoding { get; init; }

    /// <summary>The source file is packed: the place is that of the unpacked text.</summary>
    public required bool IsPacked { get; init; }

    /// <summary>The record's bytes as text; null where <see cref="NotShown"/> says why.</summary>
    public required string? Text { get; init; }

    /// <summary>How many e-mail addresses and telephone numbers were left out of the text.</summary>
    public required long LeftOut { get; init; }

    /// <summary>SHA-256 of these bytes; null where they are not shown: with all else known, it would let a name be tried out.</summary>
    public required string? Sha256 { get; init; }

    /// <summary>Why the record is not shown, in a sentence; null where it is.</summary>
    public required string? NotShown { get; init; }

    /// <summary>The file in words, with its licence.</summary>
    public required IReadOnlyList<string> Sources { get; init; }
}
