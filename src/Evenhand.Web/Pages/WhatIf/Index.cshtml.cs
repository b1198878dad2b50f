using Evenhand.Design.Components;
using Evenhand.Market;
using Evenhand.Market.Catalogue;
using Evenhand.Market.Publishing;
using Evenhand.Market.Simulation;
using Evenhand.Papers;
using Evenhand.Vocabulary;
using Evenhand.Web.Pages.Shared;
using Evenhand.Web.Questions;
using Evenhand.Web.Tables;

namespace Evenhand.Web.Pages.WhatIf;

/// <summary>A simulation at an address that can be shared; without a question, the form that makes one.</summary>
public sealed class IndexModel(Simulator simulator, EditionCatalogue editions, Libraries libraries)
    : QuestionPage
{
    /// <summary>The result; null where nothing was asked, or the question has a problem.</summary>
    public SimulationResult? Result { get; private set; }

    /// <summary>The services to choose from.</summary>
    public IReadOnlyList<Choice> Services =>
        [new("", "Choose a service"), .. FormChoices.OfServices(libraries.Services.Services)];

    /// <summary>The definitions to choose from.</summary>
    public IReadOnlyList<Choice> DefinitionChoices =>
        [new("", "Choose a definition"), .. FormChoices.OfDefinitions(libraries.Rules.Definitions)];

    /// <summary>The policies to choose from.</summary>
    public IReadOnlyList<Choice> Policies { get; } =
    [.. PolicyKinds.All.Select(k => new Choice(k.Word(), k.Title(), k.Meaning()))];

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
        TableView.Whole(SimulationTables.Totals(Result!), Request, "totals", Csv("totals"));

    /// <summary>The policy under every definition.</summary>
    public TableView Definitions =>
        TableView.Sorted(
            SimulationTables.Definitions(Result!),
            Request,
            "definitions",
            Csv("definitions"),
            ("name", row => $"/definitions/{row[0]}"),
            TableLayouts.Definitions
        );

    /// <summary>The question that the page answers.</summary>
    public string Question => SimulationWords.Question(Result!);

    /// <summary>To all policies side by side; null for a policy that rests on no definition of the person's choice.</summary>
    public string? CompareAddress =>
        Result!.Definition is null || Asked("definition") is null
            ? null
            : Address.To(
                "/what-if/compare",
                ("service", Result.Service),
                ("definition", Result.Definition),
                ("area", Result.Area),
                ("as-of", Plain.Iso(Result.AsOf)),
                ("edition", Asked("edition"))
            );

    /// <summary>The headings of the page.</summary>
    public IReadOnlyList<(string Id, string Title)> Contents =>
        [
            .. Result!.Needs.Count > 0 ? new[] { ("needs", "What would have to be known") } : [],
            ("in-total", "In total"),
            .. Result.Definitions.Count > 0
                ? new[] { ("by-definition", "How much hangs on the definition") }
                : [],
            .. Result.HintsAmongUnknown.Count > 0
                ? new[] { ("by-hint", "Where to look for what is not known") }
                : [],
            ("it-would-take", "What it would take"),
            .. Result.SpendingGbp is not null ? new[] { ("spent", "Spending") } : [],
            ("owned", "How many owners"),
            ("graded", "Inspection grades"),
            ("side-by-side", "Every children’s service side by side"),
            ("by-region", "Region by region"),
            ("by-area", "Area by area"),
            ("committee", "Take it to committee"),
            ("sources", "Where this comes from"),
        ];

    /// <summary>How long it would take to replace what goes, in a sentence.</summary>
    public string TakingSentence => SimulationWords.Taking(Result!);

    /// <summary>Years to replace what goes.</summary>
    public TableView Taking => Whole(SimulationTables.Taking(Result!), "taking");

    /// <summary>Eligible supply on the day of each list.</summary>
    public TableView EligibleDays => Whole(SimulationTables.EligibleDays(Result!), "eligible-days");

    /// <summary>Openings and closures.</summary>
    public TableView Movements => Whole(SimulationTables.EligibleMovements(Result!), "movements");

    /// <summary>What councils spent.</summary>
    public TableView Spending => Whole(SimulationTables.Spending(Result!), "spending");

    /// <summary>How much few owners hold.</summary>
    public TableView Concentration => Whole(SimulationTables.Concentration(Result!), "owners");

    /// <summary>Grades of those who stay and go.</summary>
    public TableView Grades => Whole(SimulationTables.Grades(Result!), "grades");

    /// <summary>The policy on every service.</summary>
    public TableView ServiceTable =>
        TableView.Sorted(
            SimulationTables.Services(Result!),
            Request,
            "services",
            Csv("services"),
            (
                "service_name",
                row =>
                    Address.With(
                        Request,
                        null,
                        ("service", (string)row[0]!),
                        ("services-page", null)
                    )
            ),
            TableLayouts.Services
        );

    /// <summary>The policy in each region.</summary>
    public TableView Regions =>
        TableView.Sorted(
            SimulationTables.Regions(Result!),
            Request,
            "regions",
            Csv("regions"),
            layout: TableLayouts.Regions
        );

    /// <summary>Areas with few eligible providers, in a sentence.</summary>
    public string Below => SimulationWords.Below(Result!);

    /// <summary>The same on a map; one authority by itself is shown on the map of all.</summary>
    public string Map =>
        Address.With(Request, "/what-if/map", ("area", MapAreas.Region(Result!.Area)));

    /// <summary>Whether the address says something that the form keeps folded away.</summary>
    public bool HasMore =>
        new[] { "from", "until", "new-places", "minimum" }.Any(k =>
            Asked(k) is not null || ErrorOf(k) is not null
        );

    /// <summary>What owners' names hint at.</summary>
    public TableView Hints =>
        TableView.Whole(SimulationTables.Hints(Result!), Request, "hints", Csv("hints"));

    /// <summary>The policy in each area.</summary>
    public TableView AreaTable =>
        TableView.Sorted(
            SimulationTables.Areas(Result!),
            Request,
            "areas",
            Csv("areas"),
            ("area", AreaLink),
            TableLayouts.Areas
        );

    /// <summary>What the chart says, for those who do not see it.</summary>
    public string ChartText => SimulationPaper.ChartText(Result!);

    /// <summary>Notes, sources, edition.</summary>
    public Provenance Provenance =>
        Provenance.Of(
            Request,
            "/what-if/result.json",
            Result!.Notes,
            Result.Sources,
            (Result.Edition, Result.ContentHash),
            ("as-of", Plain.Iso(Result.AsOf))
        );

    /// <summary>What the form shows as chosen: what the result is of, else what was asked.</summary>
    public string? Chosen(string key) =>
        key switch
        {
            "area" when Result is not null => Result.Area,
            "as-of" when Result is not null => Plain.Iso(Result.AsOf),
            "policy" => Result?.Policy
                ?? Asked(key)
                ?? (Asked("definition") is null ? null : PolicyKind.NotForProfitOnly.Word()),
            "unknowns" => Result?.Unknowns ?? Asked(key) ?? "bounds",
            _ => Asked(key),
        };

    /// <summary>Answers the question in the address.</summary>
    public void OnGet()
    {
        ReadForm(editions);
        if (Form.Days.Count == 0 || !QuestionQuery.AsksPolicy(Request.Query))
        {
            return;
        }

        Result = Take(
            QuestionQuery.Policy(Request.Query).Then(simulator.Run),
            "service",
            "definition",
            "area",
            "as-of",
            "unknowns",
            "from",
            "edition"
        );
    }

    private string? AreaLink(IReadOnlyList<object?> row) =>
        row[0] is string code
            ? Address.With(Request, null, ("area", code), ("areas-page", null))
            : null;

    private TableView Whole(ResultTable table, string id) =>
        TableView.Whole(table, Request, id, Csv(id));

    private string Csv(string table) => Address.With(Request, $"/what-if/{table}.csv");
}
