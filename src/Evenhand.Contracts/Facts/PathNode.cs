using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Evenhand.Contracts.Facts;

/// <summary>A name in a release, below the names above it: what is looked for there, and what was met there.</summary>
internal sealed class PathNode
{
    private readonly PathChildren children = new();

    /// <summary>
    /// The name as publishers write it, with the quotation mark after it; of one that can only be written with escapes, a byte
    /// that no UTF-8 holds.
    /// </summary>
    private readonly byte[] quoted;

    /// <summary>The first bytes of that, and which of these count: most names are shorter.</summary>
    private readonly Vector128<byte> head;
    private readonly Vector128<byte> mask;

    public PathNode(byte[] name, PathNode? parent)
    {
        (Name, Parent) = (name, parent);
        PathLength = name.Length + 1 + (parent?.PathLength ?? 0);
        quoted = NeedsEscapes(name) ? [0xFF] : [.. name, (byte)'"'];
        head = First16(quoted);
        mask = First16([.. quoted.Select(_ => (byte)0xFF)]);
    }

    /// <summary>The name, as UTF-8 without escapes.</summary>
    public byte[] Name { get; }

    /// <summary>What it stands in; null for the release itself.</summary>
    public PathNode? Parent { get; }

    /// <summary>How long its path is, in bytes.</summary>
    public int PathLength { get; }

    public IReadOnlyList<PathNode> Children => children.All;

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

    /// <summary>How many bytes the name and its last quotation mark take.</summary>
    public int QuotedLength => quoted.Length;

    /// <summary>Whether this name and a quotation mark stand at a place, as publishers write it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool StandsAt(ReadOnlySpan<byte> json, int place) =>
        quoted.Length <= Vector128<byte>.Count && place <= json.Length - Vector128<byte>.Count
            ? (Vector128.Create(json.Slice(place, Vector128<byte>.Count)) & mask) == head
            : json[place..].StartsWith(quoted);

    public PathNode? Find(ReadOnlySpan<byte> name) => children.Find(name);

    public PathNode Add(ReadOnlySpan<byte> name)
    {
        var child = new PathNode(name.ToArray(), this);
        children.Add(child);
        return child;
    }

    private static bool NeedsEscapes(ReadOnlySpan<byte> name) =>
        name.ContainsAnyInRange((byte)0, (byte)0x1F) || name.IndexOfAny((byte)'"', (byte)'\\') >= 0;

    private static Vector128<byte> First16(ReadOnlySpan<byte> from)
    {
        Span<byte> bytes = stackalloc byte[Vector128<byte>.Count];
        from[..Math.Min(from.Length, bytes.Length)].CopyTo(bytes);
        return Vector128.Create<byte>(bytes);
    }
}
