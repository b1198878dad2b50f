using Evenhand.Market.Contracts;
using Evenhand.Papers;
using Evenhand.Vocabulary;

namespace Evenhand.Market.Publishing;

/// <summary>The paper of a list of contracts.</summary>
public static class ContractPaper
{
    /// <summary>Makes it.</summary>
    /// <param name="answer">The contracts.</param>
    /// <param name="asked">What was asked, in words, for the line below the title.</param>
    public static Paper Of(ContractAnswer answer, string asked) =>
        new()
        {
            Title = "What is contracted?",
            Subtitle = asked,
            Headline = answer.Headline,
            Sections =
            [
                new PaperSection("Contracts and awards")
                {
                    Tables = [new("contracts", "Contracts", ContractTables.Of(answer))],
                },
            ],
            MainTable = "contracts",
            Notes =
                answer.Contracts.Count < answer.Total && answer.Pages > 1
                    ?
                    [
                        .. answer.Notes,
                        $"The first {Plain.Count(answer.Contracts.Count)} of {Plain.Count(answer.Total)} stand here; the workbook, CSV and Parquet hold them all.",
                    ]
                    : answer.Notes,
            Method =
            [
                "Releases of one contracting process, in whatever files they stand, are merged by the rules of the Open Contracting Data Standard; what is shown is what they add up to.",
                "An award whose contract was not published counts as one. A contract takes from its award what it does not say itself.",
            ],
            Sources = answer.Sources,
            Edition = new PaperEdition(answer.Edition, answer.ContentHash),
            Address = PaperParts.Address("/contracts", ("edition", $"{answer.Edition}")),
            FileName = "contracts",
        };
}
