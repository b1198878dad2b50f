using Evenhand.Contracts.Facts;
using Evenhand.Contracts.Indicators;

namespace Evenhand.Contracts.Health;

/// <summary>What is cancelled and what is amended.</summary>
internal sealed class Changes : HealthTally
{
    private long tenders;
    private long withoutStatus;
    private long cancelled;
    private long cancelledWithoutValue;
    private decimal cancelledPence;
    private long contracts;
    private long amended;
    private long amendedWithoutValue;
    private decimal amendedPence;

    public override void Look(AwardLook process)
    {
        var facts = process.Facts;
        var status = facts[ProcessField.TenderStatus];
        tenders += status.Says ? 1 : 0;
        withoutStatus += status.Says ? 0 : 1;
        if (
            facts.Is(status, "cancelled"u8)
            || facts.Is(status, "withdrawn"u8)
            || facts.Is(status, "unsuccessful"u8)
        )
        {
            cancelled++;
            var value = process.Pence(
                facts[ProcessField.ValueAmount],
                facts[ProcessField.ValueCurrency]
            );
            cancelledWithoutValue += value is null ? 1 : 0;
            cancelledPence += value ?? 0;
        }

        contracts += facts.Contracts.Count;
        var last = -1;
        for (var i = 0; i < facts.ContractAmendments.Count; i++)
        {
            var row = facts.ContractAmendments.ParentOf(i);
            if (row == last)
            {
                continue;
            }

            last = row;
            amended++;
            var value = process.Pence(
                facts.Contracts[row, ContractField.ValueAmount],
                facts.Contracts[row, ContractField.ValueCurrency]
            );
            amendedWithoutValue += value is null ? 1 : 0;
            amendedPence += value ?? 0;
        }
    }

    public override void Take(HealthTally other, int[] names)
    {
        var theirs = (Changes)other;
        tenders += theirs.tenders;
        withoutStatus += theirs.withoutStatus;
        cancelled += theirs.cancelled;
        cancelledWithoutValue += theirs.cancelledWithoutValue;
        cancelledPence += theirs.cancelledPence;
        contracts += theirs.contracts;
        amended += theirs.amended;
        amendedWithoutValue += theirs.amendedWithoutValue;
        amendedPence += theirs.amendedPence;
    }

    public override IEnumerable<MarketMeasure> Finish(Names names)
    {
        yield return new(
            "cancelled_share",
            "Tenders that ended without an award: cancelled, withdrawn or unsuccessful",
            null,
            MarketMeasure.PartOf(cancelled, tenders),
            MarketMeasure.Share,
            tenders,
            "processes",
            withoutStatus,
            null
        );
        yield return new(
            "cancelled_value",
            "Estimated value of these tenders",
            null,
            Pounds(cancelledPence, cancelled - cancelledWithoutValue, cancelled),
            "pounds",
            cancelled - cancelledWithoutValue,
            "tenders that ended without an award",
            cancelledWithoutValue,
            "Net of VAT as published."
        );
        yield return new(
            "amended_share",
            "Contracts with an amendment",
            null,
            MarketMeasure.PartOf(amended, contracts),
            MarketMeasure.Share,
            contracts,
            "contracts",
            0,
            "A contract of which no amendment is published counts as not amended; publishers differ in whether they publish them."
        );
        yield return new(
            "amended_value",
            "Value of contracts with an amendment",
            null,
            Pounds(amendedPence, amended - amendedWithoutValue, amended),
            "pounds",
            amended - amendedWithoutValue,
            "contracts with an amendment",
            amendedWithoutValue,
            "The contract's value as it now stands, net of VAT as published."
        );
    }

    // Of nothing the value is nought; of some whose values are all missing it is not known.
    private static double? Pounds(decimal pence, long known, long all) =>
        known == 0 && all > 0 ? null : (double)(pence / 100);
}
