namespace Evenhand.Registers.Payments;

/// <summary>Why a payment has no supplier's name.</summary>
public enum NoSupplier
{
    /// <summary>It has one.</summary>
    No,

    /// <summary>The publisher took it out, and says so.</summary>
    Redacted,

    /// <summary>It is that of a person by the look of it, and was dropped when the file was read.</summary>
    Person,

    /// <summary>Nothing stands there.</summary>
    NotGiven,
}

/// <summary>One payment, as far as later stages need it.</summary>
public sealed record PaymentRow
{
    /// <summary>The line on which it begins in its file, from 1.</summary>
    public required long Line { get; init; }

    /// <summary>Where its first byte stands in the unpacked file, from 0.</summary>
    public required long Offset { get; init; }

    /// <summary>How many bytes it has.</summary>
    public required long Length { get; init; }

    /// <summary>The public body that paid, as written; the file's publisher where the row names none.</summary>
    public required string Body { get; init; }

    /// <summary>Whom it was paid to, as written; null where <see cref="Unnamed"/> says why.</summary>
    public string? Supplier { get; init; }

    /// <summary>Why there is no name.</summary>
    public NoSupplier Unnamed { get; init; }

    /// <summary>The day; null where the file gives none, or one that can be read in two ways.</summary>
    public DateOnly? PaidOn { get; init; }

    /// <summary>In pounds; below nought for a credit.</summary>
    public required decimal Amount { get; init; }

    /// <summary>Value added tax in pounds; null where none is given as a number.</summary>
    public decimal? Vat { get; init; }

    /// <summary>Purpose or type of expense, as written.</summary>
    public string? Purpose { get; init; }

    /// <summary>Department, directorate, service or cost centre, as written.</summary>
    public string? Area { get; init; }

    /// <summary>Number of the transaction, invoice or document, as written.</summary>
    public string? Transaction { get; init; }

    /// <summary>The supplier's company number, as written.</summary>
    public string? Company { get; init; }

    /// <summary>The supplier's charity number, as written.</summary>
    public string? Charity { get; init; }

    /// <summary>Codes or names of classifications, as written; several are parted by semicolons.</summary>
    public string? Category { get; init; }
}
