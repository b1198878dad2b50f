namespace Evenhand.Market.Profiles;

/// <summary>An owner's key, a folded name of letters, digits and blanks, as part of an address.</summary>
public static class OwnerKey
{
    /// <summary>The key with hyphens, which no key has, for its blanks.</summary>
    public static string ToSlug(string key) => key.Replace(' ', '-');

    /// <summary>The key of a part of an address.</summary>
    public static string FromSlug(string slug) => slug.Trim().ToLowerInvariant().Replace('-', ' ');

    /// <summary>Whether the key of a group stands for an owner whose name is kept: not for a person, and not for nobody.</summary>
    public static bool IsNamed(string? key) =>
        key is { Length: > 0 } and not "unknown" && !key.Contains('-', StringComparison.Ordinal);
}
