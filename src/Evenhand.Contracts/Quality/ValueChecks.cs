using Evenhand.Contracts.Facts;

namespace Evenhand.Contracts.Quality;

/// <summary>Money.</summary>
internal static class ValueChecks
{
    public static void Look(ReleaseLook look)
    {
        var facts = look.Facts;
        var currencies = new Currencies(look);
        Money(
            ref currencies,
            facts.Process,
            ProcessField.ValueAmount,
            ProcessField.ValueCurrency,
            ProcessField.ValueAmountGross
        );
        Money(
            ref currencies,
            facts.Process,
            ProcessField.MinValueAmount,
            ProcessField.MinValueCurrency
        );
        Money(
            ref currencies,
            facts.Lots,
            LotField.ValueAmount,
            LotField.ValueCurrency,
            LotField.ValueAmountGross
        );
        Money(ref currencies, facts.Bids, BidField.ValueAmount, BidField.ValueCurrency);
        Money(
            ref currencies,
            facts.Awards,
            AwardField.ValueAmount,
            AwardField.ValueCurrency,
            AwardField.ValueAmountGross
        );
        Money(
            ref currencies,
            facts.Contracts,
            ContractField.ValueAmount,
            ContractField.ValueCurrency,
            ContractField.ValueAmountGross
        );
        var highest = facts[ProcessField.ValueAmount];
        if (
            facts.Number(highest) is > 0 and var most
            && most < facts.Number(facts[ProcessField.MinValueAmount])
        )
        {
            look.Fault(FaultKinds.MaxBelowMin, facts.Process, ProcessField.ValueAmount, highest);
        }
    }

    private static void Money<TField>(
        ref Currencies currencies,
        FactTable<TField> table,
        TField net,
        TField currency,
        TField? gross = null
    )
        where TField : struct, Enum
    {
        for (var row = 0; row < table.Count; row++)
        {
            var amount = Amount(currencies.Look, table, net, table[row, net]);
            var withTax = gross is { } g ? Amount(currencies.Look, table, g, table[row, g]) : null;
            if (withTax < amount && amount > 0)
            {
                currencies.Look.Fault(
                    FaultKinds.GrossBelowNet,
                    table,
                    gross!.Value,
                    table[row, gross.Value]
                );
            }

            var hasAmount = table[row, net].Says || (gross is { } h && table[row, h].Says);
            currencies.Add(table, currency, table[row, currency], hasAmount, net);
        }
    }

    private static decimal? Amount<TField>(
        ReleaseLook look,
        FactTable<TField> table,
        TField field,
        Piece piece
    )
        where TField : struct, Enum
    {
        if (!piece.Says)
        {
            return null;
        }

        if (piece.Kind != PieceKind.Number)
        {
            look.Fault(FaultKinds.ValueNotNumber, table, field, piece);
            return null;
        }

        var amount = look.Facts.Number(piece);
        var kind =
            amount is null || amount > look.Settings.Ceiling ? FaultKinds.ValueOverCeiling
            : amount < 0 ? FaultKinds.ValueNegative
            // A least value of nothing says nothing, and Contracts Finder gives it with every notice.
            : amount == 0
                ? field is ProcessField.MinValueAmount ? null
                    : FaultKinds.ValueZero
            : amount <= look.Settings.Token ? FaultKinds.ValueToken
            : null;
        if (kind is not null)
        {
            look.Fault(kind, table, field, piece);
        }

        return amount;
    }

    /// <summary>The currencies of one release.</summary>
    private ref struct Currencies(ReleaseLook look)
    {
        private ReadOnlySpan<byte> first;
        private bool differs;

        public readonly ReleaseLook Look => look;

        public void Add<TField>(
            FactTable<TField> table,
            TField field,
            Piece piece,
            bool hasAmount,
            TField amount
        )
            where TField : struct, Enum
        {
            if (!piece.Says)
            {
                if (hasAmount)
                {
                    look.Fault(FaultKinds.CurrencyMissing, table, field);
                }

                return;
            }

            if (!hasAmount)
            {
                look.Fault(FaultKinds.ValueNotNumber, table, amount);
            }

            var code = look.Facts.Raw(piece);
            if (!CurrencyCodes.Holds(code))
            {
                look.Fault(FaultKinds.CurrencyUnknown, table, field, piece);
            }

            if (first.IsEmpty)
            {
                first = code;
            }
            else if (!differs && !first.SequenceEqual(code))
            {
                differs = true;
                look.Fault(FaultKinds.CurrencyChanges, table, field, piece);
            }
        }
    }
}
