namespace Evenhand.Contracts.Indicators;

/// <summary>All indicators.</summary>
public static class IndicatorCatalogue
{
    /// <summary>What each of them asks, in the order of their codes.</summary>
    public static IReadOnlyList<IndicatorCard> Cards { get; } = [.. All().Select(i => i.Card)];

    internal static IReadOnlyList<Indicator> All() =>
        [
            new R003(),
            new R018(),
            new R024(),
            new R025(),
            new R028(),
            new R030(),
            new R035(),
            new R036(),
            new R038(),
            new R048(),
            new R055(),
            new R058(),
        ];
}
