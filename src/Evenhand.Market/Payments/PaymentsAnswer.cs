namespace Evenhand.Market.Payments;

/// <summary>Payments that were asked for, or groups of them, in pounds as published.</summary>
public sealed record PaymentsAnswer
{
    /// <summary>The edition that every figure comes from.</summary>
    public required int Edition { get; init; }

    /// <summary>Its content hash.</summary>
    public required string ContentHash { get; init; }

    /// <summary>By what the groups are made: payment, supplier, body, month or purpose.</summary>
    public required string By { get; init; }

    /// <summary>In which order they stand: amount, date, name or count.</summary>
    public required string Order { get; init; }

    /// <summary>What was asked for, in words.</summary>
    public required string Asked { get; init; }

    /// <summary>Up to three plain sentences.</summary>
    public required IReadOnlyList<string> Headline { get; init; }

    /// <summary>All payments that were asked for, together.</summary>
    public required PaymentsSum Total { get; init; }

    /// <summary>The groups on this page; empty where each payment was asked for by itself.</summary>
    public required IReadOnlyList<PaymentsGroup> Groups { get; init; }

    /// <summary>The payments on this page; empty where groups were asked for.</summary>
    public required IReadOnlyList<Payment> Payments { get; init; }

    /// <summary>This page, from 1.</summary>
    public required int Page { get; init; }

    /// <summary>How many payments or groups a page holds.</summary>
    public required int Limit { get; init; }

    /// <summary>How many payments or groups there are on all pages.</summary>
    public required long Found { get; init; }

    /// <summary>What a careful reader would want to know.</summary>
    public required IReadOnlyList<string> Notes { get; init; }

    /// <summary>The files behind the figures.</summary>
    public required IReadOnlyList<string> Sources { get; init; }

    /// <summary>How many pages there are.</summary>
    public long Pages => Math.Max(1, (Found + Limit - 1) / Limit);
}

/// <summary>Payments added up.</summary>
/// <param name="Payments">How many, credits among them.</param>
/// <param name="PaidGbp">Pounds of those that are no credits.</param>
/// <param name="Credits">How many are credits.</param>
/// <param name="CreditedGbp">Pounds of the credits, below nought.</param>
/// <param name="NetGbp">Paid and credited together.</param>
/// <param name="Redacted">In how many the publisher took out the supplier's name, or it is that of a person and was dropped.</param>
/// <param name="RedactedShare">The same as a share of all, from 0 to 1.</param>
/// <param name="WithoutSupplier">In how many nothing stands in the supplier's place.</param>
/// <param name="WithoutDay">Of how many the day is not known.</param>
/// <param name="FirstDay">The first day of payment; null where none is known.</param>
/// <param name="LastDay">The last.</param>
/// <param name="Suppliers">How many different names of suppliers, folded.</param>
/// <param name="Bodies">How many different names of bodies, folded.</param>
public sealed record PaymentsSum(
    long Payments,
    decimal PaidGbp,
    long Credits,
    decimal CreditedGbp,
    decimal NetGbp,
    long Redacted,
    double? RedactedShare,
    long WithoutSupplier,
    long WithoutDay,
    DateOnly? FirstDay,
    DateOnly? LastDay,
    long Suppliers,
    long Bodies
);

/// <summary>Payments that have something in common.</summary>
/// <param name="Key">The folded name, month as 2020-04, or purpose; in round brackets why there is none.</param>
/// <param name="Name">As written; where spellings differ, the first of them by alphabet.</param>
/// <param name="Spellings">How many ways it is written in.</param>
/// <param name="Sum">Its payments added up.</param>
public sealed record PaymentsGroup(string Key, string Name, long Spellings, PaymentsSum Sum);

/// <summary>One payment, or credit, as published.</summary>
/// <param name="Body">The public body that paid.</param>
/// <param name="Supplier">Whom it paid, as written; null where <paramref name="Redacted"/> says why.</param>
/// <param name="Redacted">redacted (by the publisher), person (dropped when read), not-given; null where there is a name.</param>
/// <param name="PaidOn">The day; null where it is not known.</param>
/// <param name="AmountGbp">Pounds; below nought for a credit.</param>
/// <param name="VatGbp">Value added tax in pounds; null where none is given.</param>
/// <param name="Purpose">Purpose or type of expense.</param>
/// <param name="Area">Department, directorate, service or cost centre.</param>
/// <param name="Transaction">Number of the transaction, invoice or document.</param>
/// <param name="CompanyNumber">The supplier's company number.</param>
/// <param name="CharityNumber">The supplier's charity number.</param>
/// <param name="Category">Codes or names of classifications.</param>
/// <param name="Source">Where it stands.</param>
public sealed record Payment(
    string Body,
    string? Supplier,
    string? Redacted,
    DateOnly? PaidOn,
    decimal AmountGbp,
    decimal? VatGbp,
    string? Purpose,
    string? Area,
    string? Transaction,
    string? CompanyNumber,
    string? CharityNumber,
    string? Category,
    PaymentPlace Source
);

/// <summary>Where a payment stands in its source file.</summary>
/// <param name="Id">Key of the source, for instance payments/lambeth/2012-06-29.</param>
/// <param name="File">The file's name.</param>
/// <param name="Line">The line on which the record begins, from 1.</param>
/// <param name="Offset">Where its first byte stands in the unpacked file, from 0.</param>
/// <param name="Length">How many bytes it has.</param>
/// <param name="Sha256">SHA-256 of the file's bytes as they lie on disk.</param>
public sealed record PaymentPlace(
    string Id,
    string File,
    long Line,
    long Offset,
    long Length,
    string Sha256
);
