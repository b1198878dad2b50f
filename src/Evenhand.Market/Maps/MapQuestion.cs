namespace Evenhand.Market.Maps;

/// <summary>A question about where a service is provided.</summary>
/// <param name="Service">Id of the service.</param>
public sealed record MapQuestion(string Service)
{
    /// <summary>What to show, by its key; null takes places, or providers where the register gives no places.</summary>
    public string? Measure { get; init; }

    /// <summary>The day asked about; null takes the newest list.</summary>
    public DateOnly? AsOf { get; init; }

    /// <summary>An authority or region, by code or name; null takes all of England.</summary>
    public string? Area { get; init; }

    /// <summary>The edition to answer from; null takes the current one.</summary>
    public int? Edition { get; init; }
}
