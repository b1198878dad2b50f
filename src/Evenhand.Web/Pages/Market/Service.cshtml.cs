using Evenhand.Design.Components;
using Evenhand.Market;
using Evenhand.Market.Catalogue;
using Evenhand.Market.Providers;
using Evenhand.Market.Publishing;
using Evenhand.Market.Services;
using Evenhand.Vocabulary;
using Evenhand.Web.Pages.Shared;
using Evenhand.Web.Questions;
using Evenhand.Web.Tables;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Evenhand.Web.Pages.Market;

/// <summary>The market of one service.</summary>
public sealed class ServiceModel(MarketView market, EditionCatalogue editions, Libraries libraries)
    : PageModel
{
    /// <summary>The answer; null where the question has a problem.</summary>
    public MarketAnswer? Answer { get; private set; }

    /// <summary>What is wrong with the question.</summary>
    public IReadOnlyList<Problem> Problems { get; private set; } = [];

    /// <summary>The service; null where the address names none.</summary>
    public Service? Service { get; private set; }

    /// <summary>The services to choose from instead.</summary>
    public IReadOnlyList<Service> Services => libraries.Services.Services;

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
        new("year", "Year"),
        new("grade", "Inspection grade"),
    ];

    /// <summary>The days to choose from.</summary>
    public IReadOnlyList<Choice> Days { get; private set; } = [];

    /// <summary>The areas to choose from.</summary>
    public IReadOnlyList<Choice> Areas { get; private set; } = [];

    /// <summary>The editions to choose from; none where the address names none and so takes the newest.</summary>
    public IReadOnlyList<Choice> Editions { get; private set; } = [];

    /// <summary>The grouping chosen.</summary>
    public string By => Answer?.By ?? Asked("by") ?? "sector";

    /// <summary>The day chosen.</summary>
    public string? Day => Answer is null ? Asked("as-of") : Plain.Iso(Answer.AsOf);

    /// <summary>The area chosen.</summary>
    public string? Area => Answer is null ? Asked("area") : Answer.Area;

    /// <summary>The edition chosen.</summary>
    public string? Edition => Asked("edition");

    /// <summary>What stands above chart and table.</summary>
    public string Heading => MarketPaper.Heading(Answer!.By);

    /// <summary>The groups as a table.</summary>
    public TableView Table =>
        TableView.Sorted(
            MarketTables.Of(Answer!),
            Request,
            "groups",
            Address.With(Request, $"/market/{Answer!.Service}/groups.csv"),
            ("name", GroupLink),
            TableLayouts.Groups(Answer)
        );

    /// <summary>What the chart says, for those who do not see it.</summary>
    public string ChartText =>
        $"Bar chart of the groups in the table below. {string.Join(' ', Answer!.Headline)}";

    /// <summary>What stands below the chart.</summary>
    public string ChartCaption => MarketPaper.ChartCaption(Answer!);

    /// <summary>Where to go on to.</summary>
    public string WhatIf =>
        Address.To(
            "/what-if",
            ("service", Answer!.Service),
            ("area", Answer.Area),
            ("as-of", Plain.Iso(Answer.AsOf)),
            ("edition", Edition)
        );

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

    /// <summary>What is wrong with a field; null when nothing is.</summary>
    public string? ErrorOf(string field) => ProblemWords.Of(Problems, field);

    /// <summary>Answers the question in the address.</summary>
    public void OnGet(string service)
    {
        (Days, Areas, Editions) = FormChoices.Of(editions, Asked("edition") is not null);
        Service = Services.FirstOrDefault(s => s.Id == service);
        if (Days.Count == 0)
        {
            return;
        }

        var answer = QuestionQuery.Market(service, Request.Query).Then(market.Ask);
        Problems = ProblemWords.InOrder(
            answer.Problems,
            "service",
            "by",
            "as-of",
            "area",
            "edition"
        );
        Answer = answer.IsOk ? answer.Value : null;
        Response.StatusCode = answer.IsOk
            ? StatusCodes.Status200OK
            : StatusCodes.Status400BadRequest;
    }

    private string? Asked(string key) =>
        Request.Query[key].ToString() is { Length: > 0 } text ? text : null;
}
