using System.Diagnostics.CodeAnalysis;

namespace Evenhand.Contracts.Facts;

/// <summary>The names below a name.</summary>
internal sealed class PathChildren
{
    /// <summary>Up to here a walk along the names is quicker than a table of them.</summary>
    private const int Few = 8;

    private readonly List<PathNode> all = [];
    private Dictionary<byte[], PathNode>? byName;

    public IReadOnlyList<PathNode> All => all;

    public PathNode? Find(ReadOnlySpan<byte> name)
    {
        if (byName is not null)
        {
            return byName.GetAlternateLookup<ReadOnlySpan<byte>>().TryGetValue(name, out var found)
                ? found
                : null;
        }

        foreach (var child in all)
        {
            if (name.SequenceEqual(child.Name))
            {
                return child;
            }
        }

        return null;
    }

    public void Add(PathNode child)
    {
        all.Add(child);
        if (byName is not null)
        {
            byName.Add(child.Name, child);
        }
        else if (all.Count > Few)
        {
            byName = all.ToDictionary(c => c.Name, new ByName());
        }
    }

    // Hashes are seeded anew in each process: nobody can make a file whose names all have one.
    private sealed class ByName
        : IEqualityComparer<byte[]>,
            IAlternateEqualityComparer<ReadOnlySpan<byte>, byte[]>
    {
        public bool Equals(byte[]? x, byte[]? y) => x.AsSpan().SequenceEqual(y);

        public bool Equals(ReadOnlySpan<byte> alternate, byte[] other) =>
            alternate.SequenceEqual(other);

        public int GetHashCode([DisallowNull] byte[] obj) => GetHashCode(obj.AsSpan());

        public int GetHashCode(ReadOnlySpan<byte> alternate)
        {
            var hash = new HashCode();
            hash.AddBytes(alternate);
            return hash.ToHashCode();
        }

        public byte[] Create(ReadOnlySpan<byte> alternate) => alternate.ToArray();
    }
}
