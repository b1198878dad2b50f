using Evenhand.Contracts.Facts;

namespace Evenhand.Contracts.Indicators;

/// <summary>All but the winner disqualified.</summary>
internal sealed class R035 : Indicator
{
    public override IndicatorCard Card { get; } =
        new()
        {
            Code = "R035",
            Title = "All but the winner disqualified",
            Question = "Why was every bid but the winner's disqualified?",
            Formula =
                "one tenderer has valid bids and is the only supplier of all active awards, and the number of other tenderers with disqualified bids >= threshold",
            MayBe =
                "Requirements that few could meet, papers that were left out, or bids that were plainly not serious.",
            Value = "How many other tenderers were disqualified; 0 for the winner.",
            Fields =
            [
                "bids/details/status",
                "bids/details/tenderers/id",
                "awards/status",
                "awards/suppliers/id",
            ],
            Subjects = [IndicatorSubject.Ocid, IndicatorSubject.Tenderer],
            Settings =
            [
                new(
                    "threshold",
                    SettingKind.Whole,
                    1,
                    "How many other tenderers must be disqualified; at least 1."
                ),
            ],
            Source =
                "Open Contracting Partnership, Red flags in public procurement (2024), R035; Cardinal, R035.",
        };

    public override IndicatorTally Begin(IndicatorSettings settings, Names names) =>
        new Tally(Math.Max(1, settings.Whole("R035", "threshold")));

    private sealed class Tally(int threshold) : TendererTally(0)
    {
        private readonly HashSet<int> suppliers = [];
        private readonly HashSet<int> valid = [];
        private readonly HashSet<int> disqualified = [];

        public override Verdict Look(ProcessLook process)
        {
            if (process.NoBids != Why.None)
            {
                return Verdict.Of(process.NoBids);
            }

            if (process.Facts.Awards.Count == 0 || process.ActiveAwards == 0)
            {
                return Verdict.Of(process.AwardsFinal ? Why.NotAwarded : Why.AwardsNotFinal);
            }

            if (!process.AwardsFinal)
            {
                return Verdict.Of(Why.AwardsNotFinal);
            }

            Collect(process);
            if (suppliers.Count == 0)
            {
                return Verdict.Of(Why.NoSupplierId);
            }

            if (valid.Count != 1)
            {
                return Verdict.Of(valid.Count == 0 ? Why.NoValidBids : Why.SeveralValidTenderers);
            }

            if (!valid.SetEquals(suppliers))
            {
                return Verdict.Of(Why.WinnerAmongOthers);
            }

            var others = disqualified.Count(d => !valid.Contains(d));
            if (others < threshold)
            {
                return Verdict.NotFlagged;
            }

            Flagged.UnionWith(valid);
            return Verdict.Flag(others, others);
        }

        public override string Say(IndicatorSubject subject, double value, double detail) =>
            subject == IndicatorSubject.Ocid
                ? $"{Figure(detail)} other {(detail == 1 ? "tenderer was" : "tenderers were")} disqualified"
                : "won a process in which all others were disqualified";

        private void Collect(ProcessLook process)
        {
            suppliers.Clear();
            valid.Clear();
            disqualified.Clear();
            var facts = process.Facts;
            for (var row = 0; row < facts.AwardSuppliers.Count; row++)
            {
                var award = facts.AwardSuppliers.ParentOf(row);
                if (
                    facts.Is(facts.Awards[award, AwardField.Status], "active"u8)
                    && process.Name(facts.AwardSuppliers[row, OrganisationField.Id])
                        is var name
                            and >= 0
                )
                {
                    suppliers.Add(name);
                }
            }

            for (var row = 0; row < facts.BidTenderers.Count; row++)
            {
                var into = process.StateOf(facts.BidTenderers.ParentOf(row)) switch
                {
                    BidState.Valid => valid,
                    BidState.Disqualified => disqualified,
                    _ => null,
                };
                if (
                    into is not null
                    && process.Name(facts.BidTenderers[row, OrganisationField.Id])
                        is var name
                            and >= 0
                )
                {
                    into.Add(name);
                }
            }
        }
    }
}
