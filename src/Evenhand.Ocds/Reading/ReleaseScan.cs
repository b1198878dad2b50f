using System.Runtime.InteropServices;
using Evenhand.Vocabulary;

namespace Evenhand.Ocds.Reading;

/// <summary>What was found in a file.</summary>
/// <param name="Releases">The releases, in the order of the file.</param>
/// <param name="Tops">The objects at the top of the file: packages, or releases that stand by themselves.</param>
/// <param name="Problems">What could not be read, each with its line.</param>
/// <param name="Values">How many JSON values stand at the top of the file; one for an ordinary JSON file, one a line for JSON Lines.</param>
public sealed record ReleaseScan(
    IReadOnlyList<ReleaseRange> Releases,
    IReadOnlyList<TopRange> Tops,
    IReadOnlyList<Problem> Problems,
    long Values
);

/// <summary>Where an object at the top of a file stands.</summary>
/// <param name="Offset">The place of its first byte, from 0.</param>
/// <param name="Length">How many bytes it takes.</param>
/// <param name="Line">The line that it begins on, from 1.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct TopRange(long Offset, int Length, long Line);
