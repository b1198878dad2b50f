using Evenhand.Market.Spending;
using Evenhand.Papers;

namespace Evenhand.Market.Publishing;

/// <summary>The paper of what councils spend on a service.</summary>
public static class SpendingPaper
{
    /// <summary>Makes it.</summary>
    public static Paper Of(SpendingAnswer answer) =>
        new()
        {
            Title = $"{answer.ServiceName}: what is spent, and on whom?",
            Subtitle =
                $"{answer.AreaName}, {(answer.By == "year" ? "financial years loaded" : $"financial year {answer.Year}")}",
            Headline = answer.Headline,
            Options = PaperParts.Options(shown: null),
            Sections =
            [
                new PaperSection(
                    answer.By switch
                    {
                        "sector" => "By who provided",
                        "area" => "By local authority that pays",
                        "region" => "By region",
                        _ => "By financial year",
                    }
                )
                {
                    Pictures = answer.TotalGbp is null
                        ? []
                        :
                        [
                            new PaperPicture(
                                "Bar chart of the pounds in the table below.",
                                "What the return does not give has no bar: that is not known, not nought.",
                                () => ResultCharts.Spending(answer)
                            ),
                        ],
                    Tables = [new("groups", "Spending", SpendingTables.Of(answer))],
                },
            ],
            MainTable = "groups",
            Notes = answer.Notes,
            Method =
            [
                .. PaperParts.Method,
                "Amounts are the gross expenditure that councils return under section 251, in pounds of the year, summed over the lines of the service.",
            ],
            Sources = answer.Sources,
            Edition = new PaperEdition(answer.Edition, answer.ContentHash),
            Address = PaperParts.Address(
                $"/spending/{answer.Service}",
                ("by", answer.By),
                ("year", answer.By == "year" ? null : answer.Year),
                ("area", answer.Area),
                ("edition", $"{answer.Edition}")
            ),
            FileName = PaperParts.FileName(
                answer.Service,
                "spending",
                answer.Area is null ? null : answer.AreaName,
                "by",
                answer.By,
                answer.By == "year" ? null : answer.Year
            ),
        };
}
