using Evenhand.Contracts.Coverage;
using Evenhand.Contracts.Facts;

namespace Evenhand.Contracts.Quality;

/// <summary>What the releases of one publisher hold.</summary>
/// <param name="settings">How many examples are kept.</param>
internal sealed class PublisherTally(QualitySettings settings)
{
    private readonly ProcessReader reader = new(countCoverage: true);
    private CoverageCount others = CoverageCount.None;
    private DateTimeOffset? first;
    private DateTimeOffset? last;

    public FaultTally Faults { get; } = new(settings.Examples);

    /// <summary>Counts what a release holds.</summary>
    public void Add(ProcessFacts facts)
    {
        // It was read once already, so nothing can come of this but the count.
        reader.Read(facts.Bytes);
        if (facts.Moment(facts[ProcessField.Date]) is { } date)
        {
            first = date > first ? first : date;
            last = date < last ? last : date;
        }
    }

    /// <summary>Adds what another has counted in other releases.</summary>
    public void Take(PublisherTally other)
    {
        Faults.Take(other.Faults);
        others += other.Coverage;
        first = other.first < (first ?? DateTimeOffset.MaxValue) ? other.first : first;
        last = other.last > (last ?? DateTimeOffset.MinValue) ? other.last : last;
    }

    /// <summary>What it comes to.</summary>
    public PublisherQuality Finish(string name, string prefix)
    {
        var coverage = Coverage;
        return new PublisherQuality(
            name,
            prefix,
            coverage.Releases,
            Day(first),
            Day(last),
            coverage.Paths.ToDictionary(
                p => p.Key,
                p => coverage.Share(p.Key),
                StringComparer.Ordinal
            ),
            Faults.Counts()
        );
    }

    private CoverageCount Coverage => reader.Coverage + others;

    private static DateOnly? Day(DateTimeOffset? moment) =>
        moment is { } known ? DateOnly.FromDateTime(known.UtcDateTime) : null;
}
