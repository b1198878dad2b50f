using Evenhand.Vocabulary;

namespace Evenhand.Market.Maps;

/// <summary>What kind of figure a map shows, which decides its classes and how it is written.</summary>
public enum MapFigure
{
    /// <summary>A count.</summary>
    Count,

    /// <summary>A share from 0 to 1.</summary>
    Share,

    /// <summary>The Herfindahl-Hirschman index, to 10,000.</summary>
    Index,

    /// <summary>Whether any provider stays: 0 some, 1 perhaps none, 2 surely none.</summary>
    Remaining,
}

/// <summary>What a map can show of each area.</summary>
/// <param name="Key">Its word in addresses and files.</param>
/// <param name="Title">What a person calls it.</param>
/// <param name="Figure">The kind of figure.</param>
public sealed record MapMeasure(string Key, string Title, MapFigure Figure)
{
    private const string SharePrefix = "share-";

    /// <summary>What a map of a market can show.</summary>
    public static IReadOnlyList<MapMeasure> OfMarket { get; } =
    [
        new("places", "Places", MapFigure.Count),
        new("providers", "Providers", MapFigure.Count),
        .. Enum.GetValues<Vocabulary.Sector>()
            .OrderBy(s => s == Vocabulary.Sector.Unknown)
            .Select(s => new MapMeasure(
                SharePrefix + s.Key(),
                $"Share of places: {Sectors.Title(s.Key()).ToLowerInvariant()}",
                MapFigure.Share
            )),
        new("hhi", "Concentration of owners (HHI)", MapFigure.Index),
    ];

    /// <summary>What a map of a simulation can show.</summary>
    public static IReadOnlyList<MapMeasure> OfPolicy { get; } =
    [
        new("stays", "Share of places that stay", MapFigure.Share),
        new("goes", "Share of places that go", MapFigure.Share),
        new("not-known", "Share of places not known", MapFigure.Share),
        new("none-left", "Areas with none left", MapFigure.Remaining),
    ];

    /// <summary>The sector whose share it is; null for other measures.</summary>
    public string? Sector =>
        Key.StartsWith(SharePrefix, StringComparison.Ordinal) ? Key[SharePrefix.Length..] : null;

    /// <summary>The measure of a word, or the problem that there is none.</summary>
    internal static Outcome<MapMeasure> Find(IReadOnlyList<MapMeasure> measures, string word) =>
        measures.FirstOrDefault(m => m.Key == word) is { } found
            ? Outcome<MapMeasure>.Ok(found)
            : Outcome<MapMeasure>.Failed(
                new Problem("A map cannot show that")
                {
                    Field = "measure",
                    Found = Problem.Excerpt(word),
                    Expected = "one of " + string.Join(", ", measures.Select(m => m.Key)),
                }
            );
}
