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

/// <summary>All policies side by side; without a question, the form that makes one.</summary>
public sealed class CompareModel(
    PolicyComparer comparer,
    EditionCatalogue editions,
    Libraries libraries
) : PageModel
{
    /// <summary>The answer; null where nothing was asked, or the question has a problem.</summary>
    public PoliciesAnswer? Answer { get; private set; }

    /// <summary>What is wrong with the question.</summary>
    public IReadOnlyList<Problem> Problems { get; private set; } = [];

    /// <summary>What the form offers.</summary>
    internal FormChoices Form { get; private set; } = FormChoices.None;

    /// <summary>The services to choose from.</summary>
    public IReadOnlyList<Choice> Services { get; } =
    [
        new("", "Choose a service"),
        .. libraries.Services.Services.Select(s => new Choice(s.Id, s.Name)),
    ];

    /// <summary>The definitions to choose from.</summary>
    public IReadOnlyList<Choice> Definitions { get; } =
    [
        new("", "Choose a definition"),
        .. libraries
            .Rules.Definitions.Select(d => new Choice(d.Id, d.Name))
            .OrderBy(c => c.Text, StringComparer.OrdinalIgnoreCase),
    ];

    /// <summary>The policies as a table.</summary>
    public TableView Table =>
        TableView.Sorted(
            ComparisonTables.Of(Answer!),
            Request,
            "policies",
            Address.With(Request, "/what-if/compare/policies.csv"),
            ("name", PolicyLink),
            TableLayouts.Policies,
            level: 2
        );

    /// <summary>What councils spent, under each; null where no return tells of the service.</summary>
    public TableView? Spending =>
        Answer!.Policies[0].SpendingGbp is null
            ? null
            : TableView.Sorted(
                ComparisonTables.Spending(Answer),
                Request,
                "spending",
                Address.With(Request, "/what-if/compare/spending.csv"),
                level: 2
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
            Address.With(Request, "/what-if/compare/result.json")
        );

    /// <summary>What is wrong with a field; null when nothing is.</summary>
    public string? ErrorOf(string field) => ProblemWords.Of(Problems, field);

    /// <summary>A value of the question as it stands in the address; null where it does not.</summary>
    public string? Asked(string key) =>
        Request.Query[key].ToString() is { Length: > 0 } text ? text : null;

    /// <summary>Answers the question in the address.</summary>
    public void OnGet()
    {
        Form = FormChoices.Of(editions, Asked("edition") is not null);
        if (Form.Days.Count == 0 || !Request.Query.ContainsKey("service"))
        {
            return;
        }

        var answer = QuestionQuery.Policies(Request.Query).Then(comparer.Compare);
        Problems = ProblemWords.InOrder(
            answer.Problems,
            "service",
            "definition",
            "area",
            "as-of",
            "edition"
        );
        Answer = answer.IsOk ? answer.Value : null;
        Response.StatusCode = answer.IsOk
            ? StatusCodes.Status200OK
            : StatusCodes.Status400BadRequest;
    }

    /// <summary>To the result of one policy; a run-off lacks its date, so that its link leads to the form.</summary>
    private string PolicyLink(IReadOnlyList<object?> row)
    {
        var kind = PolicyKinds.Parse(row[0] as string)!.Value;
        return Address.To(
            "/what-if",
            ("service", Answer!.Service),
            ("policy", kind.Word()),
            (
                "definition",
                kind.TakesDefinition() && kind != PolicyKind.RunOff ? Answer.Definition : null
            ),
            ("area", Answer.Area),
            ("as-of", Plain.Iso(Answer.AsOf)),
            ("edition", Asked("edition"))
        );
    }
}
