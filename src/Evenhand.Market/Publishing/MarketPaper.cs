using Evenhand.Market.Providers;
using Evenhand.Papers;
using Evenhand.Vocabulary;

namespace Evenhand.Market.Publishing;

/// <summary>The paper of a market: who provides a service.</summary>
public static class MarketPaper
{
    /// <summary>Makes it.</summary>
    public static Paper Of(MarketAnswer answer) =>
        new()
        {
            Title = $"{answer.ServiceName}: who provides it?",
            Subtitle =
                $"{answer.AreaName}, {(answer.By == "year" ? "on the day of each loaded list" : Plain.Date(answer.AsOf))}",
            Headline = answer.Headline,
            Options = PaperParts.Options(shown: null),
            Sections = [.. Sections(answer)],
            MainTable = answer.Comparison.Count > 0 ? "comparison" : "groups",
            Notes = answer.Notes,
            Method = [.. PaperParts.Method, .. Method(answer)],
            Sources = answer.Sources,
            Edition = new PaperEdition(answer.Edition, answer.ContentHash),
            Address = PaperParts.Address(
                $"/market/{answer.Service}",
                ("by", answer.By),
                ("as-of", Plain.Iso(answer.AsOf)),
                ("area", answer.Area),
                ("edition", $"{answer.Edition}")
            ),
            FileName = PaperParts.FileName(
                answer.Service,
                answer.Area is null ? null : answer.AreaName,
                "by",
                answer.By,
                Plain.Iso(answer.AsOf)
            ),
        };

    /// <summary>What stands above the groups.</summary>
    public static string Heading(string by) =>
        by switch
        {
            "sector" => "By sector as Ofsted prints it",
            "owner" => "By owner as written",
            "area" => "By local authority",
            "region" => "By region",
            "definition" => "Under every definition",
            "form" => "By legal form",
            "year" => "On the day of each list",
            "grade" => "By inspection grade",
            _ => "By what the owner\u2019s name hints at",
        };

    /// <summary>What stands below the chart.</summary>
    public static string ChartCaption(MarketAnswer answer) =>
        answer.Groups.Count > ResultCharts.MostBars
            ? $"The {ResultCharts.MostBars} largest of {Plain.Count(answer.Groups.Count)} groups. All are in the table below."
            : "The figures are in the table below.";

    private static IEnumerable<PaperSection> Sections(MarketAnswer answer)
    {
        yield return new PaperSection(Heading(answer.By))
        {
            Pictures =
                answer.Totals.Providers > 0
                    ?
                    [
                        new PaperPicture(
                            "Bar chart of the groups.",
                            ChartCaption(answer),
                            () => ResultCharts.Market(answer)
                        ),
                    ]
                    : [],
            Tables = [new("groups", Heading(answer.By), MarketTables.Of(answer))],
        };
        if (answer.Comparison.Count > 0)
        {
            yield return new PaperSection("Beside chosen neighbours, the region and England")
            {
                Tables = [new("comparison", "Neighbours", MarketTables.Comparison(answer))],
            };
        }

        if (answer.SectorsByYear.Count > 0)
        {
            yield return new PaperSection("Sectors over the years")
            {
                Tables =
                [
                    new("sectors", "Sectors by year", MarketTables.SectorsByYear(answer)),
                    new("movements", "Joiners and leavers", MarketTables.Movements(answer)),
                ],
            };
        }

        if (answer.GradesBySector.Count > 0)
        {
            yield return new PaperSection("Grades by sector")
            {
                Paragraphs = [Grades.Caution],
                Tables = [new("grades", "Grades by sector", MarketTables.Grades(answer))],
            };
        }

        if (answer.By == "owner")
        {
            yield return new PaperSection("How much few owners hold")
            {
                Tables = [new("owners", "Concentration", MarketTables.Concentration(answer))],
            };
        }
    }

    private static IEnumerable<string> Method(MarketAnswer answer)
    {
        yield return "Providers and places are counted as the register lists them on the day of the list.";
        switch (answer.By)
        {
            case "definition":
                yield return "Every definition is asked of every provider: yes, no, or unknown where the loaded registers do not hold the facts that it asks for.";
                break;
            case "owner" or "area" or "region":
                yield return "The Herfindahl-Hirschman index is the sum of the squared percentages that the named owners hold, to 10,000; owners stand as written.";
                break;
            case "grade":
                yield return "Intervals are Wilson\u2019s, at 95%, of the share among providers with a judgement.";
                break;
        }
    }
}
