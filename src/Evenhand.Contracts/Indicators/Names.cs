using System.Diagnostics.CodeAnalysis;
using System.Text;
using Evenhand.Contracts.Facts;

namespace Evenhand.Contracts.Indicators;

/// <summary>Numbers for ids and names, so that each is kept once. Not for several threads at a time.</summary>
internal sealed class Names
{
    private readonly Dictionary<byte[], int> numbers = new(Bytes.Same);
    private readonly Dictionary<byte[], int>.AlternateLookup<ReadOnlySpan<byte>> lookup;
    private readonly List<byte[]> all = [];

    public Names() => lookup = numbers.GetAlternateLookup<ReadOnlySpan<byte>>();

    /// <summary>How many there are.</summary>
    public int Count => all.Count;

    /// <summary>The number of what a piece says; below 0 where it says nothing.</summary>
    public int Number(ProcessFacts facts, Piece piece) =>
        !piece.Says || piece.Kind is not (PieceKind.Text or PieceKind.EscapedText) ? -1
        : piece.Kind == PieceKind.EscapedText ? Number(Encoding.UTF8.GetBytes(facts.Text(piece)!))
        : Number(facts.Raw(piece));

    /// <summary>The number of a text in UTF-8.</summary>
    public int Number(ReadOnlySpan<byte> text)
    {
        if (!lookup.TryGetValue(text, out var number))
        {
            number = all.Count;
            var kept = text.ToArray();
            all.Add(kept);
            numbers.Add(kept, number);
        }

        return number;
    }

    /// <summary>The text of a number.</summary>
    public string this[int number] => Encoding.UTF8.GetString(all[number]);

    /// <summary>The bytes of a number's text.</summary>
    public ReadOnlySpan<byte> Text(int number) => all[number];

    /// <summary>Takes in others.</summary>
    /// <returns>Our number for each of theirs.</returns>
    public int[] Take(Names other)
    {
        var ours = new int[other.all.Count];
        for (var i = 0; i < ours.Length; i++)
        {
            ours[i] = Number(other.all[i]);
        }

        return ours;
    }

    private sealed class Bytes
        : IEqualityComparer<byte[]>,
            IAlternateEqualityComparer<ReadOnlySpan<byte>, byte[]>
    {
        public static readonly Bytes Same = new();

        public bool Equals(byte[]? x, byte[]? y) => x.AsSpan().SequenceEqual(y);

        public int GetHashCode([DisallowNull] byte[] obj) => GetHashCode(obj.AsSpan());

        public bool Equals(ReadOnlySpan<byte> alternate, byte[] other) =>
            alternate.SequenceEqual(other);

        // Seeded anew in each run of the program, so that nobody can write a file whose names all fall on one place.
        public int GetHashCode(ReadOnlySpan<byte> alternate)
        {
            var hash = new HashCode();
            hash.AddBytes(alternate);
            return hash.ToHashCode();
        }

        public byte[] Create(ReadOnlySpan<byte> alternate) => alternate.ToArray();
    }
}
