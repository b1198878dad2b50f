using Evenhand.Evidence.Studies;
using Evenhand.Vocabulary;

namespace Evenhand.Evidence.Library;

/// <summary>Reads findings strictly: a word that is not coded, an interval that cannot be, a source that there is not are refused.</summary>
internal static class FindingReader
{
    /// <summary>The columns of a table of findings.</summary>
    public static IReadOnlyList<string> Columns { get; } =
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

    public static Outcome<IReadOnlyList<Finding>> Read(
        StudyTable table,
        CodeWords words,
        IReadOnlyDictionary<string, Source> sources
    )
    {
        var rows = new CodedRows(table, Columns);
        var findings = new List<Finding>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var row = 0; rows.Sound && row < table.Count; row++)
        {
            var finding = One(rows, row);
            if (!seen.Add(finding.Id))
            {
                rows.Report(row, "id", "Two findings have one id", finding.Id, "an id of its own");
            }

            foreach (var problem in FindingCheck.Problems(finding, words, sources.ContainsKey))
            {
                rows.Report(row, problem);
            }

            findings.Add(finding);
        }

        return rows.End<IReadOnlyList<Finding>>(findings);
    }

    /// <summary>The finding of a row; what is wrong with its cells is told to the rows.</summary>
    public static Finding One(CodedRows rows, int row)
    {
        var (level, estimate) = (rows.Number(row, "maryland"), rows.Number(row, "estimate"));
        if (estimate is null && rows.Optional(row, "estimate") is null)
        {
            rows.Report(row, "estimate", "The estimate is missing", null, "a number");
        }

        return new Finding
        {
            Id = rows.Text(row, "id"),
            Study = rows.Text(row, "study"),
            IsReview = rows.Word(row, "unit", ["study", "review"]) == "review",
            Service = rows.Text(row, "service"),
            Intervention = rows.Text(row, "intervention"),
            Comparator = rows.Text(row, "comparator"),
            Outcome = rows.Text(row, "outcome"),
            OutcomeGroup = rows.Text(row, "outcome_group"),
            HigherIsBetter = rows.Word(row, "better_when", ["higher", "lower"]) == "higher",
            Measure = rows.Text(row, "measure"),
            // What is no number was told; 1 can be of every measure, so that nothing else is told of it.
            Estimate = estimate ?? 1,
            CiLow = estimate is null ? null : rows.Number(row, "ci_low"),
            CiHigh = estimate is null ? null : rows.Number(row, "ci_high"),
            CiLevel = rows.Number(row, "ci_level"),
            Se = rows.Number(row, "se"),
            N = rows.Optional(row, "n"),
            Design = rows.Text(row, "design"),
            Maryland = level is { } l && l == Math.Floor(l) && Math.Abs(l) < 100 ? (int)l : 0,
            Country = rows.Text(row, "country"),
            Period = rows.Optional(row, "period"),
            Derived = rows.Optional(row, "derived") == "yes",
            Source = rows.Text(row, "source"),
        };
    }
}
