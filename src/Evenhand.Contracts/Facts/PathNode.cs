namespace Evenhand.Contracts.Facts;

/// <summary>A name in a release, below the names above it: what is looked for there, and what was met there.</summary>
/// <param name="name">The name, as UTF-8 without escapes.</param>
/// <param name="parent">What it stands in; null for the release itself.</param>
internal sealed class PathNode(byte[] name, PathNode? parent)
{
    /// <summary>Up to here a walk along the children is quicker than a table of them.</summary>
    private const int FewChildren = 8;

    private readonly List<PathNode> children = [];
    private Dictionary<int, PathNode>? byHash;
    private PathNode? sameHash;

    public byte[] Name { get; } = name;

    /// <summary>The name as publishers write it, with the quotation mark after it; something that no JSON holds where it can only be written with escapes.</summary>
    public byte[] Quoted { get; } =
        name.AsSpan().ContainsAnyInRange((byte)0, (byte)0x1F)
        || name.AsSpan().IndexOfAny((byte)'"', (byte)'\\') >= 0
            ? [0]
            : [.. name, (byte)'"'];

    public PathNode? Parent { get; } = parent;

    /// <summary>How long its path is, in bytes.</summary>
    public int PathLength { get; } = name.Length + 1 + (parent?.PathLength ?? 0);

    public IReadOnlyList<PathNode> Children => children;

    /// <summary>Something is looked for here or below.</summary>
    public bool IsSought { get; set; }

    /// <summary>An object here begins a row of this table.</summary>
    public FactTable? Rows { get; set; }

    /// <summary>A text or number here is a row of this table.</summary>
    public FactTable? Literals { get; set; }

    /// <summary>A value here fills <see cref="Field"/> of this table's row.</summary>
    public FactTable? Table { get; set; }

    public int Field { get; set; }

    /// <summary>An array here shows that this is a package of releases or records.</summary>
    public bool IsOfPackage { get; set; }

    /// <summary>What stood first in the last object here, and what stood after this: publishers write in the same order again and again.</summary>
    public PathNode? First { get; set; }

    public PathNode? After { get; set; }

    /// <summary>The object in which this name was met last, by its number.</summary>
    public long InObject { get; set; }

    /// <summary>The release in which something was counted here last, by its number.</summary>
    public long InRelease { get; set; }

    /// <summary>How many values it holds in that release.</summary>
    public int Met { get; set; }

    public long Releases { get; set; }
    public long Values { get; set; }

    public PathNode? Find(ReadOnlySpan<byte> name)
    {
        if (children.Count <= FewChildren)
        {
            foreach (var child in children)
            {
                if (name.SequenceEqual(child.Name))
                {
                    return child;
                }
            }

            return null;
        }

        var found = byHash!.GetValueOrDefault(Hash(name));
        while (found is not null && !name.SequenceEqual(found.Name))
        {
            found = found.sameHash;
        }

        return found;
    }

    public PathNode Add(ReadOnlySpan<byte> name)
    {
        var child = new PathNode(name.ToArray(), this);
        children.Add(child);
        if (children.Count > FewChildren)
        {
            if (byHash is null)
            {
                byHash = [];
                children.ForEach(Enter);
            }
            else
            {
                Enter(child);
            }
        }

        return child;
    }

    private void Enter(PathNode child)
    {
        var hash = Hash(child.Name);
        child.sameHash = byHash!.GetValueOrDefault(hash);
        byHash![hash] = child;
    }

    // Seeded anew in each process: nobody can make a file whose names all have one hash.
    private static int Hash(ReadOnlySpan<byte> name)
    {
        var hash = new HashCode();
        hash.AddBytes(name);
        return hash.ToHashCode();
    }
}
