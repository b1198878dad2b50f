using Evenhand.Contracts.Facts;

namespace Evenhand.Market.Building;

/// <summary>Finds the first row of a table of a release by its id: by looking where there are few, by an index where there are many.</summary>
/// <typeparam name="TField">The table's fields.</typeparam>
internal sealed class PieceIndex<TField>
    where TField : struct, Enum
{
    private const int Few = 16;
    private readonly Dictionary<string, int> rows = new(StringComparer.Ordinal);
    private ProcessFacts facts = new();
    private FactTable<TField>? table;
    private TField id;
    private bool indexed;

    /// <summary>Turns to another release.</summary>
    public void Turn(ProcessFacts to, FactTable<TField> its, TField byId)
    {
        (facts, table, id, indexed) = (to, its, byId, false);
    }

    /// <summary>The row; null where no row has this id.</summary>
    public int? Find(Piece sought)
    {
        if (!sought.Says)
        {
            return null;
        }

        if (table!.Count > Few)
        {
            return Indexed().TryGetValue(facts.Text(sought)!, out var found) ? found : null;
        }

        for (var row = 0; row < table.Count; row++)
        {
            if (facts.AreSame(sought, table[row, id]))
            {
                return row;
            }
        }

        return null;
    }

    private Dictionary<string, int> Indexed()
    {
        if (!indexed)
        {
            rows.Clear();
            for (var row = 0; row < table!.Count; row++)
            {
                if (facts.Text(table[row, id]) is { } known)
                {
                    rows.TryAdd(known, row);
                }
            }

            indexed = true;
        }

        return rows;
    }
}
