using Evenhand.Design.Components;
using Evenhand.Market;
using Evenhand.Market.Catalogue;
using Evenhand.Market.Publishing;
using Evenhand.Market.Services;
using Evenhand.Market.Spending;
using Evenhand.Vocabulary;
using Evenhand.Web.Pages.Shared;
using Evenhand.Web.Questions;
using Evenhand.Web.Tables;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Evenhand.Web.Pages.Spending;

/// <summary>What is spent on one service.</summary>
public sealed class ServiceModel(
    SpendingView spending,
    EditionCatalogue editions,
    Libraries libraries
) : PageModel
{
    /// <summary>The answer; null where the question has a problem.</summary>
    public SpendingAnswer? Answer { get; private set; }

    /// <summary>What is wrong with the question.</summary>
    public IReadOnlyList<Problem> Problems { get; private set; } = [];

    /// <summary>The service; null where the address names none whose spending is told apart.</summary>
    public Service? Service { get; private set; }

    /// <summary>The services to choose from instead.</summary>
    public IReadOnlyList<Service> Services => libraries.Services.WithSpending;

    /// <summary>By what one can group.</summary>
    public static IReadOnlyList<Choice> Groupings { get; } =
    [
        new("sector", "Who provided"),
        new("year", "Financial year"),
        new("region", "Region"),
        new("area", "Local authority that pays"),
    ];

    /// <summary>What the form offers.</summary>
    internal FormChoices Form { get; private set; } = FormChoices.None;

    /// <summary>The years to choose from, newest first.</summary>
    public IReadOnlyList<Choice> Years =>
        [.. (Answer?.Years ?? []).Reverse().Select(y => new Choice(y, y))];

    /// <summary>The groups as a table.</summary>
    public TableView Table =>
        TableView.Sorted(
            SpendingTables.Of(Answer!),
            Request,
            "groups",
            Address.With(Request, $"/spending/{Answer!.Service}/groups.csv"),
            ("name", GroupLink),
            TableLayouts.Spending(Answer.By)
        );

    /// <summary>Notes, sources, edition.</summary>
    public Provenance Provenance =>
        new(
            Answer!.Notes,
            Answer.Sources,
            Answer.Edition,
            Answer.ContentHash,
            Address.With(Request, null, ("edition", $"{Answer.Edition}"), ("year", Answer.Year)),
            Address.With(Request, $"/spending/{Answer.Service}/result.json")
        );

    /// <summary>What is wrong with a field; null when nothing is.</summary>
    public string? ErrorOf(string field) => ProblemWords.Of(Problems, field);

    /// <summary>A value of the question as it stands in the address; null where it does not.</summary>
    public string? Asked(string key) =>
        Request.Query[key].ToString() is { Length: > 0 } text ? text : null;

    /// <summary>Answers the question in the address.</summary>
    public void OnGet(string service)
    {
        Form = FormChoices.Of(editions, Asked("edition") is not null);
        Service = Services.FirstOrDefault(s => s.Id == service);
        if (Form.Days.Count == 0)
        {
            return;
        }

        var answer = QuestionQuery.Spending(service, Request.Query).Then(spending.Ask);
        Problems = ProblemWords.InOrder(
            answer.Problems,
            "service",
            "by",
            "year",
            "area",
            "edition"
        );
        Answer = answer.IsOk ? answer.Value : null;
        Response.StatusCode =
            answer.IsOk ? StatusCodes.Status200OK
            : Service is null ? StatusCodes.Status404NotFound
            : StatusCodes.Status400BadRequest;
    }

    private string? GroupLink(IReadOnlyList<object?> row) =>
        (Answer!.By, row[0] as string) switch
        {
            ("year", { } year) => Address.With(Request, null, ("year", year), ("by", "sector")),
            ("area" or "region", { } key) when AreaCode.TryParse(key, out var code) => Address.With(
                Request,
                null,
                ("area", code.ToString()),
                ("by", Answer.By == "region" ? "area" : "sector"),
                ("groups-page", null)
            ),
            _ => null,
        };
}
