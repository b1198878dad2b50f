namespace Evenhand.Testing.Serving;

/// <summary>A route of the app.</summary>
/// <param name="Pattern">Its pattern, as <c>/market/{service}</c>.</param>
/// <param name="Methods">The methods that it answers to.</param>
/// <param name="Posts">The names of what a page does on a post; the empty one where it does one thing.</param>
public sealed record ServedRoute(
    string Pattern,
    IReadOnlyList<string> Methods,
    IReadOnlyList<string> Posts
);
