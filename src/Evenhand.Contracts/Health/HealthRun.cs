using Evenhand.Contracts.Indicators;

namespace Evenhand.Contracts.Health;

/// <summary>Measures a market's health and its access over one process after the other, for one worker.</summary>
internal sealed class HealthRun(ProcessLook process)
{
    private readonly AwardLook look = new(process);
    private readonly HealthTally[] tallies =
    [
        new BidsPerLot(),
        new Procedures(),
        new DecisionPeriod(),
        new Changes(),
        new Concentration(),
        new LocalShare(),
        new SupplierKinds(),
        new Conversion(),
        new Openness(),
    ];

    /// <summary>Looks at the process that the look of the indicators is set to.</summary>
    public void Look()
    {
        look.Set();
        foreach (var tally in tallies)
        {
            tally.Look(look);
        }
    }

    /// <summary>Takes in what another worker counted.</summary>
    public void Take(HealthRun other, int[] names)
    {
        foreach (var (i, tally) in tallies.Index())
        {
            tally.Take(other.tallies[i], names);
        }
    }

    /// <summary>The measures, of the market's health or of access.</summary>
    public IReadOnlyList<MarketMeasure> Finish(bool access) =>
        [.. tallies.Where(t => t.IsAccess == access).SelectMany(t => t.Finish(look.Process.Names))];
}
