using Evenhand.Contracts.Coverage;
using Evenhand.Vocabulary;

namespace Evenhand.Contracts.Files;

/// <summary>What came of reading a file.</summary>
/// <param name="Workers">The workers that took the releases, each some of them; to be put together by whoever made them.</param>
/// <param name="Releases">How many releases were handed to them: those of the file, or one for each process where they were merged.</param>
/// <param name="Coverage">Which paths of these hold something; none where it was not asked for.</param>
/// <param name="Problems">What could not be read, in the order of the file; the first thousand.</param>
/// <param name="ProblemsFound">How many problems there are.</param>
/// <param name="WereMerged">Several releases spoke of one process, and were merged.</param>
public sealed record ProcessReading<TWorker>(
    IReadOnlyList<TWorker> Workers,
    long Releases,
    CoverageCount Coverage,
    IReadOnlyList<Problem> Problems,
    long ProblemsFound,
    bool WereMerged
);
