using Evenhand.Ocds.Reading;

namespace Evenhand.Registers.Contracts;

/// <summary>A file of releases that was gone through: where each stands, and those that were left out.</summary>
/// <param name="Source">The file.</param>
/// <param name="Path">Where it lies.</param>
/// <param name="IsPacked">It is packed with gzip; the releases' places are those in the unpacked text.</param>
/// <param name="Releases">The releases that were kept, in the order of the file. Each names its process and its date.</param>
/// <param name="Rejects">What was left out.</param>
public sealed record ReleaseReading(
    SourceFile Source,
    string Path,
    bool IsPacked,
    IReadOnlyList<ReleaseRange> Releases,
    IReadOnlyList<Reject> Rejects
) : SourceReading(Source, Rejects);
