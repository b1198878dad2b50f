using Evenhand.Contracts.Facts;
using Evenhand.Contracts.Indicators;

namespace Evenhand.Contracts.Health;

/// <summary>Of the bids that SMEs and VCSEs make, how many win.</summary>
internal sealed class Conversion : HealthTally
{
    private readonly Kind sme = new();
    private readonly Kind vcse = new();
    private readonly Kind all = new();

    public override bool IsAccess => true;

    public override void Look(AwardLook process)
    {
        if (process.Active.Count == 0)
        {
            return;
        }

        var facts = process.Facts;
        var (smes, vcses, winners) = ((int?)0, (int?)0, 0);
        foreach (var award in process.Active)
        {
            for (var row = award.First; row < award.Behind; row++)
            {
                var party = process.SupplierParty(row);
                winners++;
                // One winner of whom nothing is said, and how many of them won is not known.
                smes += Known(SupplierKinds.IsSme(facts, party));
                vcses += Known(SupplierKinds.IsVcse(facts, party));
            }
        }

        sme.Add(
            Bids(process.Process, "smeFinalStageBids"u8) ?? Bids(process.Process, "smeBids"u8),
            smes
        );
        vcse.Add(
            Bids(process.Process, "vcseFinalStageBids"u8) ?? Bids(process.Process, "vcseBids"u8),
            vcses
        );
        all.Add(
            Bids(process.Process, "finalStageBids"u8) ?? Bids(process.Process, "bids"u8),
            winners
        );
    }

    public override void Take(HealthTally other, int[] names)
    {
        var theirs = (Conversion)other;
        sme.Take(theirs.sme);
        vcse.Take(theirs.vcse);
        all.Take(theirs.all);
    }

    public override IEnumerable<MarketMeasure> Finish(Names names) =>
        [
            sme.Measure(
                "sme_conversion",
                "Awards for each bid of small and medium-sized enterprises"
            ),
            vcse.Measure(
                "vcse_conversion",
                "Awards for each bid of voluntary, community and social enterprises"
            ),
            all.Measure("conversion", "Awards for each bid of anybody, to compare with"),
        ];

    private static int? Known(bool? isOfKind) =>
        isOfKind is { } known
            ? known
                ? 1
                : 0
            : null;

    /// <returns>The sum over lots; null where no number is given.</returns>
    private static long? Bids(ProcessLook process, ReadOnlySpan<byte> measure)
    {
        var facts = process.Facts;
        long? bids = null;
        for (var i = 0; i < facts.Statistics.Count; i++)
        {
            if (
                facts.Is(facts.Statistics[i, StatisticField.Measure], measure)
                && process.Amount(facts.Statistics[i, StatisticField.Value])
                    is { } number
                        and >= 0
                        and < 1_000_000
            )
            {
                bids = (bids ?? 0) + (long)number;
            }
        }

        return bids;
    }

    private sealed class Kind
    {
        private long processes;
        private long lacking;
        private long bids;
        private long wins;

        public void Add(long? made, int? won)
        {
            if (made is not { } some || won is not { } winners)
            {
                lacking++;
                return;
            }

            processes++;
            bids += some;
            wins += winners;
        }

        public void Take(Kind other)
        {
            processes += other.processes;
            lacking += other.lacking;
            bids += other.bids;
            wins += other.wins;
        }

        public MarketMeasure Measure(string id, string title) =>
            new(
                id,
                title,
                null,
                MarketMeasure.PartOf(wins, bids),
                "awards for each bid",
                processes,
                "awarded processes",
                lacking,
                "Bids of the final stage, else all bids, summed over lots. One bid can win several awards of a framework, so this may exceed 1. A winner without a flag makes a process lack the data."
            );
    }
}
