using Evenhand.Contracts.Facts;

namespace Evenhand.Contracts.Indicators;

/// <summary>Late bid won.</summary>
internal sealed class R030 : Indicator
{
    public override IndicatorCard Card { get; } =
        new()
        {
            Code = "R030",
            Title = "Late bid won",
            Question = "Why was a bid accepted that came after the deadline?",
            Formula =
                "a valid bid of a supplier of an active award is dated after the end of the submission period",
            MayBe =
                "A deadline that was moved, a final offer that was asked for later, or the date of entry into a system.",
            Value = "1 for the process and for each such supplier.",
            Fields =
            [
                "tender/tenderPeriod/endDate",
                "bids/details/status",
                "bids/details/date",
                "bids/details/tenderers/id",
                "awards/status",
                "awards/suppliers/id",
            ],
            Subjects = [IndicatorSubject.Ocid, IndicatorSubject.Tenderer],
            Settings = [],
            Source =
                "Open Contracting Partnership, Red flags in public procurement (2024), R030; Cardinal, R030.",
        };

    public override IndicatorTally Begin(IndicatorSettings settings, Names names) => new Tally();

    private sealed class Tally() : TendererTally(1)
    {
        public override Verdict Look(ProcessLook process)
        {
            var facts = process.Facts;
            if (process.NoBids != Why.None)
            {
                return Verdict.Of(process.NoBids);
            }

            if (process.ActiveAwards == 0)
            {
                return Verdict.Of(Why.NotAwarded);
            }

            var written = facts[ProcessField.TenderEnds];
            if (facts.Moment(written) is not { } end)
            {
                return Verdict.Of(written.Says ? Why.EndUnreadable : Why.NoEnd);
            }

            var (late, dated) = (false, false);
            for (var bid = 0; bid < facts.Bids.Count; bid++)
            {
                if (process.StateOf(bid) != BidState.Valid)
                {
                    continue;
                }

                var rows = process.BidTenderers(bid);
                for (var row = rows.Start.Value; row < rows.End.Value; row++)
                {
                    var id = facts.BidTenderers[row, OrganisationField.Id];
                    if (!Supplies(process, id))
                    {
                        continue;
                    }

                    var date = facts.Moment(facts.Bids[bid, BidField.Date]);
                    dated |= date is not null;
                    if (date > end)
                    {
                        late = true;
                        Flagged.Add(process.Name(id));
                    }
                }
            }

            return late ? Verdict.Flag(1)
                : dated ? Verdict.NotFlagged
                : Verdict.Of(Why.NoBidDates);
        }

        public override string Say(IndicatorSubject subject, double value, double detail) =>
            subject == IndicatorSubject.Ocid
                ? "a bid dated after the deadline won"
                : "won with a bid dated after the deadline";

        private static bool Supplies(ProcessLook process, Piece id)
        {
            var facts = process.Facts;
            if (process.Name(id) < 0)
            {
                return false;
            }

            for (var row = 0; row < facts.AwardSuppliers.Count; row++)
            {
                if (
                    facts.AreSame(facts.AwardSuppliers[row, OrganisationField.Id], id)
                    && facts.Is(
                        facts.Awards[facts.AwardSuppliers.ParentOf(row), AwardField.Status],
                        "active"u8
                    )
                )
                {
                    return true;
                }
            }

            return false;
        }
    }
}
