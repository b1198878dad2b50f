using Evenhand.Design.Components;
using Evenhand.Market.Catalogue;
using Evenhand.Market.Providers;
using Evenhand.Market.Publishing;
using Evenhand.Vocabulary;
using Evenhand.Web.Charts;
using Evenhand.Web.Pages.Shared;
using Evenhand.Web.Questions;
using Evenhand.Web.Tables;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Evenhand.Web.Pages.Market;

/// <summary>The market of one service.</summary>
public sealed class ServiceModel(MarketView market, EditionCatalogue editions) : PageModel
{
    /// <summary>The answer; null where the question has a problem.</summary>
    public MarketAnswer? Answer { get; private set; }

    /// <summary>What is wrong with the question.</summary>
    public IReadOnlyList<Problem> Problems { get; private set; } = [];

    /// <summary>By what one can group.</summary>
    public IReadOnlyList<Choice> Groupings { get; } =
    [
        new("sector", "Sector as Ofsted prints it"),
        new("owner", "Owner as written"),
        new("area", "Local authority"),
        new("region", "Region"),
        new("definition", "Definition"),
        new("form", "Legal form"),
        new("hint", "Hint from the owner's name"),
    ];

    /// <summary>The days to choose from.</summary>
    public IReadOnlyList<Choice> Days { get; private set; } = [];

    /// <summary>The areas to choose from.</summary>
    public IReadOnlyList<Choice> Areas { get; private set; } = [];

    /// <summary>The grouping chosen.</summary>
    public string By => Answer?.By ?? "sector";

    /// <summary>The day chosen.</summary>
    public string Day => Answer is null ? "" : Plain.Iso(Answer.AsOf);

    /// <summary>The groups as a table.</summary>
    public TableView Table =>
        TableView.Sorted(
            ResultTables.Of(Answer!),
            Request,
            "groups",
            Address.With(Request, $"/market/{Answer!.Service}/groups.csv"),
            ("name", GroupLink)
        );

    /// <summary>What the chart says, for those who do not see it.</summary>
    public string ChartText =>
        $"Bar chart of the groups in the table below. {string.Join(' ', Answer!.Headline)}";

    /// <summary>What stands below the chart.</summary>
    public string ChartCaption =>
        Answer!.Groups.Count > ResultCharts.MostBars
            ? $"The {ResultCharts.MostBars} largest of {Plain.Count(Answer.Groups.Count)} groups. All are in the table below."
            : "The figures are in the table below.";

    /// <summary>Where to go on to.</summary>
    public string WhatIf => $"/what-if?service={Uri.EscapeDataString(Answer!.Service)}";

    /// <summary>Notes, sources, edition.</summary>
    public Provenance Provenance =>
        new(
            Answer!.Notes,
            Answer.Sources,
            Answer.Edition,
            Answer.ContentHash,
            Address.With(
                Request,
                null,
                ("edition", $"{Answer.Edition}"),
                ("as-of", Plain.Iso(Answer.AsOf))
            ),
            Address.With(Request, $"/market/{Answer.Service}/result.json")
        );

    private string? GroupLink(IReadOnlyList<object?> row) =>
        Answer!.By switch
        {
            "definition" => $"/definitions/{row[0]}",
            "area" or "region" when AreaCode.TryParse(row[0] as string, out var code) =>
                Address.With(
                    Request,
                    null,
                    ("area", code.ToString()),
                    ("by", Answer.By == "region" ? "area" : "sector"),
                    ("groups-page", null)
                ),
            _ => null,
        };

    /// <summary>Answers the question in the address.</summary>
    public void OnGet(string service)
    {
        var choices = editions.Choices();
        Days = [.. choices.Days.Select(d => new Choice(Plain.Iso(d), Plain.Date(d)))];
        Areas =
        [
            new Choice("", "All of England"),
            .. choices.Areas.Select(a => new Choice(a.Code, a.Name)),
        ];
        var answer = QuestionQuery.Market(service, Request.Query).Then(market.Ask);
        Problems = answer.Problems;
        Answer = answer.IsOk ? answer.Value : null;
        Response.StatusCode = answer.IsOk
            ? StatusCodes.Status200OK
            : StatusCodes.Status400BadRequest;
    }
}
