using Evenhand.Design.Components;
using Evenhand.Market;
using Evenhand.Market.Catalogue;
using Evenhand.Market.Publishing;
using Evenhand.Market.Simulation;
using Evenhand.Vocabulary;
using Evenhand.Web.Pages.Shared;
using Evenhand.Web.Questions;
using Evenhand.Web.Tables;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Evenhand.Web.Pages.WhatIf;

/// <summary>A simulation at an address that can be shared; without a question, the form that makes one.</summary>
public sealed class IndexModel(Simulator simulator, EditionCatalogue editions, Libraries libraries)
    : PageModel
{
    /// <summary>The result; null where nothing was asked, or the question has a problem.</summary>
    public SimulationResult? Result { get; private set; }

    /// <summary>What is wrong with the question.</summary>
    public IReadOnlyList<Problem> Problems { get; private set; } = [];

    /// <summary>The services to choose from.</summary>
    public IReadOnlyList<Choice> Services =>
        [
            new("", "Choose a service"),
            .. libraries.Services.Services.Select(s => new Choice(s.Id, s.Name)),
        ];

    /// <summary>The definitions to choose from.</summary>
    public IReadOnlyList<Choice> DefinitionChoices =>
        [
            new("", "Choose a definition"),
            .. libraries
                .Rules.Definitions.Select(d => new Choice(d.Id, d.Name))
                .OrderBy(c => c.Text, StringComparer.OrdinalIgnoreCase),
        ];

    /// <summary>The areas to choose from.</summary>
    public IReadOnlyList<Choice> Areas { get; private set; } = [];

    /// <summary>The days to choose from.</summary>
    public IReadOnlyList<Choice> Days { get; private set; } = [];

    /// <summary>The editions to choose from; none where the address names none and so takes the newest.</summary>
    public IReadOnlyList<Choice> Editions { get; private set; } = [];

    /// <summary>What may happen to unknowns.</summary>
    public IReadOnlyList<Choice> UnknownChoices { get; } =
    [
        new(
            "bounds",
            "Show it apart",
            "The truth lies between letting all such providers go on and letting none"
        ),
        new("in", "Count it as meeting the definition"),
        new("out", "Count it as not meeting the definition"),
    ];

    /// <summary>What the policy does in total.</summary>
    public TableView Totals =>
        TableView.Whole(ResultTables.Totals(Result!), Request, "totals", Csv("totals"));

    /// <summary>The policy under every definition.</summary>
    public TableView Definitions =>
        TableView.Sorted(
            ResultTables.Definitions(Result!),
            Request,
            "definitions",
            Csv("definitions"),
            ("name", row => $"/definitions/{row[0]}"),
            TableLayouts.Definitions
        );

    /// <summary>What owners' names hint at.</summary>
    public TableView Hints =>
        TableView.Whole(ResultTables.Hints(Result!), Request, "hints", Csv("hints"));

    /// <summary>The policy in each area.</summary>
    public TableView AreaTable =>
        TableView.Sorted(
            ResultTables.Areas(Result!),
            Request,
            "areas",
            Csv("areas"),
            ("area", AreaLink),
            TableLayouts.Areas
        );

    /// <summary>What the chart says, for those who do not see it.</summary>
    public string ChartText =>
        $"Bar chart of what may go on, may not go on and is not known under each of {Result!.Definitions.Count} definitions, as in the table below.";

    /// <summary>Notes, sources, edition.</summary>
    public Provenance Provenance =>
        new(
            Result!.Notes,
            Result.Sources,
            Result.Edition,
            Result.ContentHash,
            Address.With(
                Request,
                null,
                ("edition", $"{Result.Edition}"),
                ("as-of", Plain.Iso(Result.AsOf))
            ),
            Address.With(Request, "/what-if/result.json")
        );

    /// <summary>A value of the question as it stands in the address; null where it does not.</summary>
    public string? Asked(string key) =>
        Request.Query[key].ToString() is { Length: > 0 } text ? text : null;

    /// <summary>What the form shows as chosen: what the result is of, else what was asked.</summary>
    public string? Chosen(string key) =>
        key switch
        {
            "area" when Result is not null => Result.Area,
            "as-of" when Result is not null => Plain.Iso(Result.AsOf),
            "unknowns" => Result?.Unknowns ?? Asked(key) ?? "bounds",
            _ => Asked(key),
        };

    /// <summary>What is wrong with a field; null when nothing is.</summary>
    public string? ErrorOf(string field) => ProblemWords.Of(Problems, field);

    /// <summary>Answers the question in the address.</summary>
    public void OnGet()
    {
        (Days, Areas, Editions) = FormChoices.Of(editions, Asked("edition") is not null);
        if (Days.Count == 0 || !Request.Query.ContainsKey("definition"))
        {
            return;
        }

        var result = QuestionQuery.Policy(Request.Query).Then(simulator.Run);
        Problems = ProblemWords.InOrder(
            result.Problems,
            "service",
            "definition",
            "area",
            "as-of",
            "unknowns",
            "from",
            "edition"
        );
        Result = result.IsOk ? result.Value : null;
        Response.StatusCode = result.IsOk
            ? StatusCodes.Status200OK
            : StatusCodes.Status400BadRequest;
    }

    private string? AreaLink(IReadOnlyList<object?> row) =>
        row[0] is string code
            ? Address.With(Request, null, ("area", code), ("areas-page", null))
            : null;

    private string Csv(string table) => Address.With(Request, $"/what-if/{table}.csv");
}
