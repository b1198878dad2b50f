using System.Globalization;
using Evenhand.Evidence.Library;
using Evenhand.Vocabulary;

namespace Evenhand.Evidence.Own;

/// <summary>Plain sentences about own data as evidence.</summary>
public static class OwnWords
{
    /// <summary>What the regulator prints for a sector.</summary>
    public static string SectorName(string key) =>
        key switch
        {
            "private" => "Private",
            "voluntary" => "Voluntary",
            "local-authority" => "Local authority",
            "health" => "Health authority",
            "academy" => "Academy",
            _ => "Not told",
        };

    /// <summary>At most three sentences.</summary>
    public static IReadOnlyList<string> Headline(OwnReport report)
    {
        var (first, second) = (report.Groups[0], report.Groups[1]);
        var shown =
            report.Odds.LastOrDefault(o => o.Id == "adjusted")
            ?? (report.Odds.Count > 0 ? report.Odds[^1] : null);
        return
        [
            $"{Plain.Percent(Share(first))} of {Plain.Count(first.Inspections)} inspections of the sector {first.SectorName} found {report.OutcomeName}, and {Plain.Percent(Share(second))} of {Plain.Count(second.Inspections)} of the sector {second.SectorName}, {Plain.Date(report.FirstDay)} to {Plain.Date(report.LastDay)}.",
            .. shown is null
                ? Array.Empty<string>()
                :
                [
                    $"{shown.Method}: the odds are {Odds(shown.OddsRatio)} times those of the other (95% interval {Odds(shown.Low)} to {Odds(shown.High)}).",
                ],
            "Nobody assigned homes to sectors: this compares what is, and does not say what would be if others ran them.",
        ];
    }

    /// <summary>How far the published result is reproduced; nothing where none was published.</summary>
    public static IReadOnlyList<string> Reproduced(OwnReport report)
    {
        if (report.Published is not { CiLow: { } low, CiHigh: { } high } known)
        {
            return [];
        }

        var ours = report.Odds.FirstOrDefault(o => o.Id == "adjusted") ?? report.Odds[0];
        var overlap = ours.Low <= high && ours.High >= low;
        var within = ours.OddsRatio >= low && ours.OddsRatio <= high;
        return
        [
            $"Published ({known.Study}): odds ratio {Odds(known.Estimate)} ({Odds(low)} to {Odds(high)}), {known.N ?? "an unknown number of"} inspections, {known.Period}.",
            $"Ours: {Odds(ours.OddsRatio)} ({Odds(ours.Low)} to {Odds(ours.High)}), {Plain.Count(ours.Inspections)} inspections, {report.FirstDay.Year.ToString(CultureInfo.InvariantCulture)} to {report.LastDay.Year.ToString(CultureInfo.InvariantCulture)}. "
                + (
                    within ? "It lies within the published interval."
                    : overlap
                        ? "It lies outside the published interval, and the two intervals overlap."
                    : "The two intervals do not overlap."
                ),
            "It is not the same analysis. The study has every full inspection of the period; our lists have the latest one of each provider at 31 March of the years that are loaded, so that inspections between two lists are missing. What else the study adjusted for was not seen.",
        ];
    }

    internal static IReadOnlyList<string> Notes(OwnQuestion question, Finding? published) =>
        [
            "Why this is not causal: children, and homes, are not placed by lot. Sectors differ in the needs of those whom they take, in the age of homes, in who opens and closes, and in how often they are inspected; none of this is in the lists.",
            "A sector is the word that the regulator printed, not a legal form. A home that changed sector counts under the one of the list.",
            "A provider that closed before a list was made is in none: what failed and left is seen less than what failed and stayed.",
            $"Intervals of the regressions allow for inspections of one {question.Cluster switch { "owner" => "owner", "area" => "authority", _ => "provider" }} being alike (the owner of the newest list that names one; a provider of which none is told stands alone); those of Mantel and Haenszel take all inspections as independent and are too narrow.",
            .. published is null
                ? ["The library holds no published result on just this comparison."]
                : Array.Empty<string>(),
        ];

    private static double Share(OwnGroup group) =>
        group.Inspections == 0 ? 0 : (double)group.WithOutcome / group.Inspections;

    private static string Odds(double value) =>
        value.ToString("0.00", CultureInfo.InvariantCulture);
}
