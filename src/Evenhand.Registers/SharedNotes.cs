using Evenhand.Vocabulary;

namespace Evenhand.Registers;

/// <summary>What several readers say of their rows in the same words.</summary>
internal static class SharedNotes
{
    /// <summary>Names of authorities that join no code.</summary>
    public static IEnumerable<string> Areas(IEnumerable<(string? Written, AreaCode? Code)> rows) =>
        rows.Where(r => r.Code is null)
            .GroupBy(r => r.Written ?? "(empty)", StringComparer.Ordinal)
            .OrderBy(g => g.Key, StringComparer.Ordinal)
            .Select(g =>
                $"The authority '{g.Key}' joins no code ({Plain.Counted(g.Count(), "row", "rows")})."
            );

    /// <summary>Words for sectors that are not known.</summary>
    public static IEnumerable<string> Sectors(IEnumerable<(string? Written, Sector Sector)> rows) =>
        rows.Where(r => r.Sector == Sector.Unknown)
            .GroupBy(r => r.Written ?? "(empty)", StringComparer.Ordinal)
            .OrderBy(g => g.Key, StringComparer.Ordinal)
            .Select(g =>
                $"The sector '{g.Key}' is none of the known sectors ({Plain.Counted(g.Count(), "row", "rows")})."
            );
}
