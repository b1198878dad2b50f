namespace Evenhand.Design.Components;

/// <summary>One thing that is wrong with what was sent.</summary>
/// <param name="Text">What is wrong, in the words that stand beside the field too.</param>
/// <param name="Href">Where it can be put right, such as <c>#area</c>; null if it belongs to no one field.</param>
public sealed record ErrorItem(string Text, string? Href = null);
