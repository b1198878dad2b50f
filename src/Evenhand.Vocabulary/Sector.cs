namespace Evenhand.Vocabulary;

/// <summary>
/// The sector that a regulator printed beside a provider. It is a label, not a legal form: in Ofsted's list of 2025 a
/// council stands under Voluntary and a community interest company under Health Authority.
/// </summary>
public enum Sector
{
    /// <summary>Nothing was printed, or a word that is not in the list of sectors.</summary>
    Unknown,

    /// <summary>Private.</summary>
    Private,

    /// <summary>Voluntary.</summary>
    Voluntary,

    /// <summary>Local Authority.</summary>
    LocalAuthority,

    /// <summary>Health Authority.</summary>
    Health,

    /// <summary>Academy.</summary>
    Academy,
}

/// <summary>The keys of sectors in files and results.</summary>
public static class Sectors
{
    /// <summary>The key of a sector: <c>private</c>, <c>voluntary</c>, <c>local-authority</c>, <c>health</c>,
    /// <c>academy</c>, <c>unknown</c>.</summary>
    public static string Key(this Sector sector) =>
        sector switch
        {
            Sector.Private => "private",
            Sector.Voluntary => "voluntary",
            Sector.LocalAuthority => "local-authority",
            Sector.Health => "health",
            Sector.Academy => "academy",
            _ => "unknown",
        };

    /// <summary>The sector of a key; unknown for any other text.</summary>
    public static Sector Parse(string key) =>
        Enum.GetValues<Sector>().FirstOrDefault(s => s.Key() == key, Sector.Unknown);

    /// <summary>What a person calls the sector.</summary>
    public static string Title(string key) =>
        key switch
        {
            "private" => "Private",
            "voluntary" => "Voluntary",
            "local-authority" => "Local authority",
            "health" => "Health authority",
            "academy" => "Academy",
            _ => "Not known",
        };
}
