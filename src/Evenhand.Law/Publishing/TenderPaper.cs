using Evenhand.Law.TenderChecks;
using Evenhand.Papers;

namespace Evenhand.Law.Publishing;

/// <summary>What the checks say, as papers.</summary>
public static class TenderPaper
{
    /// <summary>A tender.</summary>
    public static Paper Of(TenderReport report) =>
        new()
        {
            Title = "What in this tender shuts people out?",
            Subtitle = report.Buyer is { } buyer ? $"{report.Title}, {buyer}" : report.Title,
            Headline = report.Headline,
            Sections =
            [
                new PaperSection("Barriers")
                {
                    Tables = [new("findings", "Barriers", TenderTables.Findings(report))],
                },
                .. report.Market is { } market
                    ? (IEnumerable<PaperSection>)
                        [
                            new PaperSection("Who could bid")
                            {
                                Paragraphs = [TenderPhrases.Market(market)],
                                Tables =
                                [
                                    new("market", "Who could bid", TenderTables.Market(market)),
                                ],
                            },
                        ]
                    : [],
                new PaperSection("Not stated")
                {
                    Tables = [new("not-stated", "Not stated", TenderTables.NotStated(report))],
                },
                new PaperSection("Within the limit")
                {
                    Tables = [new("clear", "Within the limit", TenderTables.Clear(report))],
                },
                new PaperSection("What the tender states")
                {
                    Tables = [new("stated", "Stated", TenderTables.Stated(report))],
                },
            ],
            MainTable = "findings",
            Notes = report.Notes,
            Sources = [report.Tender, .. report.Market?.Sources ?? []],
            Edition = report.Market is { } known
                ? new PaperEdition(known.Edition, known.ContentHash)
                : null,
            FileName = "tender-check",
        };

    /// <summary>The barriers of many.</summary>
    public static Paper Of(BarrierReport report) =>
        new()
        {
            Title = "Which barriers are most frequent in notices?",
            Subtitle = report.Edition is { } number ? $"Edition {number}" : "Files",
            Headline = report.Headline,
            Sections =
            [
                new PaperSection("Barriers")
                {
                    Tables = [new("barriers", "Barriers", TenderTables.Barriers(report))],
                },
            ],
            MainTable = "barriers",
            Notes = [TenderPhrases.NotLegalAdvice],
            Sources = report.Files,
            Edition = report is { Edition: { } edition, ContentHash: { } hash }
                ? new PaperEdition(edition, hash)
                : null,
            FileName = "tender-barriers",
        };
}
