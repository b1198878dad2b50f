using System.Globalization;
using Evenhand.Evidence.Studies;
using Evenhand.Statistics.Pooling;
using Evenhand.Vocabulary;

namespace Evenhand.Evidence.Pooling;

/// <summary>Plain sentences about a pool.</summary>
public static class PoolWords
{
    // A sample from which the field's handbooks advise against tests of small-study effects (Cochrane Handbook, 13.3.5.4).
    private const int FewForTrends = 10;

    /// <summary>At most three sentences that say what was found and how sure that is.</summary>
    public static IReadOnlyList<string> Headline(PoolReport report)
    {
        var first =
            report.Terms.Count > 1
                ? $"{Plain.Counted(report.K, "study", "studies")} regressed on {string.Join(", ", report.Terms.Skip(1))}."
                : $"{Plain.Counted(report.K, "study", "studies")} pool to {Effect(report, report.Beta[0])} ({Level(report)}: {Effect(report, report.CiLb[0])} to {Effect(report, report.CiUb[0])}).";
        var spread =
            report.Method == "FE" ? "All studies are taken to estimate one effect."
            : report.I2 is { } share
                ? $"{share.ToString("0", CultureInfo.InvariantCulture)}% of the spread between them is more than sampling error."
            : "How far they differ is not known.";
        return report.PiLb is { } low && report.PiUb is { } high && report.K > 1
            ?
            [
                first,
                spread,
                $"Another such study may find from {Effect(report, low)} to {Effect(report, high)}.",
            ]
            : [first, spread];
    }

    /// <summary>A number on the scale that a reader knows: ratios as ratios.</summary>
    public static string Effect(PoolReport report, double? value) =>
        value is not { } number ? "not known"
        : report.IsLog ? Math.Exp(number).ToString("0.00#", CultureInfo.InvariantCulture)
        : Number(number);

    /// <summary>A number with two to four decimals.</summary>
    public static string Number(double number) =>
        number.ToString("0.00##;\u22120.00##", CultureInfo.InvariantCulture);

    internal static IReadOnlyList<string> Notes(Fit fit, StudySet set)
    {
        var notes = fit.Notes.Select(Note).ToList();
        if (set.LeftOut.Count > 0)
        {
            notes.Add(
                $"{Plain.Counted(set.LeftOut.Count, "row is", "rows are")} left out because something in them is not known; they are listed."
            );
        }

        if (fit.Studies is > 1 and < FewForTrends)
        {
            notes.Add(
                "With fewer than ten studies no test can tell whether small studies that found nothing are missing."
            );
        }

        return notes;
    }

    private static string Level(PoolReport report) =>
        string.Create(CultureInfo.InvariantCulture, $"{100 * report.Level:0.#}% interval");

    private static string Note(FitNote note) =>
        note switch
        {
            FitNote.OneStudy =>
                "There is one study: it stands as it is, and nothing is known of how others would differ.",
            FitNote.NoHeterogeneityFound =>
                "No variance between studies was found; with few studies that does not show that there is none.",
            FitNote.Bracketed =>
                "The usual steps for the variance between studies did not settle; a search over the whole range found it.",
            FitNote.Unsettled =>
                "No search for the variance between studies settled: it is not to be relied on.",
            FitNote.VariancesFarApart =>
                "The largest variance is ten million times the smallest or more: digits may be lost.",
            FitNote.NarrowedByKnappHartung =>
                "The correction of Knapp and Hartung made the interval narrower than it would be without.",
            FitNote.FewStudies =>
                "There are fewer than five studies: the variance between them is hardly known.",
            _ => throw new ArgumentOutOfRangeException(nameof(note), note, null),
        };
}
