using Evenhand.Contracts.Facts;
using Evenhand.Contracts.Indicators;

namespace Evenhand.Contracts.Health;

/// <summary>
/// Asks indicators, the market's health and its access of one process after the other. Each worker has its own run; when all
/// processes have been seen they are put together, in any order, and the result is the same.
/// </summary>
public sealed class MarketRun
{
    private readonly IndicatorRun indicators;
    private readonly HealthRun? health;

    /// <summary>Begins.</summary>
    /// <param name="settings">The settings; the same for all runs that are to be put together.</param>
    /// <param name="codes">The indicators to ask alone; null asks all, and health and access too.</param>
    /// <param name="ocid">A process of which every state is to be told.</param>
    public MarketRun(
        IndicatorSettings settings,
        IReadOnlyCollection<string>? codes = null,
        string? ocid = null
    )
    {
        indicators = new IndicatorRun(settings, codes, ocid);
        health = codes is null ? new HealthRun(indicators.Look) : null;
    }

    /// <summary>Looks at a process.</summary>
    /// <param name="facts">What its compiled release says; read out before this returns.</param>
    public void Add(ProcessFacts facts)
    {
        indicators.Add(facts);
        health?.Look();
    }

    /// <summary>Puts runs of the same settings together and says what they come to; they are of no use afterwards.</summary>
    /// <param name="runs">At least one.</param>
    public static IndicatorReport Finish(IReadOnlyList<MarketRun> runs)
    {
        var first = runs[0];
        foreach (var run in runs.Skip(1))
        {
            var names = first.indicators.TakeNames(run.indicators);
            if (run.health is { } theirs)
            {
                first.health!.Take(theirs, names);
            }
        }

        return first.indicators.Finish() with
        {
            Health = first.health?.Finish(access: false) ?? [],
            Access = first.health?.Finish(access: true) ?? [],
        };
    }
}
