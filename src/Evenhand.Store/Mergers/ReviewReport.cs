using System.Text.Json;
using Evenhand.Transition.Readiness;

namespace Evenhand.Store.Mergers;

/// <summary>A report of readiness as a review keeps it.</summary>
public static class ReviewReport
{
    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
    };

    /// <summary>As JSON.</summary>
    public static string Write(ReadinessReport report) => JsonSerializer.Serialize(report, Options);

    /// <summary>From JSON.</summary>
    /// <exception cref="JsonException">Somebody has changed the database.</exception>
    public static ReadinessReport Read(string json) =>
        JsonSerializer.Deserialize<ReadinessReport>(json, Options)!;
}
