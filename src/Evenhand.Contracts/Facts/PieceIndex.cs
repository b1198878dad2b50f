using System.Numerics;
using System.Text;

namespace Evenhand.Contracts.Facts;

/// <summary>Finds the row of a table that has an id. Used again for the next release.</summary>
public sealed class PieceIndex
{
    /// <summary>Below this many rows, looking through them is quicker.</summary>
    private const int Few = 8;

    private Piece[] ids = new Piece[16];
    private int[] next = new int[16];
    private int[] heads = [];
    private int count;
    private ProcessFacts facts = new();

    /// <summary>How many rows there are.</summary>
    public int Count => count;

    /// <summary>Takes in the ids of a table.</summary>
    public void Fill<TField>(ProcessFacts of, FactTable<TField> table, TField field)
        where TField : struct, Enum
    {
        (facts, count) = (of, table.Count);
        if (count > ids.Length)
        {
            ids = new Piece[count * 2];
            next = new int[count * 2];
        }

        for (var row = 0; row < count; row++)
        {
            ids[row] = table[row, field];
        }

        if (count <= Few)
        {
            return;
        }

        var size = (int)BitOperations.RoundUpToPowerOf2((uint)count * 2);
        if (heads.Length < size)
        {
            heads = new int[size];
        }

        Array.Fill(heads, -1);
        // From the last, so that the first row of an id is found.
        for (var row = count - 1; row >= 0; row--)
        {
            ref var head = ref heads[Slot(ids[row])];
            next[row] = head;
            head = row;
        }
    }

    /// <summary>The first row of that id; null where there is none, or the id says nothing.</summary>
    public int? Find(Piece id)
    {
        if (count <= Few)
        {
            for (var row = 0; row < count; row++)
            {
                if (facts.AreSame(ids[row], id))
                {
                    return row;
                }
            }

            return null;
        }

        var found = heads[Slot(id)];
        while (found >= 0 && !facts.AreSame(ids[found], id))
        {
            found = next[found];
        }

        return found < 0 ? null : found;
    }

    private int Slot(Piece id)
    {
        var bytes =
            id.Kind == PieceKind.EscapedText
                ? Encoding.UTF8.GetBytes(facts.Text(id) ?? "")
                : facts.Raw(id);
        var hash = 2166136261u;
        foreach (var b in bytes)
        {
            hash = (hash ^ b) * 16777619u;
        }

        return (int)(hash & (uint)(heads.Length - 1));
    }
}
