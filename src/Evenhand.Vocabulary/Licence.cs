namespace Evenhand.Vocabulary;

/// <summary>The terms under which data may be used again.</summary>
/// <param name="Id">SPDX identifier, for instance <c>OGL-UK-3.0</c>.</param>
/// <param name="Name">What a person calls it.</param>
public sealed record Licence(string Id, string Name)
{
    /// <summary>Open Government Licence, version 3.</summary>
    public static readonly Licence OpenGovernment3 = new(
        "OGL-UK-3.0",
        "Open Government Licence v3.0"
    );

    /// <summary>Creative Commons Attribution, version 4.</summary>
    public static readonly Licence CreativeCommonsBy4 = new(
        "CC-BY-4.0",
        "Creative Commons Attribution 4.0"
    );

    /// <summary>The file says nothing of it, and nobody has looked it up.</summary>
    public static readonly Licence NotStated = new("NOASSERTION", "Not stated in the file");
}
