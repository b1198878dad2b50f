using Evenhand.Contracts.Facts;

namespace Evenhand.Contracts.Quality;

/// <summary>What one part of a release says of another.</summary>
internal static class ReferenceChecks
{
    public static void Look(ReleaseLook look)
    {
        var facts = look.Facts;
        Known(look, look.Parties, facts.Process, ProcessField.BuyerId, FaultKinds.PartyUnknown);
        Known(
            look,
            look.Parties,
            facts.Process,
            ProcessField.ProcuringEntityId,
            FaultKinds.PartyUnknown
        );
        Known(look, look.Parties, facts.Tenderers, OrganisationField.Id, FaultKinds.PartyUnknown);
        Known(
            look,
            look.Parties,
            facts.BidTenderers,
            OrganisationField.Id,
            FaultKinds.PartyUnknown
        );
        Known(
            look,
            look.Parties,
            facts.AwardSuppliers,
            OrganisationField.Id,
            FaultKinds.PartyUnknown
        );
        Known(look, look.Lots, facts.TenderItems, ItemField.RelatedLot, FaultKinds.LotUnknown);
        Known(look, look.Lots, facts.AwardItems, ItemField.RelatedLot, FaultKinds.LotUnknown);
        Known(look, look.Lots, facts.ContractItems, ItemField.RelatedLot, FaultKinds.LotUnknown);
        Known(look, look.Lots, facts.BidLots, LiteralField.Value, FaultKinds.LotUnknown);
        Known(look, look.Lots, facts.AwardLots, LiteralField.Value, FaultKinds.LotUnknown);
        Known(look, look.Lots, facts.Statistics, StatisticField.RelatedLot, FaultKinds.LotUnknown);
        Known(look, look.Awards, facts.Contracts, ContractField.AwardId, FaultKinds.AwardUnknown);
        Bids(look);
        Ids(look, look.Parties, facts.Parties, PartyField.Id);
        Ids(look, look.Lots, facts.Lots, LotField.Id);
        Ids(look, look.Awards, facts.Awards, AwardField.Id);
        look.Others.Fill(facts, facts.Contracts, ContractField.Id);
        Ids(look, look.Others, facts.Contracts, ContractField.Id);
        look.Others.Fill(facts, facts.TenderItems, ItemField.Id);
        Twice(look, look.Others, facts.TenderItems, ItemField.Id);
        look.Others.Fill(facts, facts.TenderDocuments, DocumentField.Id);
        Twice(look, look.Others, facts.TenderDocuments, DocumentField.Id);
    }

    private static void Known<TField>(
        ReleaseLook look,
        PieceIndex known,
        FactTable<TField> table,
        TField field,
        FaultKind kind
    )
        where TField : struct, Enum
    {
        for (var row = 0; row < table.Count; row++)
        {
            var id = table[row, field];
            if (id.Says && known.Find(id) is null)
            {
                look.Fault(kind, table, field, id);
            }
        }
    }

    private static void Bids(ReleaseLook look)
    {
        var facts = look.Facts;
        look.Others.Fill(facts, facts.Bids, BidField.Id);
        Ids(look, look.Others, facts.Bids, BidField.Id);
        Known(look, look.Others, facts.Awards, AwardField.RelatedBid, FaultKinds.BidUnknown);
    }

    private static void Ids<TField>(
        ReleaseLook look,
        PieceIndex index,
        FactTable<TField> table,
        TField field
    )
        where TField : struct, Enum
    {
        for (var row = 0; row < table.Count; row++)
        {
            if (!table[row, field].Says)
            {
                look.Fault(FaultKinds.IdMissing, table, field);
            }
        }

        Twice(look, index, table, field);
    }

    private static void Twice<TField>(
        ReleaseLook look,
        PieceIndex index,
        FactTable<TField> table,
        TField field
    )
        where TField : struct, Enum
    {
        for (var row = 1; row < table.Count; row++)
        {
            var id = table[row, field];
            if (id.Says && index.Find(id) < row)
            {
                look.Fault(FaultKinds.IdTwice, table, field, id);
            }
        }
    }
}
