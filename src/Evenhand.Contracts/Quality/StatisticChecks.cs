using Evenhand.Contracts.Facts;

namespace Evenhand.Contracts.Quality;

/// <summary>Numbers about bids, lot by lot.</summary>
internal static class StatisticChecks
{
    /// <summary>More than this many numbers in one release are looked at one by one, and not beside each other.</summary>
    private const int Most = 500;

    public static void Look(ReleaseLook look)
    {
        var (facts, table) = (look.Facts, look.Facts.Statistics);
        for (var row = 0; row < table.Count; row++)
        {
            var value = table[row, StatisticField.Value];
            if (!value.Says)
            {
                continue;
            }

            if (value.Kind != PieceKind.Number)
            {
                look.Fault(FaultKinds.ValueNotNumber, table, StatisticField.Value, value);
                continue;
            }

            var number = facts.Number(value);
            var isMoney =
                IsMeasure(facts, row, "lowestValidBidValue"u8)
                || IsMeasure(facts, row, "highestValidBidValue"u8);
            var kind =
                number is null || (isMoney && number > look.Settings.Ceiling)
                    ? FaultKinds.ValueOverCeiling
                : number < 0 ? FaultKinds.ValueNegative
                : isMoney && number == 0 ? FaultKinds.ValueZero
                : isMoney && number <= look.Settings.Token ? FaultKinds.ValueToken
                : null;
            if (kind is not null)
            {
                look.Fault(kind, table, StatisticField.Value, value);
            }
        }

        if (table.Count <= Most)
        {
            Compare(look);
        }
    }

    private static void Compare(ReleaseLook look)
    {
        var (facts, table) = (look.Facts, look.Facts.Statistics);
        for (var row = 1; row < table.Count; row++)
        {
            for (var before = 0; before < row; before++)
            {
                if (!IsSameLot(facts, row, before))
                {
                    continue;
                }

                if (
                    facts.AreSame(
                        table[row, StatisticField.Measure],
                        table[before, StatisticField.Measure]
                    )
                )
                {
                    look.Fault(
                        FaultKinds.StatisticTwice,
                        table,
                        StatisticField.Measure,
                        table[row, StatisticField.Measure]
                    );
                    break;
                }
            }
        }

        for (var row = 0; row < table.Count; row++)
        {
            if (IsMeasure(facts, row, "highestValidBidValue"u8))
            {
                Below(look, row, "lowestValidBidValue"u8, FaultKinds.MaxBelowMin);
            }
            else if (IsMeasure(facts, row, "bids"u8))
            {
                Below(look, row, "smeBids"u8, FaultKinds.PartOverWhole);
                Below(look, row, "electronicBids"u8, FaultKinds.PartOverWhole);
                Below(look, row, "validBids"u8, FaultKinds.PartOverWhole);
                Below(look, row, "finalStageBids"u8, FaultKinds.PartOverWhole);
            }
            else if (IsMeasure(facts, row, "finalStageBids"u8))
            {
                Below(look, row, "smeFinalStageBids"u8, FaultKinds.PartOverWhole);
                Below(look, row, "vcseFinalStageBids"u8, FaultKinds.PartOverWhole);
            }
        }
    }

    /// <summary>A number of which another, of the same lot, can be no more.</summary>
    private static void Below(ReleaseLook look, int whole, ReadOnlySpan<byte> part, FaultKind kind)
    {
        var (facts, table) = (look.Facts, look.Facts.Statistics);
        var most = facts.Number(table[whole, StatisticField.Value]);
        for (var row = 0; row < table.Count; row++)
        {
            if (
                IsMeasure(facts, row, part)
                && IsSameLot(facts, row, whole)
                && facts.Number(table[row, StatisticField.Value]) > most
            )
            {
                look.Fault(kind, table, StatisticField.Value, table[row, StatisticField.Value]);
                return;
            }
        }
    }

    private static bool IsMeasure(ProcessFacts facts, int row, ReadOnlySpan<byte> measure) =>
        facts.Is(facts.Statistics[row, StatisticField.Measure], measure);

    private static bool IsSameLot(ProcessFacts facts, int one, int other)
    {
        var first = facts.Statistics[one, StatisticField.RelatedLot];
        var second = facts.Statistics[other, StatisticField.RelatedLot];
        return first.Says || second.Says ? facts.AreSame(first, second) : true;
    }
}
