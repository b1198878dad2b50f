using System.Text;
using Evenhand.Registers.Contracts;

namespace Evenhand.Market.Building;

/// <summary>Where what is known of a process comes from.</summary>
/// <param name="Ocid">The process.</param>
/// <param name="Publisher">Who publishes it.</param>
/// <param name="SourceId">The source that holds its newest release.</param>
/// <param name="Offset">Where that begins.</param>
/// <param name="First">When its oldest release was published.</param>
/// <param name="Last">When its newest release was published.</param>
/// <param name="Releases">How many releases it has, those given twice counted once.</param>
/// <param name="Duplicates">How many releases were given once more.</param>
/// <param name="Tags">What kinds of news they are, each once, in order.</param>
internal sealed record ProcessOrigin(
    string Ocid,
    ReleasePublisher Publisher,
    string SourceId,
    long Offset,
    DateTimeOffset First,
    DateTimeOffset Last,
    long Releases,
    long Duplicates,
    string? Tags
)
{
    /// <summary>The process in UTF-8.</summary>
    public byte[] OcidBytes { get; } = Encoding.UTF8.GetBytes(Ocid);
}
