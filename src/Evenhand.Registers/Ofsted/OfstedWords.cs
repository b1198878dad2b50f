using System.Text.RegularExpressions;
using Evenhand.Vocabulary;

namespace Evenhand.Registers.Ofsted;

/// <summary>Words and forms that all of Ofsted's lists share.</summary>
internal static partial class OfstedWords
{
    /// <summary>The most places that one provider is believed to have.</summary>
    public const int MostPlaces = 100_000;

    /// <summary>How days are written.</summary>
    public static readonly string[] DateFormats =
    [
        "d/M/yyyy",
        "yyyy-MM-dd",
        "d/M/yyyy H:mm",
        "d/M/yyyy H:mm:ss",
        "yyyy-MM-dd HH:mm:ss",
        "d MMMM yyyy",
    ];

    /// <summary>The sector that a word stands for.</summary>
    public static Sector ReadSector(string? written) =>
        written is null
            ? Sector.Unknown
            : Plain.Fold(written) switch
            {
                "private" => Sector.Private,
                "voluntary" => Sector.Voluntary,
                "local authority" => Sector.LocalAuthority,
                "health authority" or "health" => Sector.Health,
                "academy" => Sector.Academy,
                _ => Sector.Unknown,
            };

    /// <summary>SC and six digits, or digits.</summary>
    [GeneratedRegex("^[A-Z]{0,3}[0-9]{4,12}$", RegexOptions.None, 1000)]
    public static partial Regex UrnForm();
}
