using Evenhand.Contracts.Facts;

namespace Evenhand.Contracts.Indicators;

/// <summary>Lowest bid disqualified.</summary>
internal sealed class R036 : Indicator
{
    public override IndicatorCard Card { get; } =
        new()
        {
            Code = "R036",
            Title = "Lowest bid disqualified",
            Question = "Why was the lowest bid disqualified?",
            Formula =
                "there is an active award, a valid bid has a price, and the lowest price of all submitted bids is that of a disqualified bid (of equal prices the one written first counts)",
            MayBe =
                "A price below cost, quality that fell short, papers that were left out, or a price that was not all that counted.",
            Value = "1 where it is flagged.",
            Fields =
            [
                "bids/details/status",
                "bids/details/value/amount",
                "bids/details/value/currency",
                "awards/status",
            ],
            Subjects = [IndicatorSubject.Ocid],
            Settings = [],
            Source =
                "Open Contracting Partnership, Red flags in public procurement (2024), R036; Cardinal, R036.",
        };

    public override IndicatorTally Begin(IndicatorSettings settings, Names names) => new Tally();

    private sealed class Tally : IndicatorTally
    {
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

            if (process.ActiveAwards == 0)
            {
                return Verdict.Of(Why.NotAwarded);
            }

            var facts = process.Facts;
            Piece currency = default;
            double? lowest = null;
            var (disqualified, validPrice, submitted) = (false, false, false);
            for (var bid = 0; bid < facts.Bids.Count; bid++)
            {
                if (!process.IsSubmitted(bid))
                {
                    continue;
                }

                submitted = true;
                if (process.Price(bid) is not { } price)
                {
                    continue;
                }

                var written = facts.Bids[bid, BidField.ValueCurrency];
                if (currency.Says && !facts.AreSame(currency, written))
                {
                    return Verdict.Of(Why.SeveralCurrencies);
                }

                currency = written;
                var state = process.StateOf(bid);
                validPrice |= state == BidState.Valid;
                if (!(price >= lowest))
                {
                    (lowest, disqualified) = (price, state == BidState.Disqualified);
                }
            }

            return !submitted ? Verdict.Of(Why.NoSubmittedBids)
                : !validPrice ? Verdict.Of(Why.NoPrices)
                : disqualified ? Verdict.Flag(1)
                : Verdict.NotFlagged;
        }

        public override string Say(IndicatorSubject subject, double value, double detail) =>
            "the lowest price is that of a disqualified bid";
    }
}
