using DuckDB.NET.Data;
using Evenhand.Lake;
using Evenhand.Vocabulary;

namespace Evenhand.Market.Providers;

/// <summary>Finds the authority or region that a person means.</summary>
internal static class AreaFinder
{
    /// <summary>What the whole is called.</summary>
    public const string Everywhere = "England";

    /// <summary>Finds an area by GSS code or name.</summary>
    /// <returns>Code and name, the code null for the whole; or the problem that there is none, with the nearest.</returns>
    public static Outcome<(string? Code, string Name)> Find(
        DuckDBConnection connection,
        string? asked
    )
    {
        if (string.IsNullOrWhiteSpace(asked))
        {
            return Outcome<(string?, string)>.Ok((null, Everywhere));
        }

        var areas = connection.Query(
            """
            SELECT area_code AS code, name, official_name, valid_to IS NULL AS current FROM area
            UNION ALL SELECT DISTINCT region_code, region, region, true FROM area WHERE region_code IS NOT NULL
            ORDER BY current DESC, code
            """,
            r => (Code: r.Text("code"), Name: r.Text("name"), Official: r.Text("official_name"))
        );
        var folded = Plain.Fold(asked);
        var found = areas.FirstOrDefault(a =>
            string.Equals(a.Code, asked.Trim(), StringComparison.OrdinalIgnoreCase)
        );
        found = found.Code is null
            ? areas.FirstOrDefault(a =>
                Plain.Fold(a.Name) == folded || Plain.Fold(a.Official) == folded
            )
            : found;
        if (found.Code is not null)
        {
            return Outcome<(string?, string)>.Ok((found.Code, found.Name));
        }

        var near = Plain.Nearest(asked, areas.Select(a => a.Name).Distinct(StringComparer.Ordinal));
        return Outcome<(string?, string)>.Failed(
            new Problem("There is no such area")
            {
                Field = "area",
                Found = Problem.Excerpt(asked),
                Expected = near is null
                    ? "the name or GSS code of an authority or English region"
                    : $"perhaps {near}",
            }
        );
    }
}
