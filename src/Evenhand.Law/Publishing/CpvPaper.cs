using Evenhand.Law.Journey;
using Evenhand.Papers;
using Evenhand.Vocabulary;

namespace Evenhand.Law.Publishing;

/// <summary>Codes that words lead to, as a table and a paper.</summary>
public static class CpvPaper
{
    private const string Note =
        "The code follows from what is bought; it is not chosen for its consequences. No code stands for some services alone, and many words of the vocabulary are those of 2008.";

    /// <summary>What was found, in a sentence.</summary>
    public static string Headline(CpvReport report) =>
        report.Total == 0
            ? $"No code was found for “{report.Asked}”: try another word, or a wider one."
            : $"{Plain.Counted(report.Total, "code was", "codes were")} found for “{report.Asked}”{(report.Hits.Count < report.Total ? $"; these are the first {report.Hits.Count}" : "")}.";

    /// <summary>The codes.</summary>
    public static ResultTable Table(CpvReport report) =>
        new(
            $"Codes of the Common Procurement Vocabulary for “{report.Asked}”",
            [
                new("code", "Code"),
                new("name", "Name in the vocabulary"),
                new("lists", "Stands in"),
                new("why", "Why it is here"),
            ],
            [
                .. report.Hits.Select(h =>
                    (IReadOnlyList<object?>)[h.Code, h.Name, string.Join(", ", h.Lists), h.Why]
                ),
            ]
        );

    /// <summary>The paper.</summary>
    public static Paper Of(CpvReport report) =>
        new()
        {
            Title = "Which code is it bought under?",
            Subtitle = report.Asked,
            Headline = [Headline(report)],
            Sections =
            [
                new PaperSection("Codes") { Tables = [new("codes", "Codes", Table(report))] },
            ],
            MainTable = "codes",
            Notes = [Note],
            Sources = ["Common Procurement Vocabulary, Regulation (EC) No 213/2008."],
            FileName = "cpv-codes",
        };
}
