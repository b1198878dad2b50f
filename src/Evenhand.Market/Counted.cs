namespace Evenhand.Market;

/// <summary>Some providers and their places.</summary>
/// <param name="Providers">How many providers.</param>
/// <param name="Places">Their registered places together; null for a service whose register gives none.</param>
public sealed record Counted(long Providers, long? Places)
{
    /// <summary>None.</summary>
    /// <param name="hasPlaces">Whether places are given for the service.</param>
    public static Counted None(bool hasPlaces) => new(0, hasPlaces ? 0 : null);

    /// <summary>Both together.</summary>
    public static Counted operator +(Counted a, Counted b) =>
        new(a.Providers + b.Providers, a.Places + b.Places);
}
