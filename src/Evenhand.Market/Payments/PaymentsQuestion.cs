namespace Evenhand.Market.Payments;

/// <summary>By what payments are put together.</summary>
public enum PaymentsBy
{
    /// <summary>Not at all: each payment by itself.</summary>
    Payment,

    /// <summary>The supplier's name, folded.</summary>
    Supplier,

    /// <summary>The public body that paid, its name folded.</summary>
    Body,

    /// <summary>The month of payment.</summary>
    Month,

    /// <summary>Purpose or type of expense, as written.</summary>
    Purpose,
}

/// <summary>By what payments or their groups are put in order.</summary>
public enum PaymentsOrder
{
    /// <summary>The largest amount, or the largest net sum, first.</summary>
    Amount,

    /// <summary>The newest day first; months oldest first.</summary>
    Date,

    /// <summary>By name, from A.</summary>
    Name,

    /// <summary>The most payments first; of payments by themselves, their order in the files.</summary>
    Count,
}

/// <summary>A question about payments. What is null asks for nothing.</summary>
public sealed record PaymentsQuestion
{
    /// <summary>The most payments or groups on one page.</summary>
    public const int MostOnAPage = 10_000;

    /// <summary>How many payments or groups a page holds where nobody says.</summary>
    public const int UsualOnAPage = 100;

    /// <summary>Words in the name of the body that paid; case, accents and punctuation do not count.</summary>
    public string? Body { get; init; }

    /// <summary>The whole name of the body that paid, likewise.</summary>
    public string? BodyIs { get; init; }

    /// <summary>Words in the supplier's name, likewise; Ltd counts as Limited.</summary>
    public string? Supplier { get; init; }

    /// <summary>The first day.</summary>
    public DateOnly? From { get; init; }

    /// <summary>The last day.</summary>
    public DateOnly? To { get; init; }

    /// <summary>The least amount in pounds; credits are below nought.</summary>
    public decimal? Min { get; init; }

    /// <summary>The largest amount in pounds.</summary>
    public decimal? Max { get; init; }

    /// <summary>Words in the purpose or type of expense, as written but for case.</summary>
    public string? Purpose { get; init; }

    /// <summary>SHA-256 of the source file that they stand in, in small hexadecimal digits.</summary>
    public string? InFile { get; init; }

    /// <summary>By what to group.</summary>
    public PaymentsBy By { get; init; } = PaymentsBy.Payment;

    /// <summary>The order; null takes the one that fits the grouping.</summary>
    public PaymentsOrder? Order { get; init; }

    /// <summary>Turns the order round. What has no day or name stands last in both directions.</summary>
    public bool Reversed { get; init; }

    /// <summary>How many payments or groups a page holds, from 1 to <see cref="MostOnAPage"/>.</summary>
    public int Limit { get; init; } = UsualOnAPage;

    /// <summary>The page, from 1.</summary>
    public int Page { get; init; } = 1;

    /// <summary>The edition to answer from; null takes the current one.</summary>
    public int? Edition { get; init; }
}
