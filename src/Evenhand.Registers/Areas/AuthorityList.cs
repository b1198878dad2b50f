using System.Globalization;
using CsvHelper;
using Evenhand.Registers.Text;
using Evenhand.Vocabulary;

namespace Evenhand.Registers.Areas;

/// <summary>
/// Reads the lists of authorities that ship with the program in <c>data/reference</c>: mySociety's list of past,
/// present and announced councils, our short list of those it lacks or holds without a region, and the English regions.
/// </summary>
public static class AuthorityList
{
    private static readonly HashSet<string> KindsWithChildrensServices = new(StringComparer.Ordinal)
    {
        "CTY",
        "UA",
        "MD",
        "LBO",
        "CC",
        "WPA",
        "SCO",
        "NID",
    };

    /// <summary>Reads the three files of a folder.</summary>
    /// <exception cref="InvalidDataException">A file that ships with the program is damaged.</exception>
    public static AuthorityIndex Read(string folder)
    {
        var regions = ListRows
            .Read(
                Path.Combine(folder, "english_regions.csv"),
                csv =>
                    (
                        Name: ListRows.Required(csv, "RGNNM"),
                        Code: AreaCode.Parse(ListRows.Required(csv, "RGNCD"))
                    )
            )
            .ToDictionary(r => r.Name, r => r.Code, StringComparer.OrdinalIgnoreCase);
        var added = ListRows.Read(
            Path.Combine(folder, "authorities_added.csv"),
            csv => (Id: Id(csv), Authority: ReadAuthority(csv, regions))
        );
        var ours = added.Select(a => a.Id).ToHashSet(StringComparer.Ordinal);
        var authorities = ListRows
            .Read(
                Path.Combine(folder, "uk_local_authorities.csv"),
                csv => ours.Contains(Id(csv)) ? null : ReadAuthority(csv, regions)
            )
            .Concat(added.Select(a => a.Authority))
            .OfType<Authority>()
            .OrderBy(a => a.Code.ToString(), StringComparer.Ordinal)
            .ThenBy(a => a.From)
            .ToList();
        return new AuthorityIndex(authorities);
    }

    /// <summary>
    /// Reads where English authorities stand on the hexagon map. An authority and the ones that it followed may share a
    /// place, since they are never on one map.
    /// </summary>
    /// <exception cref="InvalidDataException">The file that ships with the program is damaged.</exception>
    public static IReadOnlyDictionary<AreaCode, AuthorityHexagon> ReadHexagons(string folder) =>
        ListRows
            .Read(
                Path.Combine(folder, "authority_hexagons.csv"),
                csv => new AuthorityHexagon(
                    AreaCode.Parse(ListRows.Required(csv, "gss-code")),
                    ListRows.Required(csv, "label"),
                    int.Parse(ListRows.Required(csv, "column"), CultureInfo.InvariantCulture),
                    int.Parse(ListRows.Required(csv, "row"), CultureInfo.InvariantCulture)
                )
            )
            .ToDictionary(h => h.Code);

    private static Authority? ReadAuthority(CsvReader csv, Dictionary<string, AreaCode> regions)
    {
        if (
            !KindsWithChildrensServices.Contains(ListRows.Required(csv, "local-authority-type"))
            || !AreaCode.TryParse(csv.GetString("gss-code"), out var code)
        )
        {
            return null;
        }

        var region = ListRows.Required(csv, "region");
        return new Authority(
            code,
            ListRows.Required(csv, "nice-name"),
            ListRows.Required(csv, "official-name"),
            ListRows.Required(csv, "local-authority-type-name"),
            region,
            regions.TryGetValue(region, out var regionCode) ? regionCode : null,
            ListRows.Required(csv, "nation"),
            ListRows.Day(csv.GetString("start-date")),
            ListRows.Day(csv.GetString("end-date")),
            csv.GetString("alt-names")
                .Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
        );
    }

    private static string Id(CsvReader csv) => ListRows.Required(csv, "local-authority-code");
}
