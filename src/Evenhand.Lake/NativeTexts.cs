using System.Runtime.InteropServices;

namespace Evenhand.Lake;

/// <summary>Bytes that stay at their place until they are cleared, for rows that point to them.</summary>
internal sealed unsafe class NativeTexts : IDisposable
{
    private const int BlockBytes = 1 << 16;
    private readonly List<nint> blocks = [];
    private readonly List<nint> large = [];

    /// <summary>Which block is filled, and how far.</summary>
    private int block = -1;
    private int filled = BlockBytes;

    /// <summary>Keeps a copy.</summary>
    public byte* Keep(ReadOnlySpan<byte> bytes)
    {
        byte* place;
        if (bytes.Length > BlockBytes / 4)
        {
            place = (byte*)NativeMemory.Alloc((nuint)bytes.Length);
            large.Add((nint)place);
        }
        else
        {
            if (bytes.Length > BlockBytes - filled)
            {
                if (++block == blocks.Count)
                {
                    blocks.Add((nint)NativeMemory.Alloc(BlockBytes));
                }

                filled = 0;
            }

            place = (byte*)blocks[block] + filled;
            filled += bytes.Length;
        }

        bytes.CopyTo(new Span<byte>(place, bytes.Length));
        return place;
    }

    /// <summary>Forgets all; the memory is used again.</summary>
    public void Clear()
    {
        (block, filled) = (-1, BlockBytes);
        large.ForEach(text => NativeMemory.Free((void*)text));
        large.Clear();
    }

    public void Dispose()
    {
        Clear();
        blocks.ForEach(each => NativeMemory.Free((void*)each));
        blocks.Clear();
    }
}
