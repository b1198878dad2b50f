using Evenhand.Cli.Terminal;
using Evenhand.Law.Publishing;
using Evenhand.Law.TenderChecks;
using Evenhand.Vocabulary;

namespace Evenhand.Cli.Verbs;

/// <summary>Prints what the checks say of tenders for people.</summary>
internal static class TenderPrint
{
    public static void Report(Printer p, TenderReport report)
    {
        p.Line(report.Title);
        foreach (var sentence in report.Headline)
        {
            p.Line(sentence);
        }

        foreach (var finding in report.Findings)
        {
            p.Line();
            p.Line($"{TenderPhrases.Of(finding.Severity)}: {finding.Title} ({finding.Id})");
            p.Line($"  Found: {finding.Found}");
            p.Line($"  Limit: {finding.Limit} ({TenderPhrases.Of(finding.Basis)})");
            p.Line($"  Source: {finding.Source}; confidence: {finding.Confidence}");
            p.Line($"  Whom it shuts out or costs: {finding.Affects}");
            p.Line($"  Instead: {finding.Suggestion}");
            if (finding.LawyerCheck is { } check)
            {
                p.Line($"  For a lawyer to check: {check}");
            }

            foreach (var place in finding.Places)
            {
                p.Line($"  {place.Path}{(place.Quote is { } quote ? $": “{quote}”" : "")}");
            }
        }

        p.Line();
        if (report.Market is { Asks.Count: > 0 } market)
        {
            p.Table(TenderTables.Market(market));
        }

        p.Table(TenderTables.NotStated(report));
        p.Table(TenderTables.Clear(report), only: ["title", "found", "limit"]);
        foreach (var note in report.Notes)
        {
            p.Line(note);
        }
    }

    public static void Barriers(Printer p, BarrierReport report, int most)
    {
        foreach (var sentence in report.Headline)
        {
            p.Line(sentence);
        }

        p.Table(TenderTables.Barriers(report, most));
        foreach (var file in report.Files)
        {
            p.Line(file);
        }

        p.Line($"All {Plain.Count(report.Barriers.Count)} checks: --format csv or --format json.");
    }
}
