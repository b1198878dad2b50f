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

namespace Evenhand.Web.Pages.Spending;

/// <summary>What is spent on one service.</summary>
public sealed class ServiceModel(
    SpendingView spending,
    EditionCatalogue editions,
    Libraries libraries
) : QuestionPage
{
    /// <summary>The answer; null where the question has a problem.</summary>
    public SpendingAnswer? Answer { get; private set; }

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
        Provenance.Of(
            Request,
            $"/spending/{Answer!.Service}/result.json",
            Answer.Notes,
            Answer.Sources,
            (Answer.Edition, Answer.ContentHash),
            ("year", Answer.Year)
        );

    /// <summary>Answers the question in the address.</summary>
    public void OnGet(string service)
    {
        ReadForm(editions);
        Service = Services.FirstOrDefault(s => s.Id == service);
        if (Form.Days.Count == 0)
        {
            return;
        }

        Answer = Take(
            QuestionQuery.Spending(service, Request.Query).Then(spending.Ask),
            "service",
            "by",
            "year",
            "area",
            "edition"
        );
        if (Answer is null && Service is null)
        {
            Response.StatusCode = StatusCodes.Status404NotFound;
        }
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
