using Evenhand.Contracts.Facts;
using Evenhand.Contracts.Indicators;

namespace Evenhand.Contracts.Health;

/// <summary>What kinds of supplier get awards: as flagged, and as their identifiers say.</summary>
internal sealed class SupplierKinds : HealthTally
{
    private readonly Share sme = new();
    private readonly Share vcse = new();
    private readonly Share charity = new();
    private readonly Share contradicted = new();

    public override bool IsAccess => true;

    public override void Look(AwardLook process)
    {
        var facts = process.Facts;
        foreach (var award in process.Active)
        {
            for (var row = award.First; row < award.Behind; row++)
            {
                var party = process.SupplierParty(row);
                var pence = award.Behind - award.First == 1 ? award.Pence : null;
                sme.Add(IsSme(facts, party), pence);
                var flagged = IsVcse(facts, party);
                vcse.Add(flagged, pence);
                var registered = IsCharity(facts, party);
                charity.Add(registered, pence);
                if (registered == true)
                {
                    contradicted.Add(!flagged, pence);
                }
            }
        }
    }

    public override void Take(HealthTally other, int[] names)
    {
        var theirs = (SupplierKinds)other;
        sme.Take(theirs.sme);
        vcse.Take(theirs.vcse);
        charity.Take(theirs.charity);
        contradicted.Take(theirs.contradicted);
    }

    public override IEnumerable<MarketMeasure> Finish(Names names) =>
        [
            .. Both(
                "sme",
                "Awards to suppliers flagged as small or medium-sized",
                sme,
                "As the notice flags them (details/scale, or sme)."
            ),
            .. Both(
                "vcse",
                "Awards to suppliers flagged as voluntary, community or social enterprises",
                vcse,
                "As the notice flags them (details/vcse, or vco)."
            ),
            .. Both(
                "charity",
                "Awards to suppliers with the number of a registered charity",
                charity,
                "By their identifiers (GB-CHC, GB-SC, GB-NIC); lacking are suppliers without any identifier. A charity that is a company may be published with its company number alone, so this is the least that it can be."
            ),
            contradicted.Count(
                "charity_flagged_otherwise",
                "Registered charities that are flagged as no voluntary, community or social enterprise",
                "Lacking are charities without a flag."
            ),
        ];

    /// <summary>Whether a supplier is flagged as small or medium-sized; null where nothing is said.</summary>
    public static bool? IsSme(ProcessFacts facts, int party)
    {
        if (party < 0)
        {
            return null;
        }

        var scale = facts.Parties[party, PartyField.Scale];
        return facts.Is(scale, "sme"u8)
            || facts.Is(scale, "micro"u8)
            || facts.Is(scale, "small"u8)
            || facts.Is(scale, "medium"u8)
                ? true
            : facts.Is(scale, "large"u8) ? false
            : ProcessFacts.Flag(facts.Parties[party, PartyField.OldSme]);
    }

    /// <summary>Whether a supplier is flagged as a voluntary, community or social enterprise; null where nothing is said.</summary>
    public static bool? IsVcse(ProcessFacts facts, int party) =>
        party < 0
            ? null
            : ProcessFacts.Flag(facts.Parties[party, PartyField.Vcse])
                ?? ProcessFacts.Flag(facts.Parties[party, PartyField.OldVco]);

    /// <summary>Whether an identifier is that of a registered charity; null without any identifier.</summary>
    private static bool? IsCharity(ProcessFacts facts, int party)
    {
        if (party < 0)
        {
            return null;
        }

        bool? found = null;
        if (facts.Parties[party, PartyField.Identifier].Says)
        {
            found = IsCharityScheme(facts, facts.Parties[party, PartyField.Scheme]);
        }

        for (var i = 0; found != true && i < facts.PartyIdentifiers.Count; i++)
        {
            if (
                facts.PartyIdentifiers.ParentOf(i) == party
                && facts.PartyIdentifiers[i, ClassificationField.Id].Says
            )
            {
                found = IsCharityScheme(
                    facts,
                    facts.PartyIdentifiers[i, ClassificationField.Scheme]
                );
            }
        }

        return found;
    }

    private static bool IsCharityScheme(ProcessFacts facts, Piece scheme) =>
        facts.Is(scheme, "GB-CHC"u8) || facts.Is(scheme, "GB-SC"u8) || facts.Is(scheme, "GB-NIC"u8);

    private static IEnumerable<MarketMeasure> Both(
        string id,
        string title,
        Share share,
        string note
    ) =>
        [
            share.Count($"{id}_share_by_count", title, note),
            share.Value(
                $"{id}_share_by_value",
                $"{title}, by value",
                $"{note} Awards to one supplier with a value in pounds."
            ),
        ];

    /// <summary>How many are of a kind, and what they are worth.</summary>
    private sealed class Share
    {
        private long yes;
        private long no;
        private long unknown;
        private long valued;
        private decimal yesPence;
        private decimal allPence;

        public void Add(bool? isOfKind, long? pence)
        {
            switch (isOfKind)
            {
                case null:
                    unknown++;
                    return;
                case true:
                    yes++;
                    break;
                default:
                    no++;
                    break;
            }

            if (pence is { } worth)
            {
                valued++;
                allPence += worth;
                yesPence += isOfKind == true ? worth : 0;
            }
        }

        public void Take(Share other)
        {
            yes += other.yes;
            no += other.no;
            unknown += other.unknown;
            valued += other.valued;
            yesPence += other.yesPence;
            allPence += other.allPence;
        }

        public MarketMeasure Count(string id, string title, string note) =>
            new(
                id,
                title,
                null,
                MarketMeasure.PartOf(yes, yes + no),
                MarketMeasure.Share,
                yes + no,
                "suppliers of awards",
                unknown,
                note
            );

        public MarketMeasure Value(string id, string title, string note) =>
            new(
                id,
                title,
                null,
                MarketMeasure.PartOf(yesPence, allPence),
                MarketMeasure.Share,
                valued,
                "suppliers of awards",
                unknown + yes + no - valued,
                note
            );
    }
}
