using Evenhand.Vocabulary;

namespace Evenhand.Market.Contracts;

/// <summary>What is said of one contracting process in words.</summary>
public static class ProcessWords
{
    /// <summary>Up to three plain sentences.</summary>
    public static IReadOnlyList<string> Headline(ProcessProfile process)
    {
        var first = Day(process.Releases[0].Released);
        var last = Day(process.Releases[^1].Released);
        var said = process.Releases.Count - process.Duplicates;
        var suppliers = process
            .Contracts.SelectMany(c => c.Suppliers)
            .Distinct(StringComparer.OrdinalIgnoreCase)
            .ToList();
        var sentences = new List<string>
        {
            $"{process.Buyer ?? "A buyer who is not named"} published {Plain.Counted(said, "release", "releases")} about this process, "
                + (
                    first == last
                        ? $"on {Plain.Date(first)}."
                        : $"between {Plain.Date(first)} and {Plain.Date(last)}."
                ),
        };
        sentences.Add(
            process.Contracts.Count == 0
                ? "No contract or award is published."
                : $"It led to {Plain.Counted(process.Contracts.Count, "contract or award", "contracts and awards")}, "
                    + suppliers.Count switch
                    {
                        0 => "whose supplier is not named.",
                        1 => $"with {suppliers[0]}.",
                        var many => $"with {Plain.Count(many)} suppliers as written.",
                    }
        );
        return sentences;
    }

    /// <summary>What a careful reader would want to know.</summary>
    public static IReadOnlyList<string> Notes(ProcessProfile process)
    {
        var notes = new List<string>
        {
            "“Not said” means that no loaded release says it. It may be known elsewhere.",
            "Names and identifiers are as written. Contact points, and e-mail addresses and telephone numbers in texts, are left out.",
            "A contract takes from its award what it does not say itself. A value is what the notice says, which may be that of a whole framework.",
        };
        if (process.Duplicates > 0)
        {
            notes.Add(
                $"{Plain.Counted(process.Duplicates, "release was", "releases were")} given more than once, and counted once."
            );
        }

        return notes;
    }

    /// <summary>A procedure of the standard's code list in words; null where nothing is said.</summary>
    public static string? Method(string? code) =>
        code?.ToLowerInvariant() switch
        {
            null => null,
            "open" => "Open: anybody interested could bid",
            "selective" => "Selective: only those who were chosen beforehand could bid",
            "limited" => "Limited: a few were asked",
            "direct" => "Direct: one supplier was asked",
            _ => code,
        };

    private static DateOnly Day(DateTimeOffset moment) => DateOnly.FromDateTime(moment.UtcDateTime);
}
