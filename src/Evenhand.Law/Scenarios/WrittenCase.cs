using Evenhand.Rules.Facts;

namespace Evenhand.Law.Scenarios;

/// <summary>What a case file says.</summary>
/// <param name="Title">What a person calls the case; null where it has none.</param>
/// <param name="Ask">What a person wants to know, in words; null where nothing is said.</param>
/// <param name="Wish">The id of the wish; null where none is stated.</param>
/// <param name="Facts">The facts that it states, by id.</param>
/// <param name="Unknown">The facts of which it says that they are not known.</param>
public sealed record WrittenCase(
    string? Title,
    string? Ask,
    string? Wish,
    IReadOnlyDictionary<string, Fact> Facts,
    IReadOnlyList<string> Unknown
);
