using System.Text.Json.Serialization;

namespace Evenhand.Bench.Measuring;

/// <summary>One thing that was done several times.</summary>
/// <param name="What">What was done; the name by which a section finds it again.</param>
/// <param name="Milliseconds">How long each time took, in the order of the times; warm-up is left out.</param>
/// <param name="Result">What came of it, where two ways must come to the same; null where there is nothing to compare.</param>
internal sealed record Sample(
    string What,
    IReadOnlyList<double> Milliseconds,
    string? Result = null
)
{
    /// <summary>How long all threads of the process together were at work in those times, in milliseconds; none where it was not taken.</summary>
    public IReadOnlyList<double> Processor { get; init; } = [];

    /// <summary>Half of the times took no longer.</summary>
    public double Median => Percentile(50);

    /// <summary>Half of the times took no more work.</summary>
    [JsonIgnore]
    public double MedianProcessor => Percentile(Processor, 50);

    /// <summary>The time that so many in a hundred did not exceed, by nearest rank.</summary>
    public double Percentile(int percent) => Percentile(Milliseconds, percent);

    private static double Percentile(IReadOnlyList<double> times, int percent)
    {
        var sorted = times.Order().ToList();
        return sorted[Math.Max(0, (int)Math.Ceiling(sorted.Count * percent / 100.0) - 1)];
    }
}

/// <summary>What a process that measured says at its end.</summary>
/// <param name="Samples">What it measured.</param>
/// <param name="PeakBytes">The most memory that it ever held (VmHWM).</param>
internal sealed record Report(IReadOnlyList<Sample> Samples, long PeakBytes)
{
    /// <summary>The sample of that name.</summary>
    public Sample Of(string what) => Samples.Single(s => s.What == what);
}
