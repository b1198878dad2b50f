namespace Evenhand.Contracts.Quality;

/// <summary>One kind of fault, or of oddity that a careful reader should know of.</summary>
/// <param name="Number">Its place in <see cref="FaultKinds.All"/>.</param>
/// <param name="Code">Its name in files, which never changes.</param>
/// <param name="Group">What it is about.</param>
/// <param name="Title">What is so, in a few words.</param>
/// <param name="Explanation">When it is counted, and why it matters or when it does not.</param>
public sealed record FaultKind(
    int Number,
    string Code,
    FaultGroup Group,
    string Title,
    string Explanation
);
