using Evenhand.Contracts.Facts;

namespace Evenhand.Contracts.Indicators;

/// <summary>Single bid.</summary>
internal sealed class R018 : Indicator
{
    public override IndicatorCard Card { get; } =
        new()
        {
            Code = "R018",
            Title = "Single bid",
            Question = "Why did only one bidder compete, though others could have?",
            Formula =
                "procurement method is open or selective, and the number of tenderers (or of bids for a lot) = 1",
            MayBe =
                "Few providers of the service, a remote place, a small or unattractive contract, or bids joined in a consortium.",
            Value = "1 where it is flagged; the explanation gives the lots.",
            Fields =
            [
                "tender/procurementMethod",
                "tender/numberOfTenderers",
                "bids/details/status",
                "bids/details/tenderers/id",
                "bids/statistics/measure",
                "bids/statistics/value",
                "bids/statistics/relatedLot",
            ],
            Subjects = [IndicatorSubject.Ocid],
            Settings =
            [
                new(
                    "procurement_methods",
                    SettingKind.Words,
                    new[] { "open", "selective" },
                    "It is asked of these procurement methods alone."
                ),
                new(
                    "count_bids",
                    SettingKind.Flag,
                    true,
                    "Where no number of tenderers is given, count the tenderers of submitted bids, else take the bids of each lot from bids/statistics: those received, else those valid, else those of the final stage."
                )
                {
                    Cardinal = false,
                },
            ],
            Source =
                "Open Contracting Partnership, Red flags in public procurement (2024), R018; Cardinal, R018.",
        };

    public override IndicatorTally Begin(IndicatorSettings settings, Names names) =>
        new Tally(settings);

    private sealed class Tally(IndicatorSettings settings) : IndicatorTally
    {
        private readonly WordSet methods = settings.Words("R018", "procurement_methods");
        private readonly bool countBids = settings.Flag("R018", "count_bids");
        private readonly HashSet<int> seen = [];

        public override Verdict Look(ProcessLook process)
        {
            var facts = process.Facts;
            if (!methods.IsEmpty && !methods.Holds(facts, facts[ProcessField.ProcurementMethod]))
            {
                return Verdict.Of(
                    process.Method != Method.Missing ? Why.MethodNotAsked
                    : process.IsPlanned ? Why.NotTendered
                    : Why.NoMethod
                );
            }

            if (process.Amount(facts[ProcessField.NumberOfTenderers]) is { } number and > 0)
            {
                return number == 1 ? Verdict.Flag(1) : Verdict.NotFlagged;
            }

            return countBids && Tenderers(process) is var tenderers and > 0
                ? tenderers == 1
                    ? Verdict.Flag(1)
                    : Verdict.NotFlagged
                : countBids && LotsWithOneBid(process) is { } lots
                    ? lots > 0
                        ? Verdict.Flag(1, lots)
                        : Verdict.NotFlagged
                    : Verdict.Of(
                        process.IsPlanned ? Why.NotTendered
                        : process.IsOpen ? Why.NotAwarded
                        : Why.NoBidCount
                    );
        }

        public override string Say(IndicatorSubject subject, double value, double detail) =>
            detail <= 1 ? "one bidder" : $"one bid for each of {Figure(detail)} lots";

        private int Tenderers(ProcessLook process)
        {
            seen.Clear();
            for (var bid = 0; bid < process.Facts.Bids.Count; bid++)
            {
                if (!process.IsSubmitted(bid))
                {
                    continue;
                }

                var rows = process.BidTenderers(bid);
                for (var row = rows.Start.Value; row < rows.End.Value; row++)
                {
                    var id = process.Facts.BidTenderers[row, OrganisationField.Id];
                    if (process.Name(id) is var name and >= 0)
                    {
                        seen.Add(name);
                    }
                }
            }

            return seen.Count;
        }

        /// <returns>How many lots have one bid; null where no lot says how many it has.</returns>
        private static int? LotsWithOneBid(ProcessLook process)
        {
            var facts = process.Facts;
            return facts.Statistics.Count == 0
                ? null
                : Lots(process, "bids"u8)
                    ?? Lots(process, "validBids"u8)
                    ?? Lots(process, "finalStageBids"u8);
        }

        private static int? Lots(ProcessLook process, ReadOnlySpan<byte> measure)
        {
            var facts = process.Facts;
            int? lots = null;
            for (var i = 0; i < facts.Statistics.Count; i++)
            {
                if (
                    facts.Is(facts.Statistics[i, StatisticField.Measure], measure)
                    && process.Amount(facts.Statistics[i, StatisticField.Value]) is { } bids and > 0
                )
                {
                    lots = (lots ?? 0) + (bids == 1 ? 1 : 0);
                }
            }

            return lots;
        }
    }
}
