using Evenhand.Contracts.Facts;

namespace Evenhand.Contracts.Quality;

/// <summary>Awards beside the tender and its lots.</summary>
internal static class StatusChecks
{
    public static void Look(ReleaseLook look)
    {
        var facts = look.Facts;
        var tender = facts[ProcessField.TenderStatus];
        var isOver = facts.Is(tender, "cancelled"u8) || facts.Is(tender, "unsuccessful"u8);
        var (supplier, lot) = (0, 0);
        for (var award = 0; award < facts.Awards.Count; award++)
        {
            var isActive = facts.Is(facts.Awards[award, AwardField.Status], "active"u8);
            if (isActive && isOver)
            {
                look.Fault(
                    FaultKinds.TenderCancelledAwardActive,
                    facts.Process,
                    ProcessField.TenderStatus,
                    tender
                );
            }

            Suppliers(look, award, isActive, ref supplier);
            Lots(look, award, isActive, ref lot);
        }
    }

    private static void Suppliers(ReleaseLook look, int award, bool isActive, ref int row)
    {
        var facts = look.Facts;
        var first = row;
        for (
            ;
            row < facts.AwardSuppliers.Count && facts.AwardSuppliers.ParentOf(row) == award;
            row++
        )
        {
            var id = facts.AwardSuppliers[row, OrganisationField.Id];
            if (facts.AreSame(id, facts[ProcessField.BuyerId]))
            {
                look.Fault(
                    FaultKinds.SupplierIsBuyer,
                    facts.AwardSuppliers,
                    OrganisationField.Id,
                    id
                );
            }
        }

        if (isActive && row == first)
        {
            look.Fault(FaultKinds.AwardWithoutSupplier, facts.AwardSuppliers);
        }
    }

    private static void Lots(ReleaseLook look, int award, bool isActive, ref int row)
    {
        var facts = look.Facts;
        for (; row < facts.AwardLots.Count && facts.AwardLots.ParentOf(row) == award; row++)
        {
            if (
                isActive
                && look.Lots.Find(facts.AwardLots[row, LiteralField.Value]) is { } lot
                && facts.Is(facts.Lots[lot, LotField.Status], "cancelled"u8)
            )
            {
                look.Fault(
                    FaultKinds.LotCancelledAwardActive,
                    facts.AwardLots,
                    LiteralField.Value,
                    facts.AwardLots[row, LiteralField.Value]
                );
            }
        }
    }
}
