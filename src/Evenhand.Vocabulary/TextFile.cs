namespace Evenhand.Vocabulary;

/// <summary>A text with the name under which a person knows it, so that messages can point at it.</summary>
/// <param name="Name">Path as shown to people, with forward slashes.</param>
/// <param name="Text">The whole text.</param>
public sealed record TextFile(string Name, string Text);
