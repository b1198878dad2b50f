using System.Runtime.InteropServices;

namespace Evenhand.Contracts.Files;

/// <summary>Where a release stands in its file; of gzip data, in what they unfold to.</summary>
/// <param name="Offset">The place of its first byte, from 0.</param>
/// <param name="Length">How many bytes it takes.</param>
/// <param name="Line">The line that it begins on, from 1.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct FilePlace(long Offset, int Length, long Line);
