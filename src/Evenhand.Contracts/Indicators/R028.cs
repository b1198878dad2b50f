using System.Runtime.InteropServices;
using Evenhand.Contracts.Facts;

namespace Evenhand.Contracts.Indicators;

/// <summary>Identical prices from different tenderers.</summary>
internal sealed class R028 : Indicator
{
    public override IndicatorCard Card { get; } =
        new()
        {
            Code = "R028",
            Title = "Identical prices",
            Question = "How came different tenderers to the same price?",
            Formula =
                "two submitted bids of different tenderers have the same price in the same currency",
            MayBe =
                "A price that the buyer or the law sets, a unit price that is the same for all, or a round sum.",
            Value = "1 for the process and for each of the tenderers.",
            Fields =
            [
                "bids/details/status",
                "bids/details/value/amount",
                "bids/details/value/currency",
                "bids/details/tenderers/id",
            ],
            Subjects = [IndicatorSubject.Ocid, IndicatorSubject.Tenderer],
            Settings = [],
            Source =
                "Open Contracting Partnership, Red flags in public procurement (2024), R028; Cardinal, R028.",
        };

    public override IndicatorTally Begin(IndicatorSettings settings, Names names) => new Tally();

    private sealed class Tally() : TendererTally(1)
    {
        private readonly List<Offer> offers = [];

        public override Verdict Look(ProcessLook process)
        {
            if (!process.ComparesPrices)
            {
                return Verdict.Of(Why.NoPriceComparison);
            }

            if (process.NoBids != Why.None)
            {
                return Verdict.Of(process.NoBids);
            }

            var submitted = Collect(process);
            if (offers.Count == 0)
            {
                return Verdict.Of(submitted ? Why.NoPrices : Why.NoSubmittedBids);
            }

            var same = false;
            for (var i = 1; i < offers.Count; i++)
            {
                for (var j = 0; j < i; j++)
                {
                    var (one, other) = (offers[j], offers[i]);
                    if (
                        one.Price.Equals(other.Price)
                        && process.Facts.AreSame(one.Currency, other.Currency)
                        && !SameTenderers(process, one.Bid, other.Bid)
                    )
                    {
                        same = true;
                        Flag(process, one.Bid);
                        Flag(process, other.Bid);
                    }
                }
            }

            return same ? Verdict.Flag(1) : Verdict.NotFlagged;
        }

        public override string Say(IndicatorSubject subject, double value, double detail) =>
            subject == IndicatorSubject.Ocid
                ? "bids of different tenderers have the same price"
                : "made a bid at the price of another tenderer";

        /// <returns>Whether any bid was submitted.</returns>
        private bool Collect(ProcessLook process)
        {
            offers.Clear();
            var submitted = false;
            for (var bid = 0; bid < process.Facts.Bids.Count; bid++)
            {
                if (!process.IsSubmitted(bid))
                {
                    continue;
                }

                submitted = true;
                if (process.Price(bid) is { } price && HasTenderer(process, bid))
                {
                    offers.Add(new(bid, price, process.Facts.Bids[bid, BidField.ValueCurrency]));
                }
            }

            return submitted;
        }

        private void Flag(ProcessLook process, int bid)
        {
            var rows = process.BidTenderers(bid);
            for (var row = rows.Start.Value; row < rows.End.Value; row++)
            {
                if (Name(process, row) is var name and >= 0)
                {
                    Flagged.Add(name);
                }
            }
        }

        private static bool HasTenderer(ProcessLook process, int bid)
        {
            var rows = process.BidTenderers(bid);
            for (var row = rows.Start.Value; row < rows.End.Value; row++)
            {
                if (process.Facts.BidTenderers[row, OrganisationField.Id].Says)
                {
                    return true;
                }
            }

            return false;
        }

        // As sets: the order of the partners of a joint bid does not matter, nor whether one is named twice.
        private static bool SameTenderers(ProcessLook process, int one, int other) =>
            Within(process, one, other) && Within(process, other, one);

        private static bool Within(ProcessLook process, int one, int other)
        {
            var (ones, others) = (process.BidTenderers(one), process.BidTenderers(other));
            for (var row = ones.Start.Value; row < ones.End.Value; row++)
            {
                var name = Name(process, row);
                var found = name < 0;
                for (var o = others.Start.Value; o < others.End.Value && !found; o++)
                {
                    found = Name(process, o) == name;
                }

                if (!found)
                {
                    return false;
                }
            }

            return true;
        }

        private static int Name(ProcessLook process, int row) =>
            process.Name(process.Facts.BidTenderers[row, OrganisationField.Id]);

        [StructLayout(LayoutKind.Auto)]
        private readonly record struct Offer(int Bid, double Price, Piece Currency);
    }
}
