using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Evenhand.Contracts.Facts;

namespace Evenhand.Contracts.Files;

/// <summary>Which processes were met, by a hash of 128 bits of their names, so that a million of them take little memory.</summary>
internal sealed class ProcessSet
{
    private readonly Lock gate = new();
    private readonly HashSet<UInt128> seen = [];
    private volatile bool hasRepeats;

    /// <summary>A process was met twice.</summary>
    public bool HasRepeats => hasRepeats;

    public void Add(ProcessFacts facts, Piece ocid)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(
            ocid.Kind == PieceKind.EscapedText
                ? Encoding.UTF8.GetBytes(facts.Text(ocid)!)
                : facts.Raw(ocid),
            hash
        );
        lock (gate)
        {
            hasRepeats |= !seen.Add(BinaryPrimitives.ReadUInt128LittleEndian(hash));
        }
    }
}
