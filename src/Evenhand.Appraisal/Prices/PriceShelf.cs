using Evenhand.Lake;
using Evenhand.Statistics.Discounting;
using Evenhand.Vocabulary;

namespace Evenhand.Appraisal.Prices;

/// <summary>A price index by calendar year.</summary>
/// <param name="Name">What it is, with its base.</param>
/// <param name="Source">Who published it, and when.</param>
/// <param name="ReadOn">The day on which it was read.</param>
/// <param name="Base">The index.</param>
public sealed record PriceIndex(string Name, string Source, DateOnly ReadOn, PriceBase Base)
{
    /// <summary>The first year that it has.</summary>
    public int First => Base.Index.Keys.Min();

    /// <summary>The last year that it has.</summary>
    public int Last => Base.Index.Keys.Max();
}

/// <summary>How far first estimates of one kind of work have turned out too low.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">The kind of work.</param>
/// <param name="OnRunning">Whether the share is of running cost; otherwise of capital.</param>
/// <param name="Lower">The share to add where risks are managed well.</param>
/// <param name="Upper">The share to add where nothing is known yet.</param>
public sealed record BiasCategory(
    string Id,
    string Name,
    bool OnRunning,
    decimal Lower,
    decimal Upper
);

/// <summary>A published value of something that has no price.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">What one unit of it is.</param>
/// <param name="Pounds">Its value.</param>
/// <param name="PricesOf">The year whose pounds these are.</param>
/// <param name="Source">Who published it.</param>
/// <param name="Verified">Whether a text was read that confirms it.</param>
public sealed record SocialValuation(
    string Id,
    string Name,
    decimal Pounds,
    int PricesOf,
    string Source,
    bool Verified
);

/// <summary>Rates, prices and ranges that ship with the program, each with its date and source.</summary>
public sealed record PriceShelf
{
    /// <summary>The discount rates.</summary>
    public required DiscountTable Discounting { get; init; }

    /// <summary>The price index.</summary>
    public required PriceIndex Deflator { get; init; }

    /// <summary>Ranges of optimism bias.</summary>
    public required IReadOnlyList<BiasCategory> Bias { get; init; }

    /// <summary>Who published those.</summary>
    public required string BiasSource { get; init; }

    /// <summary>Values of wellbeing and health.</summary>
    public required IReadOnlyList<SocialValuation> SocialValues { get; init; }

    /// <summary>Reads them from a folder that holds <c>rules/</c>.</summary>
    public static Outcome<PriceShelf> Read(string root) =>
        PriceReader.Read(name => LibraryFolder.ReadFile(root, "rules/prices/" + name));
}
