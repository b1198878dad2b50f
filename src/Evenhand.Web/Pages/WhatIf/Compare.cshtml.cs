using Evenhand.Design.Components;
using Evenhand.Market;
using Evenhand.Market.Catalogue;
using Evenhand.Market.Publishing;
using Evenhand.Market.Simulation;
using Evenhand.Vocabulary;
using Evenhand.Web.Pages.Shared;
using Evenhand.Web.Questions;
using Evenhand.Web.Tables;

namespace Evenhand.Web.Pages.WhatIf;

/// <summary>All policies side by side; without a question, the form that makes one.</summary>
public sealed class CompareModel(
    PolicyComparer comparer,
    EditionCatalogue editions,
    Libraries libraries
) : QuestionPage
{
    /// <summary>The answer; null where nothing was asked, or the question has a problem.</summary>
    public PoliciesAnswer? Answer { get; private set; }

    /// <summary>The services to choose from.</summary>
    public IReadOnlyList<Choice> Services { get; } =
    [new("", "Choose a service"), .. FormChoices.OfServices(libraries.Services.Services)];

    /// <summary>The definitions to choose from.</summary>
    public IReadOnlyList<Choice> Definitions { get; } =
    [new("", "Choose a definition"), .. FormChoices.OfDefinitions(libraries.Rules.Definitions)];

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
        Provenance.Of(
            Request,
            "/what-if/compare/result.json",
            Answer!.Notes,
            Answer.Sources,
            (Answer.Edition, Answer.ContentHash),
            ("as-of", Plain.Iso(Answer.AsOf))
        );

    /// <summary>Answers the question in the address.</summary>
    public void OnGet()
    {
        ReadForm(editions);
        if (Form.Days.Count == 0 || !Request.Query.ContainsKey("service"))
        {
            return;
        }

        Answer = Take(
            QuestionQuery.Policies(Request.Query).Then(comparer.Compare),
            "service",
            "definition",
            "area",
            "as-of",
            "edition"
        );
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
