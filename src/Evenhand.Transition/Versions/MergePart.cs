namespace Evenhand.Transition.Versions;

/// <summary>Who changed a part of a text.</summary>
public enum PartChange
{
    /// <summary>Nobody.</summary>
    Nobody,

    /// <summary>The others alone.</summary>
    Theirs,

    /// <summary>The one who saves alone.</summary>
    Mine,

    /// <summary>Both, in the same way.</summary>
    BothAlike,

    /// <summary>Both, each in another way.</summary>
    Clash,
}

/// <summary>Which side of a part is taken.</summary>
public enum PartChoice
{
    /// <summary>What the others wrote.</summary>
    Theirs,

    /// <summary>What the one who saves wrote.</summary>
    Mine,

    /// <summary>First what the others wrote, then the other.</summary>
    Both,
}

/// <summary>Some lines of a text as they were, and as each of two people left them.</summary>
/// <param name="Change">Who changed them.</param>
/// <param name="Section">The part of the file that they stand in: the last key at the margin before them; null before the first.</param>
/// <param name="Line">The number of the first line in the text as it was, from 1.</param>
/// <param name="Base">As they were.</param>
/// <param name="Theirs">As the others left them.</param>
/// <param name="Mine">As the one who saves left them.</param>
public sealed record MergePart(
    PartChange Change,
    string? Section,
    int Line,
    IReadOnlyList<string> Base,
    IReadOnlyList<string> Theirs,
    IReadOnlyList<string> Mine
);
