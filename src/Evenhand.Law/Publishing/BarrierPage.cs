using System.Globalization;
using System.Text;
using Evenhand.Law.TenderChecks;
using Evenhand.Papers;
using Evenhand.Vocabulary;

namespace Evenhand.Law.Publishing;

/// <summary>The page of the most frequent barriers as Markdown, with how it was made.</summary>
public static class BarrierPage
{
    private const int Most = 10;

    /// <summary>The page.</summary>
    /// <param name="report">The counts.</param>
    /// <param name="day">The day on which they were made.</param>
    public static string Of(BarrierReport report, DateOnly day)
    {
        var page = new StringBuilder();
        Line("# The ten most frequent barriers in notices");
        Line("");
        Line(
            $"Made on {Plain.Date(day)} by `evenhand check-tender --all PATH... --page docs/tender-barriers.md` from the files listed below."
        );
        Line("");
        Line(string.Join(' ', report.Headline));
        Line("");
        var table = TenderTables.Barriers(report, Most);
        var shown = table.Columns.Index().Where(c => !c.Item.OffPage).ToList();
        Line($"| {string.Join(" | ", shown.Select(c => c.Item.Title))} |");
        Line(
            $"|{string.Concat(shown.Select(c => ResultTable.IsFigure(c.Item.Kind) ? "---:|" : "---|"))}"
        );
        foreach (var row in table.Rows)
        {
            Line(
                $"| {string.Join(" | ", shown.Select(c => ResultTable.Show(c.Item, row[c.Index])))} |"
            );
        }

        Line("");
        Line(
            "Each share is of the notices that state what the check needs; a notice that does not say is in no share. "
                + "Notices of awards carry their tender's terms and are counted too. Each check has a page in [rules/tender](rules/tender/README.md)."
        );
        Line("");
        Line("## Files");
        Line("");
        foreach (var file in report.Files)
        {
            Line("- " + file);
        }

        return page.ToString();

        void Line(string line) => page.Append(CultureInfo.InvariantCulture, $"{line}\n");
    }
}
