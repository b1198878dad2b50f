using Evenhand.Vocabulary;

namespace Evenhand.Registers;

/// <summary>Whether a file is of the kind that a reader reads.</summary>
/// <param name="IsThisKind">It is.</param>
/// <param name="Otherwise">What was expected and found, where it is not.</param>
/// <param name="Distance">Of the needed columns, how many the nearest row lacks, from 0 to 1.</param>
public sealed record Recognition(bool IsThisKind, Problem? Otherwise, double Distance)
{
    /// <summary>The file is of this kind.</summary>
    public static Recognition Yes { get; } = new(true, null, 0);
}
