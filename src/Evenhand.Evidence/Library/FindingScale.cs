using Evenhand.Statistics.Effects;
using Evenhand.Vocabulary;

namespace Evenhand.Evidence.Library;

/// <summary>Puts a published estimate on the scale of analysis.</summary>
internal static class FindingScale
{
    /// <summary>The measures that findings may have.</summary>
    public static IReadOnlyList<string> Measures { get; } =
    [
        "OR",
        "RR",
        "HR",
        "IRR",
        "ratio",
        "MD",
        "SMD",
        "pp",
        "pct",
        "pp_per_pp",
        "r",
        "log_coef",
        "share_pct",
        "vote_share",
    ];

    /// <summary>The estimate with its variance; null where no spread was seen, or the measure is a plain share, of which nothing is made.</summary>
    /// <returns>It; or why the numbers cannot be.</returns>
    public static Outcome<Estimate?> Of(Finding finding)
    {
        var (low, high, level) = (finding.CiLow, finding.CiHigh, finding.CiLevel);
        if (low is null != high is null || (low is not null && level is null))
        {
            return Outcome<Estimate?>.Failed(
                new Problem("An interval has two bounds and a level")
                {
                    Field = "ci_low",
                    Expected = "all three or none",
                }
            );
        }

        if (finding.Measure is "share_pct" or "vote_share" || (finding.Se is null && low is null))
        {
            return Outcome<Estimate?>.Ok(null);
        }

        var scale = finding.IsRatio ? ReportedScale.Ratio : ReportedScale.AsAnalysed;
        var read = finding.Se is { } error
            ? ReportedEstimate.FromStandardError(finding.Estimate, error, scale)
            : ReportedEstimate.FromInterval(
                finding.Estimate,
                low!.Value,
                high!.Value,
                scale,
                level!.Value
            );
        return read.Then(r => Outcome<Estimate?>.Ok(r.Estimate));
    }
}
