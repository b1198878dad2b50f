using Evenhand.Vocabulary;

namespace Evenhand.Ocds.Reading;

/// <summary>What was found in a file.</summary>
/// <param name="Releases">The releases, in the order of the file.</param>
/// <param name="Problems">What could not be read, each with its line.</param>
/// <param name="Values">How many JSON values stand at the top of the file; one for an ordinary JSON file, one a line for JSON Lines.</param>
public sealed record ReleaseScan(
    IReadOnlyList<ReleaseRange> Releases,
    IReadOnlyList<Problem> Problems,
    long Values
);
