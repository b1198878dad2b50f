namespace Evenhand.Market.Building;

/// <summary>Rows of one process, each once. Of a few, looking through them is quicker than a table; there may be many.</summary>
internal sealed class FewRows<T>
    where T : IEquatable<T>
{
    private const int Few = 16;
    private readonly List<T> first = [];
    private readonly HashSet<T> all = [];

    /// <summary>How many there are.</summary>
    public int Count { get; private set; }

    /// <summary>Forgets them.</summary>
    public void Clear()
    {
        Count = 0;
        first.Clear();
        all.Clear();
    }

    /// <summary>Adds a row.</summary>
    /// <returns>False where it is there already.</returns>
    public bool Add(T row)
    {
        if (Count < Few)
        {
            if (first.Contains(row))
            {
                return false;
            }

            first.Add(row);
        }
        else
        {
            if (Count == Few)
            {
                all.UnionWith(first);
            }

            if (!all.Add(row))
            {
                return false;
            }
        }

        Count++;
        return true;
    }
}
