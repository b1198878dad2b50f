using Evenhand.Contracts.Facts;
using Evenhand.Contracts.Indicators;

namespace Evenhand.Contracts.Health;

/// <summary>How many bid for a lot.</summary>
internal sealed class BidsPerLot : HealthTally
{
    private readonly Histogram bids = new();
    private long lacking;

    public override void Look(AwardLook process)
    {
        if (process.Active.Count == 0)
        {
            return;
        }

        var before = bids.Count;
        var facts = process.Facts;
        if (facts.Statistics.Count > 0)
        {
            if (!Lots(process, "bids"u8) && !Lots(process, "validBids"u8))
            {
                Lots(process, "finalStageBids"u8);
            }
        }

        if (
            bids.Count == before
            && facts.Lots.Count <= 1
            && process.Process.Amount(facts[ProcessField.NumberOfTenderers])
                is { } tenderers
                    and >= 1
                    and < 1_000_000
        )
        {
            bids.Add((int)tenderers);
        }

        lacking += bids.Count == before ? Math.Max(1, facts.Lots.Count) : 0;
    }

    public override void Take(HealthTally other, int[] names)
    {
        var theirs = (BidsPerLot)other;
        bids.Take(theirs.bids);
        lacking += theirs.lacking;
    }

    public override IEnumerable<MarketMeasure> Finish(Names names)
    {
        const string note =
            "Bids received for each lot of awarded processes, else valid ones, else those of the final stage; where none are given, the number of tenderers of a process without lots.";
        yield return new(
            "bidders_per_lot_mean",
            "Bidders for a lot, mean",
            null,
            bids.Mean,
            "bidders",
            bids.Count,
            "lots",
            lacking,
            note
        );
        yield return new(
            "bidders_per_lot_median",
            "Bidders for a lot, median",
            null,
            bids.Median,
            "bidders",
            bids.Count,
            "lots",
            lacking,
            note
        );
    }

    private bool Lots(AwardLook process, ReadOnlySpan<byte> measure)
    {
        var facts = process.Facts;
        var found = false;
        for (var i = 0; i < facts.Statistics.Count; i++)
        {
            if (
                facts.Is(facts.Statistics[i, StatisticField.Measure], measure)
                && process.Process.Amount(facts.Statistics[i, StatisticField.Value])
                    is { } number
                        and >= 1
                        and < 1_000_000
            )
            {
                bids.Add((int)number);
                found = true;
            }
        }

        return found;
    }
}
