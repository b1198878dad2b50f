using System.Runtime.InteropServices;
using Evenhand.Contracts.Facts;
using Evenhand.Contracts.Indicators;

namespace Evenhand.Contracts.Health;

/// <summary>How tenders are opened: lots, reservations, whom they are said to suit, and what income they would ask for.</summary>
internal sealed class Openness : HealthTally
{
    private readonly Dictionary<int, long> reserved = [];
    private long processes;
    private long withLots;
    private long withSeveral;
    private long undivided;
    private long withReason;
    private long saysReserved;
    private long smeSaid;
    private long smeYes;
    private long vcseSaid;
    private long vcseYes;
    private long valuedAwards;

    public override bool IsAccess => true;

    public override void Look(AwardLook process)
    {
        var facts = process.Facts;
        processes++;
        withLots += facts.Lots.Count > 0 ? 1 : 0;
        withSeveral += facts.Lots.Count > 1 ? 1 : 0;
        if (facts.Lots.Count == 1)
        {
            undivided++;
            withReason += facts[ProcessField.LotsReason].Says ? 1 : 0;
        }

        saysReserved += facts.ReservedParticipation.Count > 0 ? 1 : 0;
        for (var i = 0; i < facts.ReservedParticipation.Count; i++)
        {
            if (
                process.Process.Name(facts.ReservedParticipation[i, LiteralField.Value])
                is var code
                    and >= 0
            )
            {
                CollectionsMarshal.GetValueRefOrAddDefault(reserved, code, out _)++;
            }
        }

        Suits(
            facts,
            ProcessField.SuitableForSme,
            ProcessField.OldSuitableForSme,
            LotField.SuitableForSme,
            ref smeSaid,
            ref smeYes
        );
        Suits(
            facts,
            ProcessField.SuitableForVcse,
            ProcessField.OldSuitableForVco,
            LotField.SuitableForVcse,
            ref vcseSaid,
            ref vcseYes
        );
        foreach (var award in process.Active)
        {
            valuedAwards += award.Pence is null ? 0 : 1;
        }
    }

    public override void Take(HealthTally other, int[] names)
    {
        var theirs = (Openness)other;
        foreach (var (code, count) in theirs.reserved)
        {
            CollectionsMarshal.GetValueRefOrAddDefault(reserved, names[code], out _) += count;
        }

        processes += theirs.processes;
        withLots += theirs.withLots;
        withSeveral += theirs.withSeveral;
        undivided += theirs.undivided;
        withReason += theirs.withReason;
        saysReserved += theirs.saysReserved;
        smeSaid += theirs.smeSaid;
        smeYes += theirs.smeYes;
        vcseSaid += theirs.vcseSaid;
        vcseYes += theirs.vcseYes;
        valuedAwards += theirs.valuedAwards;
    }

    public override IEnumerable<MarketMeasure> Finish(Names names)
    {
        yield return Share(
            "lots_share",
            "Tenders divided into several lots",
            withSeveral,
            withLots
        );
        yield return Share(
            "no_lots_reason_share",
            "Undivided tenders that give a reason for it",
            withReason,
            undivided
        ) with
        {
            Lacking = 0,
            Note =
                "The reason that the UK extension asks for, tender/lotDetails/noLotsDivisionRationale.",
        };
        foreach (
            var (name, count) in reserved
                .Select(r => (Name: names[r.Key], r.Value))
                .OrderBy(r => r.Name, StringComparer.Ordinal)
        )
        {
            yield return Reserved(
                "reserved_use_by_kind",
                "Tenders reserved, by for whom",
                name,
                count
            );
        }

        yield return Reserved(
            "reserved_use",
            "Tenders in which taking part is reserved",
            null,
            saysReserved
        );
        yield return Share(
            "suitable_sme_share",
            "Tenders said to suit small and medium-sized enterprises",
            smeYes,
            smeSaid
        ) with
        {
            Note = Said,
        };
        yield return Share(
            "suitable_vcse_share",
            "Tenders said to suit voluntary, community and social enterprises",
            vcseYes,
            vcseSaid
        ) with
        {
            Note = Said,
        };
        yield return new(
            "value_to_local_income",
            "Value of a contract against the median income of local providers that could deliver it",
            null,
            null,
            "ratio",
            0,
            "awards",
            valuedAwards,
            "No register of providers' incomes is loaded, so this cannot be answered yet. Lacking are all awards with a value."
        );
    }

    private const string Said =
        "Of the tender or of one of its lots. It is what the buyer said, not what came of it.";

    private MarketMeasure Share(string id, string title, long part, long known) =>
        new(
            id,
            title,
            null,
            MarketMeasure.PartOf(part, known),
            MarketMeasure.Share,
            known,
            "processes",
            processes - known,
            null
        );

    private MarketMeasure Reserved(string id, string title, string? group, long count) =>
        new(
            id,
            title,
            group,
            processes == 0 ? null : count,
            "tenders",
            saysReserved,
            "processes",
            processes - saysReserved,
            "A count and no share: a tender that says nothing of it is not said to be open to all."
        );

    private static void Suits(
        ProcessFacts facts,
        ProcessField field,
        ProcessField old,
        LotField ofLot,
        ref long said,
        ref long yes
    )
    {
        var suits = ProcessFacts.Flag(facts[field]) ?? ProcessFacts.Flag(facts[old]);
        for (var i = 0; suits != true && i < facts.Lots.Count; i++)
        {
            suits = ProcessFacts.Flag(facts.Lots[i, ofLot]) ?? suits;
        }

        said += suits is null ? 0 : 1;
        yes += suits == true ? 1 : 0;
    }
}
