using System.Runtime.InteropServices;

namespace Evenhand.Ocds.Reading;

/// <summary>Where a release stands in a file, and what it says of itself.</summary>
/// <param name="Offset">The place of its first byte, from 0.</param>
/// <param name="Length">How many bytes it takes.</param>
/// <param name="Line">The line that it begins on, from 1.</param>
/// <param name="Ocid">The contracting process that it names; null where it names none.</param>
/// <param name="Date">Its date as written; null where it has none.</param>
/// <param name="IsCompiled">It is a record's own compiled release, whose releases the file only points to.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct ReleaseRange(
    long Offset,
    int Length,
    long Line,
    string? Ocid,
    string? Date,
    bool IsCompiled
);
