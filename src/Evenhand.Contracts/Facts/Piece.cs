using System.Runtime.InteropServices;

namespace Evenhand.Contracts.Facts;

/// <summary>Where a value stands in the bytes of a release. Nothing is read out of the bytes until it is asked for.</summary>
/// <param name="Start">Its first byte, from 0; of a text, that after the quotation mark.</param>
/// <param name="Length">How many bytes it takes; of a text, without the quotation marks.</param>
/// <param name="Kind">What it is.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct Piece(int Start, int Length, PieceKind Kind)
{
    /// <summary>It is there, and more than null or an empty text.</summary>
    public bool Says => Kind > PieceKind.None && Kind != PieceKind.Null && Length > 0;
}
