namespace Evenhand.Contracts.Indicators;

/// <summary>A figure about many processes, with what it rests on.</summary>
/// <param name="Id">Its id, the same in every edition.</param>
/// <param name="Title">What it is.</param>
/// <param name="Group">The part that it is of, for instance a procurement method; null for all.</param>
/// <param name="Value">The figure; null where there is not enough data.</param>
/// <param name="Unit">Its unit; <c>share</c> is from 0 to 1.</param>
/// <param name="N">How many could bear it.</param>
/// <param name="Of">What is counted in <paramref name="N"/> and <paramref name="Lacking"/>.</param>
/// <param name="Lacking">How many lacked the data for it.</param>
/// <param name="Note">What a careful reader would want to know; null for nothing.</param>
public sealed record MarketMeasure(
    string Id,
    string Title,
    string? Group,
    double? Value,
    string Unit,
    long N,
    string Of,
    long Lacking,
    string? Note
)
{
    /// <summary>The unit of a part of a whole, from 0 to 1.</summary>
    public const string Share = "share";

    /// <summary>A part of a whole, which is not known of nothing.</summary>
    internal static double? PartOf(decimal part, decimal whole) =>
        whole > 0 ? (double)(part / whole) : null;
}
