using Evenhand.Contracts.Facts;

namespace Evenhand.Contracts.Indicators;

/// <summary>How far the second price lies above the winner's, where one award to one supplier lets that be asked.</summary>
/// <param name="Why">Why there is none; none where there is one.</param>
/// <param name="Ratio">(second - winning) / winning, 0 or more.</param>
/// <param name="Winner">The row of the winner in <c>bids/details/tenderers</c>.</param>
/// <param name="Next">The row of who made the second price.</param>
internal sealed record SecondPrice(Why Why, double Ratio = 0, int Winner = -1, int Next = -1)
{
    /// <summary>Works it out.</summary>
    public static SecondPrice Of(ProcessLook look) =>
        !look.ComparesPrices ? new(Why.NoPriceComparison)
        : OneWinner(look, out var supplier) is var why && why != Why.None ? new(why)
        : Compare(look, supplier);

    /// <summary>Whether one active award, with no other to come, goes to one supplier with an id.</summary>
    public static Why OneWinner(ProcessLook look, out Piece supplier)
    {
        supplier = default;
        if (look.NoBids != Why.None)
        {
            return look.NoBids;
        }

        if (look.Facts.Awards.Count == 0)
        {
            return Why.NotAwarded;
        }

        if (!look.AwardsFinal)
        {
            return Why.AwardsNotFinal;
        }

        if (look.ActiveAwards != 1)
        {
            return look.ActiveAwards == 0 ? Why.NotAwarded : Why.SeveralAwards;
        }

        var (first, behind) = (
            look.Suppliers(look.ActiveAward).Start.Value,
            look.Suppliers(look.ActiveAward).End.Value
        );
        if (behind - first != 1)
        {
            return behind == first ? Why.NoSupplier : Why.SeveralSuppliers;
        }

        supplier = look.Facts.AwardSuppliers[first, OrganisationField.Id];
        return supplier.Says ? Why.None : Why.NoSupplierId;
    }

    private static SecondPrice Compare(ProcessLook look, Piece supplier)
    {
        var facts = look.Facts;
        Piece currency = default;
        var (winner, next) = ((Price: 0.0, Row: -1), (Price: 0.0, Row: -1));
        var others = false;
        for (var bid = 0; bid < facts.Bids.Count; bid++)
        {
            var tenderers = look.BidTenderers(bid);
            var row = tenderers.Start.Value;
            if (look.StateOf(bid) != BidState.Valid || tenderers.End.Value - row != 1)
            {
                continue;
            }

            var id = facts.BidTenderers[row, OrganisationField.Id];
            var wins = facts.AreSame(id, supplier);
            others |= !wins;
            if (!id.Says || look.Price(bid) is not { } price)
            {
                continue;
            }

            var written = facts.Bids[bid, BidField.ValueCurrency];
            if (currency.Says && !facts.AreSame(currency, written))
            {
                return new(Why.SeveralCurrencies);
            }

            currency = written;
            // Of several bids of one tenderer the lowest counts.
            ref var best = ref wins ? ref winner : ref next;
            if (best.Row < 0 || price < best.Price)
            {
                best = (price, row);
            }
        }

        return winner.Row < 0 ? new(Why.NoWinningPrice)
            : next.Row < 0 ? new(others ? Why.NoPrices : Why.OneValidBid)
            : next.Price < winner.Price ? new(Why.LowestDidNotWin)
            : winner.Price <= 0 ? new(Why.PriceNotPositive)
            : new(Why.None, (next.Price - winner.Price) / winner.Price, winner.Row, next.Row);
    }
}
