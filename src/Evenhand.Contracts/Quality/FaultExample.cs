namespace Evenhand.Contracts.Quality;

/// <summary>One place where a fault is.</summary>
/// <param name="Ocid">The contracting process; null where none is named.</param>
/// <param name="File">The file, as the person named it.</param>
/// <param name="Line">The line that the release begins on, from 1.</param>
/// <param name="Offset">The place of the release's first byte in the file, from 0; of gzip data, in what they unfold to.</param>
/// <param name="Field">The field, names joined by <c>/</c>.</param>
/// <param name="Found">What stands there, shortened; null where nothing does, and for names and texts, which may be of a person.</param>
public sealed record FaultExample(
    string? Ocid,
    string File,
    long Line,
    long Offset,
    string Field,
    string? Found
);
