using Evenhand.Contracts.Facts;

namespace Evenhand.Contracts.Quality;

/// <summary>Words that a code list allows.</summary>
internal static class CodeChecks
{
    public static void Look(ReleaseLook look)
    {
        var facts = look.Facts;
        All(look, facts.Tags, LiteralField.Value, CodeList.Tag);
        All(look, facts.Process, ProcessField.TenderStatus, CodeList.TenderStatus);
        All(look, facts.Process, ProcessField.ProcurementMethod, CodeList.Method);
        All(look, facts.Process, ProcessField.MainProcurementCategory, CodeList.Category);
        All(look, facts.Parties, PartyField.Scale, CodeList.Scale);
        All(look, facts.PartyRoles, LiteralField.Value, CodeList.Role);
        All(look, facts.Lots, LotField.Status, CodeList.TenderStatus);
        All(look, facts.Statistics, StatisticField.Measure, CodeList.Measure);
        All(look, facts.Bids, BidField.Status, CodeList.BidStatus);
        All(look, facts.Awards, AwardField.Status, CodeList.AwardStatus);
        All(look, facts.Awards, AwardField.MainProcurementCategory, CodeList.Category);
        All(look, facts.Contracts, ContractField.Status, CodeList.ContractStatus);
        All(look, facts.RelationKinds, LiteralField.Value, CodeList.Relation);
    }

    private static void All<TField>(
        ReleaseLook look,
        FactTable<TField> table,
        TField field,
        CodeList codes
    )
        where TField : struct, Enum
    {
        for (var row = 0; row < table.Count; row++)
        {
            var piece = table[row, field];
            if (piece.Says && !codes.Holds(look.Facts, piece))
            {
                look.Fault(FaultKinds.CodeUnknown, table, field, piece);
            }
        }
    }
}
