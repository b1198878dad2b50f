using System.Runtime.InteropServices;
using Evenhand.Contracts.Facts;
using Evenhand.Statistics;

namespace Evenhand.Contracts.Indicators;

/// <summary>Low win rate of a frequent bidder.</summary>
internal sealed class R025 : Indicator
{
    public override IndicatorCard Card { get; } =
        new()
        {
            Code = "R025",
            Title = "Low win rate of a frequent bidder",
            Question = "Why does a tenderer bid so often and win so seldom?",
            Formula =
                "wins / processes with a valid bid <= Q1 - 1.5 (Q3 - Q1) over all tenderers, among tenderers whose number of such processes is at or above its quantile, where Q1 and the fence are above 0",
            MayBe =
                "A newcomer to the market, prices that are too high, or a tenderer whom the awards do not suit.",
            Value = "The win rate, from 0 to 1.",
            Fields =
            [
                "bids/details/status",
                "bids/details/tenderers/id",
                "awards/status",
                "awards/suppliers/id",
            ],
            Subjects = [IndicatorSubject.Tenderer],
            Settings =
            [
                new(
                    "percentile",
                    SettingKind.Whole,
                    75,
                    "A tenderer bids often whose number of processes is at or above this percentile, from 0 to 100."
                ),
                new(
                    "threshold",
                    SettingKind.Number,
                    null,
                    "A win rate at or below which a frequent bidder is flagged. Without it, the fence follows from the data."
                ),
            ],
            Source =
                "Open Contracting Partnership, Red flags in public procurement (2024), R025; Cardinal, R025. Quartiles by Hyndman and Fan's type 8.",
        };

    public override IndicatorTally Begin(IndicatorSettings settings, Names names) =>
        new Tally(settings.Whole("R025", "percentile"), settings.Number("R025", "threshold"));

    private sealed class Tally(int percentile, double? threshold) : IndicatorTally
    {
        private readonly Dictionary<int, Fraction> wins = [];
        private readonly Groups processes = new();
        private readonly HashSet<int> seen = [];
        private double often;
        private double fence;
        private bool drawn;

        public override int Candidates => processes.Count;

        public override Verdict Look(ProcessLook process)
        {
            var why = SecondPrice.OneWinner(process, out var supplier);
            if (why != Why.None)
            {
                return Verdict.Of(why);
            }

            seen.Clear();
            var facts = process.Facts;
            for (var bid = 0; bid < facts.Bids.Count; bid++)
            {
                var rows = process.BidTenderers(bid);
                var row = rows.Start.Value;
                if (process.StateOf(bid) != BidState.Valid || rows.End.Value - row != 1)
                {
                    continue;
                }

                // However many bids it made in this process, a tenderer is counted once.
                var id = facts.BidTenderers[row, OrganisationField.Id];
                if (process.Name(id) is var name and >= 0 && seen.Add(name))
                {
                    CollectionsMarshal.GetValueRefOrAddDefault(wins, name, out _) += new Fraction(
                        facts.AreSame(id, supplier) ? 1 : 0,
                        1
                    );
                    processes.Add(name);
                }
            }

            return processes.IsOpen ? Verdict.Wait(processes.Close()) : Verdict.Of(Why.NoValidBids);
        }

        public override void Take(IndicatorTally other, int[] names)
        {
            var theirs = (Tally)other;
            foreach (var (name, fraction) in theirs.wins)
            {
                CollectionsMarshal.GetValueRefOrAddDefault(wins, names[name], out _) += fraction;
            }

            processes.Take(theirs.processes, m => names[m]);
        }

        public override void Finish(Findings findings)
        {
            if (wins.Count == 0)
            {
                return;
            }

            var counts = wins.Values.Select(f => (double)f.Whole).Order().ToArray();
            often = Quantile.Of(counts, Math.Min(percentile, 100) / 100.0);
            var quartiles = threshold is null
                ? Quantile.Quartiles([.. wins.Values.Select(f => f.Share)])
                : null;
            fence = threshold ?? Quantile.Fences(quartiles!).Low;
            drawn = !(quartiles is { Low: <= 0 }) && fence > 0;
            findings.Fence(new("win rate of a tenderer, share", wins.Count, quartiles, fence));
            findings.Fence(
                new("processes from which a tenderer bids often", wins.Count, null, often)
            );
            foreach (var (name, fraction) in wins)
            {
                if (StateOf(name) == Member.Flagged)
                {
                    findings.Flag(IndicatorSubject.Tenderer, name, fraction.Share, fraction.Whole);
                }
            }
        }

        public override Verdict Decided(int candidate) => processes.Decided(candidate, StateOf);

        public override string Say(IndicatorSubject subject, double value, double detail) =>
            $"won {Figure(Math.Round(value * detail))} of {Figure(detail)} processes with a valid bid; the fence is {Figure(fence * 100)}%";

        private Member StateOf(int name) =>
            !drawn ? Member.NoFence
            : wins[name].Whole >= often && wins[name].Share <= fence ? Member.Flagged
            : Member.Compared;
    }
}
