using Evenhand.Evidence.Studies;
using Evenhand.Statistics.Effects;
using Evenhand.Vocabulary;

namespace Evenhand.Evidence.Library;

/// <summary>Reads findings strictly: a word that is not coded, an interval that cannot be, a source that there is not are refused.</summary>
internal static class FindingReader
{
    private static readonly string[] Columns =
    [
        "id",
        "study",
        "unit",
        "service",
        "intervention",
        "comparator",
        "outcome",
        "outcome_group",
        "better_when",
        "measure",
        "estimate",
        "ci_low",
        "ci_high",
        "ci_level",
        "se",
        "p",
        "n",
        "design",
        "maryland",
        "country",
        "period",
        "derived",
        "source",
    ];
    private static readonly string[] Measures =
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

    public static Outcome<IReadOnlyList<Finding>> Read(
        StudyTable table,
        IReadOnlyList<Code> models,
        IReadOnlyList<Code> groups,
        IReadOnlyDictionary<string, Source> sources
    )
    {
        var rows = new CodedRows(table, Columns);
        var (modelIds, groupIds) = (Ids(models), Ids(groups));
        var findings = new List<Finding>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var row = 0; rows.Sound && row < table.Count; row++)
        {
            var id = rows.Text(row, "id");
            if (!seen.Add(id))
            {
                rows.Report(row, "id", "Two findings have one id", id, "an id of its own");
            }

            var maryland = rows.Number(row, "maryland");
            if (maryland is not (1 or 2 or 3 or 4 or 5))
            {
                rows.Report(row, "maryland", "The level is not known", $"{maryland}", "1 to 5");
            }

            var (measure, estimate) = (
                rows.Word(row, "measure", Measures),
                rows.Number(row, "estimate")
            );
            if (estimate is null)
            {
                rows.Report(row, "estimate", "The estimate is missing", null, "a number");
            }

            var (low, high, level, se) = (
                rows.Number(row, "ci_low"),
                rows.Number(row, "ci_high"),
                rows.Number(row, "ci_level"),
                rows.Number(row, "se")
            );
            var analysed = Analysed(rows, row, measure, estimate ?? 1, low, high, level, se);
            findings.Add(
                new Finding
                {
                    Id = id,
                    Study = rows.Text(row, "study"),
                    IsReview = rows.Word(row, "unit", ["study", "review"]) == "review",
                    Service = rows.Text(row, "service"),
                    Intervention = rows.Word(row, "intervention", modelIds),
                    Comparator = rows.Word(row, "comparator", modelIds),
                    Outcome = rows.Text(row, "outcome"),
                    OutcomeGroup = rows.Word(row, "outcome_group", groupIds),
                    HigherIsBetter = rows.Word(row, "better_when", ["higher", "lower"]) == "higher",
                    Measure = measure,
                    Estimate = estimate ?? 0,
                    CiLow = low,
                    CiHigh = high,
                    CiLevel = level,
                    Se = se,
                    N = rows.Optional(row, "n"),
                    Design = rows.Text(row, "design"),
                    Maryland = (int)(maryland ?? 0),
                    Country = rows.Text(row, "country"),
                    Period = rows.Optional(row, "period"),
                    Derived = rows.Optional(row, "derived") == "yes",
                    Source = rows.Word(row, "source", sources.Keys),
                    Favours = Favours(
                        measure,
                        low,
                        high,
                        table.Text(row, "better_when") == "higher"
                    ),
                    Analysed = analysed,
                }
            );
        }

        return rows.End<IReadOnlyList<Finding>>(findings);
    }

    private static string[] Ids(IReadOnlyList<Code> codes) => [.. codes.Select(c => c.Id)];

    private static string Favours(string measure, double? low, double? high, bool higherIsBetter)
    {
        var nothing = Finding.IsRatioMeasure(measure) ? 1 : 0;
        return low is not { } from || high is not { } to ? "unknown"
            : from <= nothing && to >= nothing ? "neither"
            : from > nothing == higherIsBetter ? "intervention"
            : "comparator";
    }

    private static Estimate? Analysed(
        CodedRows rows,
        int row,
        string measure,
        double estimate,
        double? low,
        double? high,
        double? level,
        double? se
    )
    {
        if (low is null != high is null || (low is not null && level is null))
        {
            rows.Report(
                row,
                "ci_low",
                "An interval has two bounds and a level",
                null,
                "all three or none"
            );
            return null;
        }

        // Plain shares are no comparison; nothing is made of them.
        if (measure is "share_pct" or "vote_share" || (se is null && low is null))
        {
            return null;
        }

        var scale = Finding.IsRatioMeasure(measure)
            ? ReportedScale.Ratio
            : ReportedScale.AsAnalysed;
        var read = se is { } error
            ? ReportedEstimate.FromStandardError(estimate, error, scale)
            : ReportedEstimate.FromInterval(estimate, low!.Value, high!.Value, scale, level!.Value);
        foreach (var problem in read.Problems)
        {
            rows.Report(row, problem);
        }

        return read.IsOk ? read.Value.Estimate : null;
    }
}
