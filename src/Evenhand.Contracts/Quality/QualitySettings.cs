namespace Evenhand.Contracts.Quality;

/// <summary>Where what is likely ends.</summary>
public sealed record QualitySettings
{
    /// <summary>The earliest year that a date may lie in.</summary>
    public int EarliestYear { get; init; } = 1990;

    /// <summary>The latest year that a date may lie in.</summary>
    public int LatestYear { get; init; } = 2100;

    /// <summary>Up to this, in the currency that is given, a value above zero is a token.</summary>
    public decimal Token { get; init; } = 1.00m;

    /// <summary>Above this, in the currency that is given, a value is not likely.</summary>
    public decimal Ceiling { get; init; } = 10_000_000_000m;

    /// <summary>How many examples of each kind are kept, for each publisher.</summary>
    public int Examples { get; init; } = 5;
}
