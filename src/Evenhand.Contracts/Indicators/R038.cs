using System.Runtime.InteropServices;
using Evenhand.Contracts.Facts;
using Evenhand.Statistics;

namespace Evenhand.Contracts.Indicators;

/// <summary>High share of disqualified bids.</summary>
internal sealed class R038 : Indicator
{
    public override IndicatorCard Card { get; } =
        new()
        {
            Code = "R038",
            Title = "High share of disqualified bids",
            Question =
                "Why are so many of the bids that a buyer gets, or that a tenderer makes, disqualified?",
            Formula =
                "disqualified bids / submitted bids >= Q3 + 1.5 (Q3 - Q1), for each buyer, procuring entity and tenderer over those of its kind, where the fence is above 0",
            MayBe =
                "Requirements that are hard to meet or to understand, or a tenderer who is new to public contracts.",
            Value = "The share, from 0 to 1.",
            Fields =
            [
                "bids/details/status",
                "bids/details/tenderers/id",
                "buyer/id",
                "tender/procuringEntity/id",
            ],
            Subjects =
            [
                IndicatorSubject.Buyer,
                IndicatorSubject.ProcuringEntity,
                IndicatorSubject.Tenderer,
            ],
            Settings =
            [
                new(
                    "threshold",
                    SettingKind.Number,
                    null,
                    "A share at or above which an organisation is flagged. Without it, the fence follows from the data."
                ),
                new(
                    "minimum_bids_made",
                    SettingKind.Whole,
                    2,
                    "Tenderers with fewer submitted bids are not compared."
                ),
                new(
                    "minimum_bids_received",
                    SettingKind.Whole,
                    2,
                    "Buyers and procuring entities with fewer submitted bids are not compared."
                ),
            ],
            Source =
                "Open Contracting Partnership, Red flags in public procurement (2024), R038; Cardinal, R038. Quartiles by Hyndman and Fan's type 8.",
        };

    public override IndicatorTally Begin(IndicatorSettings settings, Names names) =>
        new Tally(
            settings.Number("R038", "threshold"),
            settings.Whole("R038", "minimum_bids_made"),
            settings.Whole("R038", "minimum_bids_received")
        );

    private sealed class Tally(double? threshold, int minimumMade, int minimumReceived)
        : IndicatorTally
    {
        private const int Kinds = 3;

        private static readonly IndicatorSubject[] Subjects =
        [
            IndicatorSubject.Buyer,
            IndicatorSubject.ProcuringEntity,
            IndicatorSubject.Tenderer,
        ];

        // By the number of its name and its kind together.
        private readonly Dictionary<int, Fraction> bids = [];
        private readonly Groups processes = new();
        private readonly double?[] fences = new double?[Kinds];

        public override int Candidates => processes.Count;

        public override Verdict Look(ProcessLook process)
        {
            if (process.NoBids != Why.None)
            {
                return Verdict.Of(process.NoBids);
            }

            var facts = process.Facts;
            var all = new Fraction(0, 0);
            for (var bid = 0; bid < facts.Bids.Count; bid++)
            {
                if (!process.IsSubmitted(bid))
                {
                    continue;
                }

                var one = new Fraction(process.StateOf(bid) == BidState.Disqualified ? 1 : 0, 1);
                all += one;
                var rows = process.BidTenderers(bid);
                for (var row = rows.Start.Value; row < rows.End.Value; row++)
                {
                    Count(process, facts.BidTenderers[row, OrganisationField.Id], 2, one);
                }
            }

            if (all.Whole == 0)
            {
                return Verdict.Of(Why.NoSubmittedBids);
            }

            Count(process, facts[ProcessField.BuyerId], 0, all);
            Count(process, facts[ProcessField.ProcuringEntityId], 1, all);
            return processes.IsOpen
                ? Verdict.Wait(processes.Close())
                : Verdict.Of(Why.NoOrganisation);
        }

        public override void Take(IndicatorTally other, int[] names)
        {
            var theirs = (Tally)other;
            foreach (var (key, fraction) in theirs.bids)
            {
                CollectionsMarshal.GetValueRefOrAddDefault(bids, Ours(key), out _) += fraction;
            }

            processes.Take(theirs.processes, Ours);

            int Ours(int key) => names[key / Kinds] * Kinds + key % Kinds;
        }

        public override void Finish(Findings findings)
        {
            for (var kind = 0; kind < Kinds; kind++)
            {
                var shares = bids.Where(b => b.Key % Kinds == kind && IsCompared(b.Key))
                    .Select(b => b.Value.Share)
                    .ToArray();
                if (shares.Length == 0)
                {
                    continue;
                }

                var quartiles = threshold is null ? Quantile.Quartiles(shares) : null;
                var fence = threshold ?? Quantile.Fences(quartiles!).High;
                findings.Fence(
                    new(
                        "disqualified bids of submitted bids, share",
                        shares.Length,
                        quartiles,
                        fence
                    )
                    {
                        Subject = Subjects[kind],
                    }
                );
                fences[kind] = fence > 0 ? fence : null;
            }

            foreach (var (key, fraction) in bids)
            {
                if (StateOf(key) == Member.Flagged)
                {
                    findings.Flag(
                        Subjects[key % Kinds],
                        key / Kinds,
                        fraction.Share,
                        fraction.Whole
                    );
                }
            }
        }

        public override Verdict Decided(int candidate) => processes.Decided(candidate, StateOf);

        public override string Say(IndicatorSubject subject, double value, double detail) =>
            $"{Figure(Math.Round(value * detail))} of {Figure(detail)} submitted bids were disqualified; the fence is {Figure((fences[Array.IndexOf(Subjects, subject)] ?? 0) * 100)}%";

        private void Count(ProcessLook process, Piece id, int kind, Fraction counted)
        {
            if (process.Name(id) is var name and >= 0)
            {
                var key = name * Kinds + kind;
                CollectionsMarshal.GetValueRefOrAddDefault(bids, key, out _) += counted;
                processes.Add(key);
            }
        }

        private bool IsCompared(int key) =>
            bids[key].Whole >= (key % Kinds == 2 ? minimumMade : minimumReceived);

        private Member StateOf(int key) =>
            !IsCompared(key) ? Member.TooFew
            : fences[key % Kinds] is not { } fence ? Member.NoFence
            : bids[key].Share >= fence ? Member.Flagged
            : Member.Compared;
    }
}
