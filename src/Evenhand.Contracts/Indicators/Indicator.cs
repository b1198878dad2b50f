using System.Globalization;

namespace Evenhand.Contracts.Indicators;

/// <summary>An indicator: what it asks, and how it begins to count.</summary>
internal abstract class Indicator
{
    public abstract IndicatorCard Card { get; }

    /// <summary>Begins to count, for one worker.</summary>
    public abstract IndicatorTally Begin(IndicatorSettings settings, Names names);
}

/// <summary>What one worker has counted for one indicator.</summary>
internal abstract class IndicatorTally
{
    /// <summary>Looks at one process.</summary>
    public abstract Verdict Look(ProcessLook process);

    /// <summary>How many processes wait until all have been seen.</summary>
    public virtual int Candidates => 0;

    /// <summary>Takes in what another worker counted. Its candidates come behind ours.</summary>
    /// <param name="other">A tally of the same kind.</param>
    /// <param name="names">Our number for each of its names.</param>
    public virtual void Take(IndicatorTally other, int[] names) { }

    /// <summary>When all processes have been seen: what is flagged beside the processes that were flagged at once.</summary>
    public virtual void Finish(Findings findings) { }

    /// <summary>What came of a candidate; to be asked after <see cref="Finish"/>.</summary>
    public virtual Verdict Decided(int candidate) => Verdict.NotFlagged;

    /// <summary>A flag in words.</summary>
    public abstract string Say(IndicatorSubject subject, double value, double detail);

    /// <summary>A figure in words: up to four digits behind the point.</summary>
    protected static string Figure(double value) =>
        value.ToString("#,0.####", CultureInfo.InvariantCulture);
}

/// <summary>What indicators flag, and where their fences stand.</summary>
internal sealed class Findings(Names names)
{
    private readonly List<(
        IndicatorSubject Subject,
        string Id,
        double Value,
        double Detail
    )> flags = [];
    private readonly List<IndicatorFence> fences = [];

    public IReadOnlyList<(
        IndicatorSubject Subject,
        string Id,
        double Value,
        double Detail
    )> Flags => flags;

    public IReadOnlyList<IndicatorFence> Fences => fences;

    public void Flag(IndicatorSubject subject, int name, double value, double detail = 0) =>
        flags.Add((subject, names[name], value, detail));

    public void Flag(IndicatorSubject subject, string id, double value, double detail = 0) =>
        flags.Add((subject, id, value, detail));

    public void Fence(IndicatorFence fence) => fences.Add(fence);
}
