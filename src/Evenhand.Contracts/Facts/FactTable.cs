using System.Reflection;
using System.Runtime.CompilerServices;

namespace Evenhand.Contracts.Facts;

/// <summary>The rows that one kind of object gives, for instance the awards of a process. Used again for the next process.</summary>
public abstract class FactTable
{
    private readonly int width;
    private Piece[] pieces;
    private int[] parents = new int[4];

    private protected FactTable(string path, IReadOnlyList<string> fields, FactTable? parent)
    {
        (Path, Fields, width, Parent) = (path, fields, fields.Count, parent);
        pieces = new Piece[4 * width];
    }

    /// <summary>Where its objects stand in a release: names joined by <c>/</c>, for instance <c>awards/suppliers</c>; empty for the release itself.</summary>
    public string Path { get; }

    /// <summary>The table whose objects these stand in; null for the release itself.</summary>
    public FactTable? Parent { get; }

    /// <summary>Where each field stands below the object, in the order of the fields' numbers.</summary>
    internal IReadOnlyList<string> Fields { get; }

    /// <summary>How many rows there are.</summary>
    public int Count { get; private set; }

    /// <summary>The row of <see cref="Parent"/> that a row stands in.</summary>
    public int ParentOf(int row) => parents[row];

    internal Piece At(int row, int field) => pieces[row * width + field];

    internal void Clear() => Count = 0;

    /// <summary>Begins a row.</summary>
    internal void Open()
    {
        if (Count == parents.Length)
        {
            Array.Resize(ref parents, Count * 2);
            Array.Resize(ref pieces, Count * 2 * width);
        }

        pieces.AsSpan(Count * width, width).Clear();
        parents[Count] = Parent is null ? -1 : Parent.Count - 1;
        Count++;
    }

    /// <summary>Fills a field of the row that was begun last.</summary>
    internal void Set(int field, Piece piece) => pieces[(Count - 1) * width + field] = piece;
}

/// <summary>The rows that one kind of object gives.</summary>
/// <typeparam name="TField">The fields that are looked for in it, numbered from 0 without a gap.</typeparam>
public sealed class FactTable<TField> : FactTable
    where TField : struct, Enum
{
    internal FactTable(string path, FactTable? parent)
        : base(path, Paths, parent) { }

    private static IReadOnlyList<string> Paths { get; } =
    [
        .. Enum.GetNames<TField>()
            .Select(name =>
                typeof(TField).GetField(name)!.GetCustomAttribute<FieldPathAttribute>()!.Path
            ),
    ];

    /// <summary>Where a field stands in a release: names joined by <c>/</c>.</summary>
    public string PathOf(TField field)
    {
        var below = Fields[Unsafe.As<TField, int>(ref field)];
        return Path.Length == 0 ? below
            : below.Length == 0 ? Path
            : $"{Path}/{below}";
    }

    /// <summary>A field of a row; of kind <see cref="PieceKind.None"/> where the release does not have it.</summary>
    public Piece this[int row, TField field] => At(row, Unsafe.As<TField, int>(ref field));
}
