namespace Evenhand.Design.Components;

/// <summary>One of the answers that a select or a set of radio buttons offers.</summary>
/// <param name="Value">What is sent when it is chosen.</param>
/// <param name="Text">What the reader sees.</param>
/// <param name="Hint">A line of help below it. Radio buttons show it; a select has no room and leaves it out.</param>
public sealed record Choice(string Value, string Text, string? Hint = null);
