using Evenhand.Contracts.Facts;
using Evenhand.Contracts.Indicators;

namespace Evenhand.Contracts.Health;

/// <summary>How much goes to suppliers in the buyer's own postcode area.</summary>
internal sealed class LocalShare : HealthTally
{
    private long known;
    private long local;
    private long lacking;

    public override void Look(AwardLook process)
    {
        if (process.Active.Count == 0)
        {
            return;
        }

        var facts = process.Facts;
        var buyer = Area(process, process.BuyerParty);
        foreach (var award in process.Active)
        {
            for (var row = award.First; row < award.Behind; row++)
            {
                var supplier = buyer == 0 ? 0 : Area(process, process.SupplierParty(row));
                if (supplier == 0)
                {
                    lacking++;
                    continue;
                }

                known++;
                local += supplier == buyer ? 1 : 0;
            }
        }
    }

    public override void Take(HealthTally other, int[] names)
    {
        var theirs = (LocalShare)other;
        known += theirs.known;
        local += theirs.local;
        lacking += theirs.lacking;
    }

    public override IEnumerable<MarketMeasure> Finish(Names names) =>
        [
            new(
                "local_share",
                "Awards to suppliers in the buyer's own postcode area",
                null,
                MarketMeasure.PartOf(local, known),
                MarketMeasure.Share,
                known,
                "suppliers of awards",
                lacking,
                "The letters that a postcode begins with, for instance LS. An address may be that of a head office."
            ),
        ];

    /// <summary>The letters that a postcode begins with, as one number; 0 where there are none.</summary>
    private static int Area(AwardLook process, int party)
    {
        if (party < 0)
        {
            return 0;
        }

        var facts = process.Facts;
        var piece = facts.Parties[party, PartyField.PostalCode];
        if (piece.Kind != PieceKind.Text)
        {
            return 0;
        }

        var raw = facts.Raw(piece).TrimStart((byte)' ');
        var letters = 0;
        while (letters < raw.Length && char.IsAsciiLetter((char)raw[letters]))
        {
            letters++;
        }

        return
            letters is < 1 or > 2 || letters == raw.Length || !char.IsAsciiDigit((char)raw[letters])
            ? 0
            : (raw[0] | 0x20) + (letters == 2 ? (raw[1] | 0x20) << 8 : 0);
    }
}
